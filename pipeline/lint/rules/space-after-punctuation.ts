import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** A mark that the next word is glued to. */
export const spaceAfterPunctuation: Rule = {
  id: 'space-after-punctuation',
  category: 'typography',
  severity: 'warning',
  description:
    'Sau dấu phẩy, chấm, chấm phẩy, hai chấm, chấm hỏi, chấm than phải có một khoảng trắng; bên ngoài ngoặc cũng vậy.',
  examples: {
    right: [
      'Tỷ lệ 8,02% lúc 14:30, theo vnexpress.net.',
      'TP.HCM, GS.TS. Nam và v.v.',
      'Tỷ số 2:1 sau hai hiệp; hàm f(x) và (các) xã.',
    ],
    wrong: [
      { text: 'Tỉnh có lúa,ngô và khoai.', actual: ',ngô', expected: [', ngô'] },
      { text: 'Tăng cường lãnh đạo.Theo kế hoạch, mai họp.', actual: '.Theo', expected: ['. Theo'] },
      { text: 'Ông Nam(quê ở Huế) đã đến.', actual: 'Nam(', expected: ['Nam ('] },
      { text: 'Bà nói “được rồi”rồi về.', actual: '”rồi', expected: ['” rồi'] },
      { text: 'Nguyên nhân:mưa lớn kéo dài.', actual: ':mưa', expected: [': mưa'] },
    ],
  },
  check(document, report) {
    for (const mark of document.marks) {
      const before = document.tokens[mark.index - 1];
      const after = document.tokens[mark.index + 1];
      if (before && after && isGluedQuote(document, before, mark, after)) reportQuote(before, mark, after);
      if (before?.type !== 'word' || after?.type !== 'word' || !isGlued(before, mark, after)) continue;
      const reason = `Thiếu khoảng trắng sau dấu “${mark.value}”.`;
      report({ start: mark.start, end: after.end, expected: [`${mark.value} ${after.value}`], reason });
    }

    function reportQuote(before: Token, mark: Token, after: Token): void {
      const isOpening = openers.has(mark.value);
      const [first, last] = isOpening ? [before, mark] : [mark, after];
      const reason = `Thiếu khoảng trắng ${isOpening ? 'trước' : 'sau'} dấu “${mark.value}”.`;
      report({ start: first.start, end: last.end, expected: [`${first.value} ${last.value}`], reason });
    }
  },
};

const openers = new Set(['(', '“']);
const closers = new Set([')', '”']);

/** A bracket or quote glued to a Vietnamese word outside it: `Nam(quê Huế)`, `(quê Huế)đã`, `“Được”rồi`. */
function isGluedQuote(document: LintDocument, before: Token, mark: Token, after: Token): boolean {
  if (openers.has(mark.value)) {
    const isWord = before.type === 'word' && before.kind === undefined && /^\p{L}{2,}$/u.test(before.value);
    return (
      (isWord || before.value === ':') && after.type === 'word' && document.tokens[after.index + 1]?.type === 'space'
    );
  }
  if (!closers.has(mark.value) || after.type !== 'word' || !/^\p{Ll}{2,}$/u.test(after.value)) return false;
  return before.type === 'word' && (document.tokens[before.index - 1]?.type === 'space' || before.value.length > 1);
}

function isGlued(before: Token, mark: Token, after: Token): boolean {
  if (isAddress(before) || isAddress(after)) return false;
  if (mark.value === ',' || mark.value === ';')
    return !(before.value.length === 1 && after.value.length === 1) && !isFormula(before, after);
  if (mark.value === ':')
    return before.kind === undefined && after.kind === undefined && /^\p{Ll}+$/u.test(before.value);
  if (mark.value !== '.' && mark.value !== '?' && mark.value !== '!') return false;
  return mark.endsSentence && /^\p{Lu}\p{Ll}/u.test(after.value);
}

/** `[1,a]`, `x1,x2`: parts of formulas and codes. */
function isFormula(before: Token, after: Token): boolean {
  return before.kind === 'code' || after.kind === 'code' || (before.kind === 'number' && after.kind === 'number');
}

function isAddress({ kind }: Token): boolean {
  return kind === 'url' || kind === 'email-address' || kind === 'file-name';
}

import type { Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** A mark that the next word is glued to. */
export const spaceAfterPunctuation: Rule = {
  id: 'space-after-punctuation',
  category: 'typography',
  severity: 'warning',
  description: 'Sau dấu phẩy, chấm, chấm phẩy, hai chấm, chấm hỏi, chấm than phải có một khoảng trắng.',
  examples: {
    right: ['Tỷ lệ 8,02% lúc 14:30, theo vnexpress.net.', 'TP.HCM, GS.TS. Nam và v.v.', 'Tỷ số 2:1 sau hai hiệp.'],
    wrong: [
      { text: 'Tỉnh có lúa,ngô và khoai.', actual: ',ngô', expected: [', ngô'] },
      { text: 'Tăng cường lãnh đạo.Theo kế hoạch, mai họp.', actual: '.Theo', expected: ['. Theo'] },
      { text: 'Nguyên nhân:mưa lớn kéo dài.', actual: ':mưa', expected: [': mưa'] },
    ],
  },
  check(document, report) {
    for (const mark of document.marks) {
      const before = document.tokens[mark.index - 1];
      const after = document.tokens[mark.index + 1];
      if (before?.type !== 'word' || after?.type !== 'word' || !isGlued(before, mark, after)) continue;
      const reason = `Thiếu khoảng trắng sau dấu “${mark.value}”.`;
      report({ start: mark.start, end: after.end, expected: [`${mark.value} ${after.value}`], reason });
    }
  },
};

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

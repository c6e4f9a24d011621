import type { LintDocument, LintParagraph, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** A sentence that begins in lower case. */
export const sentenceCapital: Rule = {
  id: 'sentence-capital',
  category: 'norm',
  severity: 'warning',
  description: 'Chữ đầu câu viết hoa.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I',
  examples: {
    right: [
      'Tỉnh đã họp. Xã đã báo cáo.',
      'Có lúa, ngô, khoai, v.v. của xã. Bán ở TP. biển.',
      'Ông hỏi “có vui không?” rồi về; Yahoo! cũng lỗ.',
      'Đi xa... rồi về. Hãng iPhone ra máy. iPhone bán chạy.',
    ],
    wrong: [
      { text: 'Tỉnh đã tập trung lãnh đạo. các xã làm theo.', actual: 'các', expected: ['Các'] },
      { text: 'Mưa lớn kéo dài. đường bị ngập sâu.', actual: 'đường', expected: ['Đường'] },
      { text: 'Cầu đã thông xe. nhân dân rất vui mừng.', actual: 'nhân', expected: ['Nhân'] },
      { text: 'Lớp có học sinh khối 12. các em rất vui.', actual: 'các', expected: ['Các'] },
      { text: 'Dân có vui không? bà con trả lời là có.', actual: 'bà', expected: ['Bà'] },
    ],
  },
  check(document, report) {
    for (const mark of document.marks) {
      if (!/^[.?!]$/u.test(mark.value)) continue;
      const word = wordOpening(document, mark);
      if (word && !isWithinSentence(document, mark, word)) say(word);
    }
    for (const paragraph of document.paragraphs.slice(1)) {
      const word = document.tokens[paragraph.first];
      if (word?.type === 'word' && isRunningText(document, paragraph) && isLower(word)) say(word);
    }

    function say({ start, end, value }: Token): void {
      const expected = value.charAt(0).toUpperCase() + value.slice(1);
      report({ start, end, expected: [expected], reason: `Chữ đầu câu viết hoa: “${expected}”.` });
    }
  },
};

/** The word in lower case that follows a mark and one space, itself followed by text. */
function wordOpening({ tokens }: LintDocument, { index }: Token): Token | undefined {
  const word = tokens[index + 1]?.value === ' ' ? tokens[index + 2] : undefined;
  const next = word && tokens[word.index + 1];
  return word?.type === 'word' && isLower(word) && (next?.type === 'space' || next?.value === ',') ? word : undefined;
}

function isLower({ value, kind }: Token): boolean {
  return kind === undefined && /^\p{Ll}+$/u.test(value) && !/^(?:https?|www|i|e)$/u.test(value);
}

/** After a quote or a question in brackets the sentence goes on; so it does after an abbreviation. */
function isWithinSentence({ tokens, text }: LintDocument, mark: Token, word: Token): boolean {
  const before = tokens[mark.index - 1];
  if (before?.type !== 'word') return true;
  if (mark.value !== '.')
    return (
      !/^\p{Ll}+$/u.test(before.value) ||
      word.lower.length < 2 ||
      isQuoted(text, mark.start) ||
      /^(?:là|của|và|rồi|thì|nhưng)$/u.test(word.lower)
    );
  if (isFigure(tokens, before)) return false;
  if (!/^\p{Ll}{2,}$/u.test(before.value)) return true;
  const abbreviation = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, mark.start - 24), mark.end))?.[0] ?? '';
  return isAbbreviation(abbreviation);
}

/** A number within its sentence, which numbers no item: `khối 12. học sinh`. */
function isFigure(tokens: LintDocument['tokens'], { kind, index }: Token): boolean {
  if (kind !== 'number' && kind !== 'date') return false;
  const before = tokens[index - 2];
  return tokens[index - 1]?.type === 'space' && before?.type === 'word' && /^\p{Ll}{2,}$/u.test(before.value);
}

/** An opening quote or bracket stands before in the sentence: the mark may be of what is quoted. */
function isQuoted(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 120), at);
  return /[“"«(‘'][^”"»)’']*$/u.test(line);
}

/** A paragraph of the body that is no item of a list: long, and closed by a full stop. */
function isRunningText({ tokens }: LintDocument, { first, last, role }: LintParagraph): boolean {
  return (
    role === undefined && last - first > 30 && tokens[last - 1]?.value === '.' && tokens[first - 1]?.type === 'break'
  );
}

/** `v.v.`, `TP.`, `tr.`: a full stop that may stand within a sentence. */
function isAbbreviation(word: string): boolean {
  const letters = word.slice(0, -1);
  return (
    letters.includes('.') ||
    (letters.length < 3 &&
      !/[aeiouyàáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/iu.test(letters))
  );
}

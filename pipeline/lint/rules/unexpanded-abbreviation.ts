import { z } from 'zod';
import { knownAbbreviations } from '../data/known-abbreviations.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

const optionsSchema = z.strictObject({
  known: z.array(z.string().trim().min(1)).default([]).describe('Further abbreviations that readers know'),
});

/** An abbreviation that the article never writes out. */
export const unexpandedAbbreviation: Rule<z.infer<typeof optionsSchema>> = {
  id: 'unexpanded-abbreviation',
  category: 'style',
  severity: 'info',
  description: 'Chữ viết tắt không quen thuộc được viết đầy đủ ít nhất một lần, ở chỗ xuất hiện đầu tiên.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (nội dung văn bản); thông lệ báo chí',
  examples: {
    right: [
      'Quỹ Đầu tư phát triển (QĐTPT) cho vay; QĐTPT thu nợ.',
      'UBND tỉnh họp với WHO.',
      'Dự án PPPX (đối tác công tư kiểu mới) khởi công.',
    ],
    wrong: [
      { text: 'Tỉnh giao BQLDA làm chủ đầu tư; BQLDA nhận mặt bằng.', actual: 'BQLDA', expected: [] },
      { text: 'Chỉ số PAPI của tỉnh tăng.', actual: 'PAPI', expected: [] },
      { text: 'Xã đạt chuẩn NTM sau ba năm.', actual: 'NTM', expected: [] },
    ],
  },
  options: optionsSchema,
  check(document, report, { known }) {
    const accepted = new Set(known);
    const written = new Set(document.text.match(/[A-ZĂÂĐÊÔƠƯ]{2,6}/gu));
    for (const form of written) {
      const words = document.wordsLike(form.toLowerCase());
      const first = words.find((word) => isAbbreviation(document, word));
      if (!first || knownAbbreviations.has(first.value) || accepted.has(first.value)) continue;
      if (words.some((word) => isExpanded(document, word))) continue;
      const { value, start, end } = first;
      report({ start, end, reason: `“${value}” chưa được viết đầy đủ lần nào; hãy viết đủ ở lần đầu.` });
    }
  },
};

/** Capitals alone: no unit, no credit, no part of a foreign name or of a row of codes, no Roman numeral. */
function isAbbreviation({ tokens }: LintDocument, { value, kind, index }: Token): boolean {
  if (kind || !/^[A-ZĂÂĐÊÔƠƯ]{2,6}$/u.test(value) || /^[IVXLC]+$/u.test(value) || /[FJWZ]/u.test(value)) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before?.type === 'word' || before?.value === '-' || after?.value === '-' || after?.value === '/') return false;
  if (before?.value === '/' || after?.type === 'break') return false;
  const neighbours = [tokens[index - 2], tokens[index - 3], tokens[index + 2], tokens[index + 3]];
  return (
    !neighbours.some((token, at) => token?.type === 'word' && isForeign(token, at % 2 === 0)) &&
    tokens[index - 2]?.value !== ':'
  );
}

/** A word in capitals near by, or a foreign name beside it. */
function isForeign({ value, kind }: Token, isBeside: boolean): boolean {
  if (/^\p{Lu}{2,}$/u.test(value) && (isBeside || !knownAbbreviations.has(value))) return true;
  return (
    isBeside &&
    kind !== 'number' &&
    /^\p{Lu}/u.test(value) &&
    /[fjwz]|[bcdđghklmpqrstvx]$|[bcdfklmprstvx]{2}/iu.test(value)
  );
}

/** It stands in brackets, or brackets with more than one word follow. */
function isExpanded({ tokens }: LintDocument, { index }: Token): boolean {
  if (tokens[index - 1]?.value === '(' || tokens[index + 1]?.value === ')') return true;
  return tokens[index + 1]?.type === 'space' && tokens[index + 2]?.value === '(' && tokens[index + 4]?.type === 'space';
}

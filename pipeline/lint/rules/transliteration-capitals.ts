import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** Names in transcription, in lower case. */
const known = new Set(
  'lê-nin xta-lin ăng-ghen các-mác pa-ri i-ran i-rắc ma-ni-la xin-ga-po cu-ba đu-bai pa-le-xtin ha-oai'.split(' '),
);

/** Onsets that no Vietnamese syllable has, as they stand in transcriptions: `xcơ`, `vla`, `crai`. */
const foreignOnset = /^(?!ngh?|nh|th|tr|ch|ph|kh|gh|gi|qu)[bcdđghklmnpqrstvx]{2}/u;

/** A transcribed name with capitals after its hyphens: `Mát-Xcơ-Va`. */
export const transliterationCapitals: Rule = {
  id: 'transliteration-capitals',
  category: 'norm',
  severity: 'warning',
  description: 'Tên nước ngoài phiên âm chỉ viết hoa âm tiết đầu mỗi thành phần: “Mát-xcơ-va, Lê-nin”.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II.2 và III.2',
  examples: {
    right: ['Đoàn thăm Mát-xcơ-va.', 'Quan hệ Anh-Pháp, tuyến Lào-Việt.', 'Lãnh tụ Vla-đi-mia I-lích Lê-nin.'],
    wrong: [
      { text: 'Đoàn thăm Mát-Xcơ-Va.', actual: 'Mát-Xcơ-Va', expected: ['Mát-xcơ-va'] },
      { text: 'Tượng Lê-Nin ở công viên.', actual: 'Lê-Nin', expected: ['Lê-nin'] },
      { text: 'Bài ca về U-Crai-Na.', actual: 'U-Crai-Na', expected: ['U-crai-na'] },
    ],
  },
  check({ tokens, marks, text }, report) {
    for (const mark of marks) {
      if (mark.value !== '-' || tokens[mark.index - 2]?.value === '-') continue;
      const chain = chainFrom(tokens, mark.index - 1);
      if (!chain.some(({ value }, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(value)) || !isTranscription(chain)) continue;
      const [start, end] = [chain[0]?.start ?? 0, chain.at(-1)?.end ?? 0];
      const written = text.slice(start, end);
      const expected = written.charAt(0) + written.slice(1).toLowerCase();
      report({ start, end, expected: [expected], reason: `Tên phiên âm chỉ viết hoa âm tiết đầu: “${expected}”.` });
    }
  },
};

function chainFrom(tokens: LintDocument['tokens'], start: number): Token[] {
  const chain: Token[] = [];
  for (let index = start; ; index += 2) {
    const word = tokens[index];
    if (word?.type !== 'word' || word.kind || !/^\p{Lu}?\p{Ll}*$/u.test(word.value)) return chain;
    chain.push(word);
    if (tokens[index + 1]?.value !== '-') return chain;
  }
}

function isTranscription(chain: readonly Token[]): boolean {
  if (chain.length < 2 || !/^\p{Lu}/u.test(chain[0]?.value ?? '')) return false;
  if (known.has(chain.map(({ lower }) => lower).join('-'))) return true;
  return (
    chain.length > 2 &&
    chain.every(({ lower }) => lower.length < 6) &&
    chain.some(({ lower }) => foreignOnset.test(lower))
  );
}

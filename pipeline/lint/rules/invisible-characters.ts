import { findMatches } from '../find-matches.ts';
import type { Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** Zero-width characters, soft hyphens, byte order marks, direction marks and control characters. */
const invisible =
  /(?![\t\n\r])[\p{Cc}\u00AD\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Characters that nobody sees and that break words for machines. */
export const invisibleCharacters: Rule = {
  id: 'invisible-characters',
  category: 'typography',
  severity: 'error',
  description:
    'Ký tự không nhìn thấy (khoảng trắng độ rộng không, dấu nối mềm, dấu BOM) cắt đôi từ khi tìm kiếm và khi in.',
  source: 'Unicode Technical Report #20',
  examples: {
    right: ['Hội nghị khai mạc.', 'Gia đình 👨‍👩‍👧 sum họp.', 'Giá 5\u00A0tỷ một năm.'],
    wrong: [
      { text: 'Hội\u200B nghị khai mạc.', actual: 'Hội\u200B', expected: ['Hội'] },
      { text: 'Nghị quyết phát\u00AD triển.', actual: 'phát\u00AD', expected: ['phát'] },
      { text: 'Tỉnh \uFEFFđã họp.', actual: '\uFEFFđã', expected: ['đã'] },
    ],
  },
  check(document, report) {
    let told: Token | undefined;
    for (const { token } of findMatches(document, odd)) {
      if (token === told) continue;
      told = token;
      const { value, start, end } = token;
      const expected = value.replaceAll(invisible, '');
      if (expected === value) continue;
      const [character = ''] = value.match(invisible) ?? [];
      report({ start, end, expected: [expected], reason: `Có ký tự ẩn ${codeOf(character)}; hãy xóa đi.` });
    }
  },
};

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** All of them and some that are seen; without properties of Unicode, which make a pattern ten times as slow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const odd = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\xad\u180e\u200b-\u200f\u202a-\u2069\ufeff]/g;

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
  check({ text: whole, tokens, paragraphs }, report) {
    if (!mayHide(whole)) return;
    for (const { first, last, text } of paragraphs) {
      if (!mayHide(text)) continue;
      for (const { value, start, end, type } of tokens.slice(first, last)) {
        if (type === 'source') continue;
        const expected = value.replaceAll(invisible, '');
        if (expected === value) continue;
        const [character = ''] = value.match(invisible) ?? [];
        report({ start, end, expected: [expected], reason: `Có ký tự ẩn ${codeOf(character)}; hãy xóa đi.` });
      }
    }
  },
};

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a text may hold such a character; ten times as fast as the pattern. */
function mayHide(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 ? unit !== 9 && unit !== 10 && unit !== 13 : unit > 0x7e && isOdd(unit)) return true;
  }
  return false;
}

function isOdd(unit: number): boolean {
  if (unit < 0x200b) return unit < 0xa0 || unit === 0xad || unit === 0x180e;
  return unit < 0x2010 || (unit > 0x2029 && unit < 0x206a) || unit === 0xfeff;
}

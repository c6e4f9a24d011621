import type { Rule } from '../rule.ts';

/** Decomposed letters: a letter and its marks as several characters. */
export const nfc: Rule = {
  id: 'nfc',
  category: 'typography',
  severity: 'error',
  description: 'Chữ có dấu phải là ký tự dựng sẵn (NFC); chữ tổ hợp làm hỏng việc tìm kiếm, so sánh và in ấn.',
  source: 'Unicode Standard Annex #15; W3C Character Model for the World Wide Web: String Matching',
  examples: {
    right: ['Hội nghị khai mạc sáng nay.', 'Tỉnh Đắk Lắk được mùa cà phê.', 'Biểu tượng ❤️ được nhiều người dùng.'],
    wrong: [
      {
        text: 'Ho\u0302\u0323i nghị khai mạc.',
        actual: 'Ho\u0302\u0323i',
        expected: ['Hội'],
      },
      { text: 'Tỉnh đã ho\u0323p bàn.', actual: 'ho\u0323p', expected: ['họp'] },
      { text: 'Giá cà phê ta\u0306ng.', actual: 'ta\u0306ng', expected: ['tăng'] },
    ],
  },
  check({ tokens, paragraphs }, report) {
    for (const { first, last, text } of paragraphs) {
      if (text.normalize('NFC') === text) continue;
      for (const { value, start, end } of tokens.slice(first, last)) {
        const composed = value.normalize('NFC');
        if (composed !== value)
          report({
            start,
            end,
            expected: [composed],
            reason: `“${composed}” được gõ bằng ký tự tổ hợp; hãy dùng ký tự dựng sẵn.`,
          });
      }
    }
  },
};

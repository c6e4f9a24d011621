import type { Rule } from '../rule.ts';

/** A caption that was pasted twice. */
export const repeatedCaption: Rule = {
  id: 'repeated-caption',
  category: 'consistency',
  severity: 'warning',
  description: 'Chú thích ảnh dán hai lần chỉ được giữ một lần.',
  examples: {
    right: [
      'Tin mùa vụ\n\nBà con gặt lúa ở Điện Biên. (Ảnh: Lan Anh)\n\nMùa này được giá.',
      'Tin mùa vụ\n\nHội nghị khai mạc. (Ảnh: Lan Anh)\n\nHội nghị bế mạc. (Ảnh: Lan Anh)',
      'Hội nghị khai mạc sáng nay.\n\nHội nghị khai mạc sáng nay.',
    ],
    wrong: [
      {
        text: 'Tin mùa vụ\n\nBà con gặt lúa. (Ảnh: Lan Anh)\nBà con gặt lúa. (Ảnh: Lan Anh)\n\nMùa này được giá.',
        actual: 'Bà con gặt lúa. (Ảnh: Lan Anh)',
        expected: [''],
      },
      {
        text: 'Tin vui\n\nCầu mới thông xe. Ảnh: TTXVN\n\nDân mừng.\n\nCầu mới thông xe. Ảnh: TTXVN',
        actual: 'Cầu mới thông xe. Ảnh: TTXVN',
        expected: [''],
      },
      {
        text: 'Tin vui\n\nLễ khởi công. (Ảnh: Minh Đức)\n\nDự án lớn.\n\nLễ khởi công. (Ảnh: Minh Đức)\n\nDân mừng.',
        actual: 'Lễ khởi công. (Ảnh: Minh Đức)',
        expected: [''],
      },
    ],
  },
  check({ dropped }, report) {
    for (const { reason: why, start, end } of dropped) {
      if (why === 'repeated caption')
        report({ start, end, expected: [''], reason: 'Chú thích ảnh này lặp lại; chỉ giữ một lần.' });
    }
  },
};

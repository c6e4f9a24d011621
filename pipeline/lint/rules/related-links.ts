import type { Rule } from '../rule.ts';

/** A heading of links to other articles, or such a link. */
export const relatedLinks: Rule = {
  id: 'related-links',
  category: 'consistency',
  severity: 'warning',
  description: 'Đề mục và danh sách liên kết của trang mạng không thuộc nội dung bài.',
  examples: {
    right: [
      'Tin vui\n\nChương trình có thể bạn quan tâm đã lên sóng hôm qua.',
      'Tin vui\n\nDân mừng cầu mới.',
      'Tin vui\n\nDân mừng cầu mới.\n\nVũ Hoàng',
      'Tin vui\n\nXem thêm phụ lục kèm theo văn bản này để biết chi tiết.',
    ],
    wrong: [
      { text: 'Tin vui\n\nDân mừng cầu mới.\n\nCó thể bạn quan tâm', actual: 'Có thể bạn quan tâm', expected: [''] },
      { text: 'Tin vui\n\nDân mừng cầu mới.\n\nTin liên quan:', actual: 'Tin liên quan:', expected: [''] },
      { text: 'Tin vui\n\nDân mừng cầu mới.\n\nĐọc thêm', actual: 'Đọc thêm', expected: [''] },
    ],
  },
  check({ dropped, text }, report) {
    for (const { reason: why, start, end } of dropped) {
      // In a comment that lists what was left out of a page they are taken out already.
      if (why === 'related links' && !text.slice(0, start).endsWith('<!-- related links: '))
        report({ start, end, expected: [''], reason: 'Đây là mục liên kết của trang mạng, không thuộc bài; hãy xóa.' });
    }
  },
};

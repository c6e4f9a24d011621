import type { Rule } from '../rule.ts';

/** A line that is only the name of an image file. */
export const strayFileName: Rule = {
  id: 'stray-file-name',
  category: 'consistency',
  severity: 'warning',
  description: 'Tên tệp ảnh còn sót khi dán từ trang mạng không thuộc nội dung bài.',
  examples: {
    right: [
      'Tin vui\n\nHãy tải tệp mau-don.docx về máy.',
      'Tin vui\n\nẢnh chụp lưu ở định dạng JPG.',
      'Tin vui\n\nCầu mới thông xe.',
    ],
    wrong: [
      { text: 'Tin vui\n\ncau-moi-1.jpg\nCầu mới thông xe sáng nay.', actual: 'cau-moi-1.jpg', expected: [''] },
      { text: 'Tin vui\n\nIMG_2041.JPG\n\nDân mừng.', actual: 'IMG_2041.JPG', expected: [''] },
      { text: 'Tin vui\n\nDân mừng.\n\nle hoi hoa.png', actual: 'le hoi hoa.png', expected: [''] },
    ],
  },
  check({ dropped }, report) {
    for (const { reason: why, start, end } of dropped) {
      if (why === 'image file name')
        report({ start, end, expected: [''], reason: 'Tên tệp ảnh lọt vào bài; hãy xóa.' });
    }
  },
};

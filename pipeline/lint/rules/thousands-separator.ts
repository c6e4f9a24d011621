import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { wordAfter } from '../words.ts';

/** What is counted one by one, so that a figure before it has no decimals. */
const counted = new Set(
  'người hộ em cháu cuộc lượt căn chiếc con cây ca lao nhân học sinh giáo bệnh hành cán chiến đại doanh đảng chi xã phường thôn bản trường lớp hồ vụ máy xe tàu cơ công khách tổ đồng'.split(
    ' ',
  ),
);

/** Thousands parted by a point here and by a comma there: `1.446` beside `1,446`. */
export const thousandsSeparator: Rule = {
  id: 'thousands-separator',
  category: 'consistency',
  severity: 'warning',
  description:
    'Hàng nghìn trong cả bài ngăn bằng một dấu, theo chuẩn là dấu chấm; lẫn dấu phẩy thì dễ đọc thành số lẻ.',
  source: 'Luật Kế toán số 88/2015/QH13, Điều 11',
  examples: {
    right: [
      'Tỉnh có 1.446 chi bộ với 65.670 đảng viên.',
      'Có 1.446 người, bình quân mỗi người được 2,125 triệu đồng.',
      'Tăng 1,446 lần so với 12.500 hộ năm trước.',
    ],
    wrong: [
      { text: 'Tỉnh có 12.500 hộ, trong đó 1,446 hộ nghèo.', actual: '1,446', expected: ['1.446'] },
      { text: 'Có 2.759 chi bộ và 65,000 đảng viên.', actual: '65,000', expected: ['65.000'] },
      { text: 'Hơn 3.200 người dự hội và 1,500 khách mời.', actual: '1,500', expected: ['1.500'] },
    ],
  },
  check(document, report) {
    const numbers = document.wordsOfKind('number');
    if (!numbers.some(({ value }) => /^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(value))) return;
    for (const token of numbers) {
      if (!isThousands(document, token)) continue;
      const expected = token.value.replaceAll(',', '.');
      const reason = `Bài ngăn hàng nghìn bằng dấu chấm; hãy viết “${expected}”, vì “${token.value}” dễ đọc thành số lẻ.`;
      report({ start: token.start, end: token.end, expected: [expected], reason });
    }
  },
};

function isThousands(document: LintDocument, token: Token): boolean {
  if (!/^[1-9]\d{0,2},\d{3}$/u.test(token.value)) return false;
  return counted.has(wordAfter(document, token)?.lower ?? '');
}

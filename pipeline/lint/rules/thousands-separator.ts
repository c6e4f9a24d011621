import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { wordAfter, wordBefore } from '../words.ts';

/** What is counted one by one, so that a figure before it has no decimals. */
const counted = new Set(
  'người hộ em cháu cuộc lượt căn chiếc con cây ca lao nhân học sinh giáo bệnh hành cán chiến đại doanh đảng chi xã phường thôn bản trường lớp hồ vụ máy xe tàu cơ công khách tổ đồng'.split(
    ' ',
  ),
);

const measures = new Set(['km', 'ha', 'tấn', 'm', 'm2', 'm3', 'kg', 'tỷ', 'triệu', 'usd']);

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
      'Năm 2025 tỉnh có 12.500 hộ; mã hồ sơ 12345 đã đóng.',
      'Tăng 1,446 lần so với 12.500 hộ năm trước.',
    ],
    wrong: [
      { text: 'Tỉnh có 12.500 hộ, trong đó 1,446 hộ nghèo.', actual: '1,446', expected: ['1.446'] },
      { text: 'Có 2.759 chi bộ và 65,000 đảng viên.', actual: '65,000', expected: ['65.000'] },
      { text: 'Giá 15.000 đồng và 20 000 đồng.', actual: '20 000', expected: ['20.000'] },
      { text: 'Đường dài 12500 m, qua 1.200 hộ.', actual: '12500', expected: ['12.500'] },
      { text: 'Vé từ 50,000 đến 100.000 đồng một chiếc.', actual: '50,000', expected: ['50.000'] },
      { text: 'Hơn 3.200 người dự hội và 1,500 khách mời.', actual: '1,500', expected: ['1.500'] },
    ],
  },
  check(document, report) {
    const numbers = document.wordsOfKind('number');
    if (!numbers.some(({ value }) => /^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(value))) return;
    for (const token of numbers) {
      reportParted(document, token, report);
      const isBare = isUngrouped(document, token);
      if (!isBare && !isThousands(document, token)) continue;
      const expected = isBare ? token.value.replaceAll(/\B(?=(?:\d{3})+$)/gu, '.') : token.value.replaceAll(',', '.');
      const doubt = isBare ? '' : `, vì “${token.value}” dễ đọc thành số lẻ`;
      const reason = `Bài ngăn hàng nghìn bằng dấu chấm; hãy viết “${expected}”${doubt}.`;
      const severity = isBare && token.value.length < 5 ? ('info' as const) : undefined;
      report({ start: token.start, end: token.end, expected: [expected], reason, ...(severity ? { severity } : {}) });
    }
  },
};

/** `20 000 đồng`: thousands parted by a space. */
function reportParted(document: LintDocument, token: Token, report: Parameters<Rule['check']>[1]): void {
  const before = token.value === '000' ? wordBefore(document, token) : undefined;
  if (before?.kind !== 'number' || !/^[1-9]\d{0,2}$/u.test(before.value)) return;
  const expected = `${before.value}.000`;
  const reason = `Bài ngăn hàng nghìn bằng dấu chấm; hãy viết “${expected}”.`;
  report({ start: before.start, end: token.end, expected: [expected], reason });
}

/** Five digits and more without a mark; four may be a year. */
function isUngrouped(document: LintDocument, token: Token): boolean {
  if (!/^[1-9]\d{3,6}$/u.test(token.value) || /^(?:1[5-9]|20)\d\d$/u.test(token.value)) return false;
  const next = wordAfter(document, token)?.lower ?? '';
  return counted.has(next) || measures.has(next);
}

function isThousands(document: LintDocument, token: Token): boolean {
  if (!/^[1-9]\d{0,2},\d{3}$/u.test(token.value)) return false;
  const next = wordAfter(document, token);
  if (next && /^(?:đến|tới)$/u.test(next.lower))
    return /^[1-9]\d{0,2}\.\d{3}$/u.test(wordAfter(document, next)?.value ?? '');
  return counted.has(next?.lower ?? '');
}

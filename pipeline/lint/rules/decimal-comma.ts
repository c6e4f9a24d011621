import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

/** After these a figure with a point can be nothing but a decimal: scale words, units of measure, money. */
const units = String.raw`%|(?: ?(?:tỷ|tỉ|triệu|nghìn|vạn|km2|km²|km|kg|ha|m2|m²|m3|m³|cm|mm|MW|kWh|GWh|USD|điểm phần trăm|điểm %|độ Richter)(?![\p{L}\d])|(?: tấn| mét| lít| héc ?ta) )`;
const decimal = new RegExp(String.raw`(?<![\p{L}\d.,/:-])(?<whole>\d{1,3})\.(?<rest>\d{1,2})(?=${units})`, 'gu');
const english = /(?<![\p{L}\d.,/:-])(?:\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}\.\d+)(?![\d.,]\d|[\p{L}])/gu;

/** A space within the decimals; a list of rates ascends: `5, 6%`. */
const parted = /(?<![\p{L}\d.,/:-])(?<whole>\d{1,3}), (?<rest>\d{1,2})(?=%)/gu;

/** Money in đồng has no decimals. */
const money = /(?<![\p{L}\d.,/:-])\d{1,3},\d{3}(?= ?(?:đồng|đ|VND)(?!\p{L}))/gu;

/** A decimal point, or thousands parted by commas: `8.02%`, `1,446,000`. */
export const decimalComma: Rule = {
  id: 'decimal-comma',
  category: 'norm',
  severity: 'warning',
  description: 'Số thập phân viết dấu phẩy, hàng nghìn viết dấu chấm: “8,02%”, “1.446.000”.',
  source: 'Luật Kế toán số 88/2015/QH13, Điều 11; Nghị định 86/2012/NĐ-CP, Phụ lục V',
  examples: {
    right: [
      'Kinh tế tăng 8,02%, thu 1.779,52 tỷ đồng.',
      'Cách mạng công nghiệp 4.0, phiên bản 2.5 và mục 1.2.',
      'Các mức tăng là 5, 6% và 7%.',
      'Toàn tỉnh có 1.446.000 người; mỗi hộ được 1,446 triệu đồng.',
    ],
    wrong: [
      { text: 'Kinh tế của tỉnh tăng 8.02%.', actual: '8.02', expected: ['8,02'] },
      { text: 'Dự án có vốn 2.5 tỷ đồng.', actual: '2.5', expected: ['2,5'] },
      { text: 'Vé giá 50,000 đồng.', actual: '50,000', expected: ['50.000'] },
      { text: 'Thu ngân sách bằng 78, 6% dự toán.', actual: '78, 6', expected: ['78,6'] },
      { text: 'Toàn tỉnh có 1,446,000 người.', actual: '1,446,000', expected: ['1.446.000'] },
    ],
  },
  check(document, report) {
    if (!/\d[.,] ?\d/u.test(document.text)) return;
    for (const { found, start, end } of findMatches(document, decimal)) {
      const expected = `${found.groups?.whole},${found.groups?.rest}`;
      report({ start, end, expected: [expected], reason: `Số thập phân viết dấu phẩy: “${expected}”.` });
    }
    for (const { found, start, end } of findMatches(document, parted)) {
      const { whole = '', rest = '' } = found.groups ?? {};
      if (Number(whole) <= Number(rest)) continue;
      report({ start, end, expected: [`${whole},${rest}`], reason: `Số thập phân viết liền: “${whole},${rest}”.` });
    }
    for (const { found, start, end } of [...findMatches(document, english), ...findMatches(document, money)]) {
      const expected = found[0].replaceAll(/[.,]/gu, (sign) => (sign === ',' ? '.' : ','));
      report({
        start,
        end,
        expected: [expected],
        reason: `Hàng nghìn viết dấu chấm, thập phân dấu phẩy: “${expected}”.`,
      });
    }
  },
};

import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

const foreignFirst = /(?<![\p{L}\d$])(?<sign>[$€£¥])\s?(?<amount>\d[\d.,]*(?<![.,])(?: (?:nghìn|triệu|tỷ|tỉ))*)/gu;
const codes: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** `VNĐ`, which is half Vietnamese and half the code: the law knows `đồng`, `đ` and `VND`. */
export const currencyForm: Rule = {
  id: 'currency-form',
  category: 'norm',
  severity: 'warning',
  description:
    'Đơn vị tiền tệ Việt Nam là “đồng”, ký hiệu “đ”, mã quốc tế “VND”; không có “VNĐ”; đơn vị tiền đứng sau con số.',
  source: 'Luật Ngân hàng Nhà nước Việt Nam số 46/2010/QH12, Điều 16',
  examples: {
    right: [
      'Giá vé là 100.000 đồng.',
      'Vé giá 20$, tour 300 USD.',
      'Giá vé là 100.000đ.',
      'Tỷ giá 1 USD đổi 26.000 VND.',
    ],
    wrong: [
      { text: 'Giá vé là 100.000 VNĐ.', actual: 'VNĐ', expected: ['đồng', 'VND'] },
      { text: 'Giá vé là 100.000VNĐ.', actual: 'VNĐ', expected: [' đồng', 'VND'] },
      { text: 'Dự án nhận $5,2 triệu viện trợ.', actual: '$5,2 triệu', expected: ['5,2 triệu USD'] },
      { text: 'Số tiền tính bằng VNĐ.', actual: 'VNĐ', expected: ['đồng', 'VND'] },
    ],
  },
  check(document, report) {
    for (const { start, end } of findMatches(document, /(?<!\p{L})(?:VNĐ|Vnđ|vnđ|VNÐ)(?!\p{L})/gu)) {
      const word = /\d/u.test(document.text[start - 1] ?? '') ? ' đồng' : 'đồng';
      report({ start, end, expected: [word, 'VND'], reason: 'Luật chỉ có “đồng”, “đ” và mã “VND”; hãy thay “VNĐ”.' });
    }
    for (const { found, start, end } of findMatches(document, foreignFirst)) {
      const { sign = '', amount = '' } = found.groups ?? {};
      const expected = `${amount} ${codes[sign] ?? ''}`;
      report({ start, end, expected: [expected], reason: `Ký hiệu tiền đứng sau con số; hãy viết “${expected}”.` });
    }
  },
};

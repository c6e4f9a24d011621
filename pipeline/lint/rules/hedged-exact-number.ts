import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

const hedges = ['hơn', 'gần', 'khoảng', 'chừng', 'xấp xỉ', 'ngót', 'non', 'trên dưới'];

/** Before `hơn` these make a comparison, whose difference may well be exact: `cao hơn 2,356 điểm`. */
const comparisons = new Set(
  'cao thấp nhiều ít lớn nhỏ tăng giảm kém dài ngắn nhanh chậm rộng hẹp đắt rẻ sớm muộn xa gần nặng nhẹ già trẻ mạnh yếu tốt xấu đông thua đẹp lâu sâu dày mỏng'.split(
    ' ',
  ),
);

/** An approximation of a number that is exact to the last digit: `hơn 2.759 chi bộ`. */
export const hedgedExactNumber: Rule = {
  id: 'hedged-exact-number',
  category: 'style',
  severity: 'info',
  description:
    'Số chính xác đến từng đơn vị thì không đi với “hơn, gần, khoảng”; hãy bỏ từ ước chừng hoặc làm tròn số.',
  examples: {
    right: [
      'Tỉnh có hơn 2.700 chi bộ.',
      'Năng suất cao hơn 2.759 kg.',
      'Có 2.759 chi bộ, gần 12,5 triệu đồng, hơn 69,000 giây.',
    ],
    wrong: [
      { text: 'Tỉnh có hơn 2.759 chi bộ.', actual: 'hơn 2.759', expected: ['2.759', 'hơn 2.700'] },
      { text: 'Thu gần 1.779,52 tỷ đồng.', actual: 'gần 1.779,52', expected: ['1.779,52', 'gần 1.800'] },
      { text: 'Dân số khoảng 65,67 vạn người.', actual: 'khoảng 65,67', expected: ['65,67', 'khoảng 66'] },
    ],
  },
  check(document, report) {
    for (const hedge of hedges) {
      for (const match of document.phrasesLike(hedge)) {
        const number = document.tokens[(match.at(-1)?.index ?? 0) + 2];
        const [first] = match;
        if (!first || !number || !isExact(number) || isComparison(document, first)) continue;
        const rounded = round(number.value, hedge === 'hơn', hedge === 'gần');
        const written = document.text.slice(first.start, number.start);
        const reason = `“${hedge}” đi với số chính xác ${number.value}; hãy bỏ “${hedge}” hoặc làm tròn số.`;
        report({ start: first.start, end: number.end, expected: [number.value, written + rounded], reason });
      }
    }
  },
};

function isComparison({ tokens }: LintDocument, { lower, index }: Token): boolean {
  return lower === 'hơn' && comparisons.has(tokens[index - 2]?.lower ?? '');
}

/**
 * Four digits or more that mean something; a bare four-digit number may be a year, and
 * three digits after a comma may be thousands in the English way.
 */
function isExact({ kind, value }: Token): boolean {
  if (kind !== 'number' || /^\d{1,3}(?:,\d{3})+$/u.test(value) || !/^\d{1,3}(?:\.\d{3})*(?:,\d+)?%?$/u.test(value))
    return false;
  const digits = value.replaceAll(/[.,%]/gu, '').replace(/^0+/u, '');
  return (value.includes(',') ? digits : digits.replace(/0+$/u, '')).length >= 4;
}

/** To two digits: down after `hơn`, up after `gần`. */
function round(value: string, isFloor: boolean, isCeiling: boolean): string {
  const percent = value.endsWith('%') ? '%' : '';
  const number = Number(value.replace('%', '').replaceAll('.', '').replace(',', '.'));
  const step = 10 ** (Math.floor(Math.log10(number)) - 1);
  const scaled = number / step;
  const rounded = (isFloor ? Math.floor(scaled) : isCeiling ? Math.ceil(scaled) : Math.round(scaled)) * step;
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const [whole = '', fraction] = rounded.toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, '.');
  return grouped + (fraction ? `,${fraction}` : '') + percent;
}

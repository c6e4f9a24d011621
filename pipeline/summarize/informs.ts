import { fixedPairs } from './data/noun-phrase-stops.ts';
import type { Unit } from './figure-units.ts';
import type { Amount } from './numbers.ts';
import { phrases, type Token } from './tokens.ts';

const pairs = phrases(fixedPairs);
const vagueOnes = /^(?:một)$/u;
const comparatives = new Set(
  'hơn kém tăng giảm tụt thêm bớt bằng gấp chưa cao thấp gần khoảng trên dưới sau trong trước mất ít'.split(' '),
);

/** Whether a number in words tells an amount; `một` and fixed pairs (`hai bên`) mostly do not. */
export function informs(tokens: Token[], index: number, amount: Amount, unit: Unit | null): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (amount.fraction) return true;
  // `lần thứ 35 năm ngày ký`: years, not five days.
  if (!unit || !token || before?.kind === 'number') return false;
  // `tăng 7,4% so với năm trước`: a year, not 5 of the percentages before.
  if (token.lower === 'năm' && unit.next <= amount.next) return false;
  if (/^(?:thứ|tháng|số|lần|mùng|mồng|hàng|vài|mấy|vô|chủ|ngày|các|từng|mỗi)$/u.test(before?.lower ?? '')) return false;
  if (token.capital && index > 0 && before?.kind === 'word') return false;
  if (amount.multiplier !== null) return unit.next > amount.next || unit.kind !== 'count';
  if (vagueOnes.test(token.lower) && amount.value === 1) {
    if (unit.kind === 'count' && !/^(?:bậc|điểm)$/u.test(unit.text.split(' ')[0] ?? '')) return false;
    return comparatives.has(before?.lower ?? '') && !/^(?:ngày nào|lần nữa)/u.test(unit.text);
  }
  if (token.lower === 'năm' && amount.value === 5 && unit.kind === 'count')
    return before?.lower !== 'hàng' && isNounLike(unit);
  if (unit.kind === 'count' && (pairs.lengthAt(tokens, amount.next) > 0 || isPointedAt(tokens, unit.next)))
    return false;
  return unit.kind !== 'ratio' || before?.lower !== 'mươi';
}

function isNounLike(unit: Unit): boolean {
  return /^(?:người|chiếc|con|vụ|tàu|xe|cuộc|tỉnh|nước|dự án|công ty|thành viên|đơn vị|doanh nghiệp|học sinh|ngôi|quả)/u.test(
    unit.text,
  );
}

/** `hai ngân hàng này`, `ba nhóm trên` point back. */
function isPointedAt(tokens: Token[], next: number): boolean {
  return /^(?:này|trên|kia|ấy|đó|nói)$/u.test(tokens[next]?.lower ?? '');
}

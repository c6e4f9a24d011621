import type { Unit } from './figure-units.ts';
import type { Amount } from './numbers.ts';
import { phrases, type Token } from './tokens.ts';

/**
 * Whether a number with its unit does not say what it seems to: a part of a longer amount (`2 ngày rưỡi`,
 * `12,5 bác sĩ/1 vạn dân`), a rank or a mark written as a fraction (`thứ 20/34`, `30/30 điểm`), service round the clock
 * (`24/7`), a part of a name (`Đề án 1 triệu héc-ta lúa`), the months that another amount is of (`sản lượng 9 tháng đạt …`), or an abbreviated scale (`5 tr.đ`).
 */
export function isDoubtful(tokens: Token[], index: number, amount: Amount, unit: Unit | null): boolean {
  const next = Math.max(unit?.next ?? 0, amount.next);
  if (tokens[next]?.lower === 'rưỡi' || isOverNumber(tokens, next)) return true;
  if (tokens[index - 2]?.capital && names.lengthBefore(tokens, index) > 0) return true;
  if (abbreviations.test(tokens[amount.next]?.lower ?? '')) return true;
  if (amount.fraction) return isRankOrMark(tokens, index, amount);
  return unit?.text === 'tháng' && isPeriodOfAnother(tokens, index, amount, unit);
}

const names = phrases(['đề án', 'chương trình', 'phong trào', 'chiến dịch', 'cuộc vận động']);
const abbreviations = /^(?:tr|trđ|tỷđ|tỉđ|ng|ngđ)$/u;

/** `/1 vạn dân`, `/100 bé gái` */
function isOverNumber(tokens: Token[], index: number): boolean {
  return tokens[index]?.text === '/' && tokens[index]?.spaced === false && tokens[index + 1]?.kind === 'number';
}

function isRankOrMark(tokens: Token[], index: number, { next, words }: Amount): boolean {
  if (words) return false;
  if (/^(?:thứ|hạng|trí)$/u.test(tokens[index - 1]?.lower ?? '')) return true;
  if (tokens[index]?.text === '24' && /^(?:7|24)$/u.test(tokens[next - 1]?.text ?? '')) return true;
  return tokens[next]?.lower === 'điểm' && tokens[next + 1]?.kind !== 'word';
}

/** `sản lượng 9 tháng đạt 12 tấn`; but `thời hạn 6 tháng` and `12 tháng` are lengths of time. */
function isPeriodOfAnother(tokens: Token[], index: number, { value }: Amount, { next }: Unit): boolean {
  if (typeof value !== 'number' || value > 11) return false;
  if (/^(?:hạn|dài|sau|mất|hết|hơn|gần)$/u.test(tokens[index - 1]?.lower ?? '')) return false;
  // A title ends without a mark: `Xuất nhập khẩu 10 tháng`.
  if (!tokens[next]) return index > 0;
  return tokens[next]?.kind === 'number' || /^(?:đạt|ước|tăng|giảm)$/u.test(tokens[next]?.lower ?? '');
}

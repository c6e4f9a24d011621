import type { Figure } from './brief.ts';
import type { Amount } from './numbers.ts';
import type { Token } from './tokens.ts';

/** Where the bare numbers begin that stand before a figure with commas between them: `200, 500, 1.000 đồng`. */
export function startOfList(tokens: Token[], first: number): number {
  let start = first;
  while (tokens[start - 1]?.text === ',' && tokens[start - 2]?.kind === 'number') start -= 2;
  return start;
}

/**
 * Whether a figure without words of its own measures what the one before it does: in one list with it, or as its share
 * (`105/129 xã đạt chuẩn, chiếm 81,4%`). What is counted (`12.500 tỷ đồng, 4 làn xe`) is not what was paid, nor
 * what was counted before (`7 xe máy, 2 ô tô`).
 */
export function measuresTheSame(
  previous: Figure,
  figure: Pick<Figure, 'start' | 'kind' | 'unit'>,
  text: string,
): boolean {
  // `quá hạn 1.245 hồ sơ (0,3%)`
  if (figure.kind === 'percent' && /^\s*\($/u.test(text.slice(previous.end, figure.start))) return true;
  if (previous.label === previous.unit) return false;
  if (isListed(previous, figure, text)) {
    if (figure.kind !== previous.kind) return false;
    return figure.kind !== 'count' || previous.unit === figure.unit || !measured.test(previous.label);
  }
  return (
    !changed.test(previous.label) && figure.kind === 'percent' && asShare.test(text.slice(previous.end, figure.start))
  );
}

/** `dân số 3,6 triệu người, 99 đơn vị hành chính`: what one noun measures. */
const measured = /^(?:dân số|diện tích|sản lượng|số|tổng|tỷ lệ|tỉ lệ|quy mô|lượng)(?:\s|$)/iu;
/** `đạt 94 tỷ USD, giảm 1%, chiếm 24%`: the share is not of the change. */
const changed = /(?:^|\s)(?:tăng|giảm|vượt|hụt)$/u;
const asShare = /[,(]\s*(?:chiếm|đạt|tương đương|tương ứng|ứng với)(?: tỷ lệ| tỉ lệ)?(?: khoảng| gần| hơn| trên)?\s*$/u;

/**
 * Whether nothing but commas and `và` stands between two figures, or another period: `200, 500 và 1.000 đồng`,
 * `năm 2023 đạt 1.640 tỷ đồng, năm 2024 đạt 1.779 tỷ đồng`.
 */
export function isListed({ end }: Pick<Figure, 'end'>, { start }: Pick<Figure, 'start'>, text: string): boolean {
  const between = text.slice(end, start);
  return /^\s*(?:[,;]|và|hoặc|hay)\s*$/u.test(between) || nextPeriod.test(between);
}

const nextPeriod =
  /^\s*(?:[,;]\s*(?:và )?|và )(?:năm|quý|tháng) [IVX\d][IVX\d/]{0,9}(?: năm \d{4})?(?: (?:là|đạt|còn|lên|ước đạt))?\s*$/u;

/** `nếu là 690, 691, 692` are codes. */
export function opensList(tokens: Token[], amount: Amount): boolean {
  return tokens[amount.next]?.text === ',' && tokens[amount.next + 1]?.kind === 'number';
}

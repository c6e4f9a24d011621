import type { Figure } from '../summarize/brief.ts';

/** A part and the whole that it is of, in one unit. */
export interface Share {
  part: number;
  whole: number;
}

/**
 * The share that a figure is, where the article says that it is one: a fraction (`17/18 chỉ tiêu`), a percentage of
 * something (`tỷ lệ che phủ rừng đạt 45,5%`, `chiếm 81,6%`), a number among another (`231 tổ chức, trong đó 92 tổ chức`).
 * Growth is no share, nor is a percentage of a plan.
 * @param shown the figures that stand on the page; a whole must be one of them
 */
export function findShare(figure: Figure, shown: Figure[], text: string): Share | null {
  const { kind, normalised, hedge } = figure;
  if (typeof normalised !== 'number' || (hedge !== null && !/^(?:hơn|gần|khoảng|ước đạt|ước|trên)$/u.test(hedge)))
    return null;
  if (kind === 'ratio') return readFraction(figure);
  if (kind === 'percent') return isOfWhole(figure, text) ? { part: normalised, whole: 100 } : null;
  return kind === 'count' ? readAmong(figure, shown, text) : null;
}

/** `8/2018` is a month. */
function readFraction({ surface, unit, label }: Figure): Share | null {
  const [, part, whole] =
    /^(\d{1,4})\s?\/\s?(\d{1,4})(?!\d|\/)/u.exec(surface.replace(/(?<=\d)\.(?=\d{3})/gu, '')) ?? [];
  if (!(unit || label) || (Number(part) <= 12 && /^(?:19|20)\d\d$/u.test(whole ?? ''))) return null;
  return part && whole && Number(part) <= Number(whole) ? { part: Number(part), whole: Number(whole) } : null;
}

/** What stands right before a number that grows or is compared. */
const change = /(?:tăng|giảm|vượt|hơn|kém|bằng|thêm|so với)(?: (?:thêm|khoảng|gần|bình quân|trung bình|trên))*\s*$/u;

function isOfWhole({ label, unit, normalised, start }: Figure, text: string): boolean {
  if (unit !== '%' || Number(normalised) > 100) return false;
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase();
  if (change.test(before) || /tăng|giảm|tốc độ|lãi suất|so với|kế hoạch|dự toán/u.test(label.toLowerCase()))
    return false;
  return /chiếm\s*(?:khoảng |gần |hơn |trên )?$/u.test(before) || /^t(?:ỷ|ỉ) (?:lệ|trọng)/iu.test(label);
}

function readAmong(figure: Figure, shown: Figure[], text: string): Share | null {
  const whole = shown.filter(({ end }) => end <= figure.start).at(-1);
  if (whole?.kind !== 'count' || typeof whole.normalised !== 'number' || whole.hedge || figure.hedge) return null;
  if (!/^[^.;:\d]{0,40},?\s*trong (?:đó|số đó)(?:,)?(?: có)?\s*$/u.test(text.slice(whole.end, figure.start)))
    return null;
  const head = (unit: string | null): string | undefined => unit?.toLowerCase().split(' ')[0];
  const isSame = head(whole.unit) !== undefined && head(whole.unit) === head(figure.unit);
  return isSame && Number(figure.normalised) <= whole.normalised
    ? { part: Number(figure.normalised), whole: whole.normalised }
    : null;
}

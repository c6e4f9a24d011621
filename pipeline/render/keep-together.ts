/** A stretch of a text; no line may break one that is `together`. */
export interface Stretch {
  text: string;
  together: boolean;
}

/** Longer than a line is wide: this must be allowed to break. */
const longest = 36;

/**
 * Divides a text into stretches: names of people, a number with the word before (`năm 2025`, `số 57-NQ/TW`) and its
 * unit (`1.779,52 tỷ đồng`) stay on one line.
 */
export function keepTogether(text: string, names: string[]): Stretch[] {
  const pattern = patternOf(names);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (match.length > longest || !/[\s/–-]/u.test(match)) continue;
    if (index > end) stretches.push({ text: text.slice(end, index), together: false });
    stretches.push({ text: match, together: true });
    end = index + match.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), together: false });
  return stretches;
}

/** One pattern for all texts of a page. */
const patterns = new WeakMap<string[], RegExp>();

function patternOf(names: string[]): RegExp {
  const known = patterns.get(names);
  if (known) return known;
  const escaped = names
    .filter((name) => name.includes(' '))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  const pattern = new RegExp([...escaped, amount].join('|'), 'gu');
  patterns.set(names, pattern);
  return pattern;
}

const before = String.raw`(?:(?<![\p{L}\p{N}])(?:số|ngày|tháng|năm|quý|thứ|lần thứ|khóa)\s)?`;
const scale = String.raw`(?:\s(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)){0,2}`;
const unit = String.raw`(?:\s\p{Ll}{1,9}(?![\p{L}]))?`;
const amount = String.raw`${before}(?<![\p{L}\p{N}])\d[\p{Script=Latin}\p{N}.,/–-]*(?:%(?:/\p{Script=Latin}+)?|(?<![.,])${scale}${unit})`;

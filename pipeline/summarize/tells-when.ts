import type { DateMatch } from './dates.ts';
import type { Sentence } from './read-sentences.ts';

/**
 * Whether a date says when something happens or holds, and not when somebody was born, what a comparison starts from
 * (`so với năm 2024`), or which document or law is meant (`Nghị quyết số 57-NQ/TW ngày 22/12/2024`, `Luật Đất đai 2013`).
 */
export function tellsWhen({ tokens }: Sentence, { first, next }: DateMatch): boolean {
  const [token, before] = [tokens[first], tokens[first - 1]];
  if (/^(?:sn|sinh)$/u.test(token?.lower ?? '') || before?.lower === 'sinh') return false;
  const pair = `${tokens[first - 2]?.lower} ${before?.lower}`;
  if (pair === 'so với' || pair === 'cùng kỳ') return false;
  const opening = tokens.slice(0, first);
  if (before?.kind === 'code') return opening.some(({ lower }) => /^(?:ký|hành)$/u.test(lower));
  const isYear = next - first <= 2 && /^(?:năm|\d{4})$/u.test(token?.lower ?? '');
  return !(isYear && namesLaw(opening.slice(-8).map(({ text }) => text)));
}

/** `Bộ luật Hình sự`, `Luật Đất đai`, `Hiến pháp`, up to their year. */
function namesLaw(words: string[]): boolean {
  const start = words.findLastIndex((word) => /^(?:[Ll]uật|pháp|BL[A-Z]{2,4})$/u.test(word));
  const rest = words.slice(start + 1);
  return (
    start >= 0 && (words[start] !== 'pháp' || words[start - 1] === 'Hiến') && !rest.some((word) => verbs.test(word))
  );
}

const verbs = /^(?:có|từ|được|đã|sẽ|qua|sửa|vào|trong|đến|tại|cho|là|ngày|của|cuối|đầu|[,.;:()])$/u;

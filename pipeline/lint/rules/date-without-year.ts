import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** Words after which day and month are a date and no fraction or name of a day. */
const openers = new Set('ngày sáng trưa chiều tối đêm hôm khuya từ đến tới vào hết trước sau qua nay'.split(' '));

const yearWords = new Set(['năm', 'âm', 'hằng', 'hàng', 'dương']);

/** A day and month whose year neither the article's date nor the text gives. */
export const dateWithoutYear: Rule = {
  id: 'date-without-year',
  category: 'fact',
  severity: 'info',
  description: 'Ngày tháng không ghi năm chỉ rõ nghĩa khi biết ngày đăng; hãy ghi năm hoặc khai báo ngày của bài.',
  examples: {
    right: [
      'Chiều 27/7/2025, tỉnh họp.',
      'Ngày 31-10, 2013 và ngày 5-3 năm 2014.',
      'Ngày 27 tháng 7 năm 2025, tỉnh họp.',
      'Đạt 9/10 chỉ tiêu, dịp lễ 2/9.',
    ],
    wrong: [
      { text: 'Chiều 27/7, tỉnh họp.', actual: '27/7', expected: [] },
      { text: 'Đến ngày 25-7, xã đã đại hội.', actual: '25-7', expected: [] },
      { text: 'Ngày 5 tháng 3, đoàn đến Huế.', actual: '5 tháng 3', expected: [] },
    ],
  },
  check(document, report) {
    if (document.date !== undefined) return;
    const seen = new Set<string>();
    const dates = [
      ...document.wordsOfKind('date').map((token) => shortDate(document, token)),
      ...document.wordsLike('tháng').map((token) => longDate(document, token)),
    ];
    for (const date of dates) {
      if (!date || seen.has(date.key)) continue;
      seen.add(date.key);
      const surface = document.text.slice(date.start, date.end);
      const reason = `“${surface}” không ghi năm và bài không khai báo ngày đăng; hãy ghi năm hoặc thêm “date” ở đầu bài.`;
      report({ start: date.start, end: date.end, reason });
    }
  },
};

interface YearlessDate {
  start: number;
  end: number;
  /** Day and month, for one message a day. */
  key: string;
}

function shortDate(document: LintDocument, token: Token): YearlessDate | undefined {
  const match = token.kind === 'date' ? /^(\d{1,2})[/.-](\d{1,2})$/u.exec(token.value) : null;
  if (!match || !openers.has(before(document, token)?.lower ?? '') || hasYear(document, token)) return undefined;
  return { start: token.start, end: token.end, key: `${Number(match[1])}/${Number(match[2])}` };
}

/** `ngày 5 tháng 3` without `năm` after it. */
function longDate(document: LintDocument, token: Token): YearlessDate | undefined {
  const day = before(document, token);
  const month = after(document, token);
  if (!isSmall(day, 31) || !isSmall(month, 12) || before(document, day)?.lower !== 'ngày') return undefined;
  const next = after(document, month)?.lower;
  if (
    next === 'năm' ||
    next === 'âm' ||
    next === 'hằng' ||
    next === 'hàng' ||
    document.tokens[month.index + 1]?.value === '/'
  )
    return undefined;
  return { start: day.start, end: month.end, key: `${Number(day.value)}/${Number(month.value)}` };
}

/** `, 2025`, `/2025` and `năm 2025` give the year; days that come every year have none. */
function hasYear(document: LintDocument, last: Token): boolean {
  const next = document.tokens[last.index + 1];
  if (next?.value === ',') return /^[12]\d{3}$/u.test(after(document, next)?.value ?? '');
  return next?.value === '/' || yearWords.has(after(document, last)?.lower ?? '');
}

function isSmall(token: Token | undefined, most: number): token is Token {
  return token?.kind === 'number' && /^\d{1,2}$/u.test(token.value) && Number(token.value) <= most;
}

function before({ tokens }: LintDocument, { index }: Token): Token | undefined {
  return tokens[index - 1]?.type === 'space' ? tokens[index - 2] : undefined;
}

function after({ tokens }: LintDocument, { index }: Token): Token | undefined {
  return tokens[index + 1]?.type === 'space' ? tokens[index + 2] : undefined;
}

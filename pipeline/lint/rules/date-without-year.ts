import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** Words after which day and month are a date and no fraction or name of a day. */
const openers = new Set('ngày sáng trưa chiều tối đêm hôm khuya từ đến tới vào hết trước sau qua nay'.split(' '));

/** A day and month whose year neither the article's date nor the text gives. */
export const dateWithoutYear: Rule = {
  id: 'date-without-year',
  category: 'fact',
  severity: 'info',
  description: 'Ngày tháng không ghi năm chỉ rõ nghĩa khi biết ngày đăng; hãy ghi năm hoặc khai báo ngày của bài.',
  examples: {
    right: ['Chiều 27/7/2025, tỉnh họp.', 'Ngày 27 tháng 7 năm 2025, tỉnh họp.', 'Đạt 9/10 chỉ tiêu, dịp lễ 2/9.'],
    wrong: [
      { text: 'Chiều 27/7, tỉnh họp.', actual: '27/7', expected: [] },
      { text: 'Đến ngày 25-7, xã đã đại hội.', actual: '25-7', expected: [] },
      { text: 'Ngày 5 tháng 3, đoàn đến Huế.', actual: '5 tháng 3', expected: [] },
    ],
  },
  check(document, report) {
    if (document.date !== undefined) return;
    const seen = new Set<string>();
    for (const token of document.tokens) {
      const date = token.type === 'word' ? (shortDate(document, token) ?? longDate(document, token)) : undefined;
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
  if (!match || !openers.has(before(document, token)?.lower ?? '')) return undefined;
  return { start: token.start, end: token.end, key: `${Number(match[1])}/${Number(match[2])}` };
}

/** `ngày 5 tháng 3` without `năm` after it. */
function longDate(document: LintDocument, token: Token): YearlessDate | undefined {
  if (token.lower !== 'tháng') return undefined;
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

function isSmall(token: Token | undefined, most: number): token is Token {
  return token?.kind === 'number' && /^\d{1,2}$/u.test(token.value) && Number(token.value) <= most;
}

function before({ tokens }: LintDocument, { index }: Token): Token | undefined {
  return tokens[index - 1]?.type === 'space' ? tokens[index - 2] : undefined;
}

function after({ tokens }: LintDocument, { index }: Token): Token | undefined {
  return tokens[index + 1]?.type === 'space' ? tokens[index + 2] : undefined;
}

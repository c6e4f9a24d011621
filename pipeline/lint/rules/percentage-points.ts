import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf, wordAfter, wordBefore } from '../words.ts';

const changes = ['tăng', 'giảm', 'hơn', 'chênh'];

/** The difference of two rates called per cent: from 5% to 7% is 2 percentage points. */
export const percentagePoints: Rule = {
  id: 'percentage-points',
  category: 'fact',
  severity: 'warning',
  description: 'Hiệu của hai tỷ lệ phần trăm là “điểm phần trăm”: từ 5% lên 7% là tăng 2 điểm phần trăm, tức tăng 40%.',
  source: 'Tổng cục Thống kê, giải thích thuật ngữ: “điểm phần trăm”',
  examples: {
    right: [
      'Tỷ lệ đỗ từ 80% lên 84%, tăng 4 điểm phần trăm.',
      'Tỷ lệ nghèo từ 10% xuống 5%, giảm 50%.',
      'Thuế từ 8% lên 10%, thu ngân sách tăng 6%.',
    ],
    wrong: [
      { text: 'Tỷ lệ đỗ từ 80% lên 84%, tăng 4%.', actual: '4%', expected: ['4 điểm phần trăm'] },
      { text: 'Tỷ lệ nghèo từ 7,5% xuống còn 5%, giảm 2,5%.', actual: '2,5%', expected: ['2,5 điểm phần trăm'] },
      { text: 'Lãi suất từ 6% lên 6,5%, tức tăng thêm 0,5%.', actual: '0,5%', expected: ['0,5 điểm phần trăm'] },
      {
        text: 'Năm 2024 tỷ lệ nghèo là 12,5%, năm 2025 còn 10%, giảm 2,5%.',
        actual: '2,5%',
        expected: ['2,5 điểm phần trăm'],
      },
      {
        text: 'Tỷ lệ hộ nghèo còn 10%, giảm 2,5% so với năm 2024.',
        actual: '2,5%',
        expected: ['2,5 điểm phần trăm'],
      },
    ],
  },
  check(document, report) {
    const rates = document.wordsOfKind('number').filter(({ value }) => /^\d+(?:,\d+)?%$/u.test(value));
    for (const [number, rate] of rates.entries()) {
      const sentence = number > 0 && isChange(document, rate) ? sentenceOf(document, rate) : undefined;
      if (!sentence || isSaidSo(document, rate)) continue;
      const earlier = rates
        .slice(Math.max(0, number - 6), number)
        .filter((other) => other.index >= sentence.first && !isChange(document, other));
      const [before, after] = [earlier.at(-2), earlier.at(-1)];
      const expected = [`${rate.value.slice(0, -1)} điểm phần trăm`];
      const { start, end } = rate;
      if (before && after && isDifference(before, after, rate)) {
        const reason = `Từ ${before.value} đến ${after.value} chênh ${expected[0]}, không phải ${rate.value}.`;
        report({ start, end, expected, reason });
      } else if (after && isRateOfOneThing(document, after, rate)) {
        const reason = `Nếu là hiệu của hai tỷ lệ thì viết “${expected[0]}”.`;
        report({ start, end, expected, reason, severity: 'info' });
      }
    }
  },
};

/** Between the word for the change and the rate may stand one more: `tăng thêm 2%`. */
function isChange(document: LintDocument, rate: Token): boolean {
  const last = wordBefore(document, rate);
  const first = last && /^(?:thêm|được|tới|là)$/u.test(last.lower) ? wordBefore(document, last) : last;
  return first !== undefined && changes.includes(first.lower);
}

function isSaidSo(document: LintDocument, rate: Token): boolean {
  return wordAfter(document, rate)?.lower === 'điểm';
}

function isDifference(before: Token, after: Token, rate: Token): boolean {
  const [from, to, by] = [amountOf(before), amountOf(after), amountOf(rate)];
  const difference = Math.abs(to - from);
  return Math.abs(difference - by) < 0.001 && by > 0 && Math.abs((difference / from) * 100 - by) >= 0.1;
}

/** `tỷ lệ … còn 10%, giảm 2,5% so với`: the rate before it is right before the comma. */
function isRateOfOneThing(document: LintDocument, after: Token, rate: Token): boolean {
  const sentence = sentenceOf(document, rate);
  if (!sentence || document.tokens[after.index + 1]?.value !== ',' || rate.index - after.index > 7) return false;
  const words = document.tokens.slice(Math.max(sentence.first, after.index - 24), after.index);
  const next = wordAfter(document, rate)?.lower;
  return next === 'so' && words.some(({ lower }, at) => /^t[ỷỉ]$/u.test(lower) && words[at + 2]?.lower === 'lệ');
}

function amountOf({ value }: Token): number {
  return Number(value.slice(0, -1).replace(',', '.'));
}

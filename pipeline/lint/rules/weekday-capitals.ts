import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';
import { opensSentence, wordAfter, wordBefore } from '../words.ts';

const days = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const dayParts = new Set('sáng trưa chiều tối đêm'.split(' '));
const months = ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'chạp'];

/** A weekday whose capitals differ from the norm's or from the rest of the article: `Chủ Nhật`, `Thứ hai`. */
export const weekdayCapitals: Rule = {
  id: 'weekday-capitals',
  category: 'norm',
  severity: 'warning',
  description:
    'Thứ, tháng viết bằng chữ thì viết hoa chữ chỉ thứ tự: “thứ Hai, Chủ nhật, tháng Tám”; báo chí thì thống nhất trong bài.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.8',
  examples: {
    right: [
      'Họp sáng thứ Hai, nghỉ Chủ nhật.',
      'Họp sáng thứ hai, nghỉ chủ nhật.',
      'Ông về thứ hai trong cuộc thi; lần thứ Ba Lan thắng.',
    ],
    wrong: [
      { text: 'Họp sáng thứ Hai, chiều thứ Ba và sáng Thứ Tư.', actual: 'Thứ Tư', expected: ['thứ Tư'] },
      {
        text: 'Nghỉ vào Chủ nhật này và Chủ nhật sau, không phải Chủ Nhật trước.',
        actual: 'Chủ Nhật',
        expected: ['Chủ nhật'],
      },
      { text: 'Sáng thứ Hai họp, chiều thứ ba đi.', actual: 'thứ ba', expected: ['thứ Ba'] },
    ],
  },
  check(document, report) {
    const sunday = document.phrasesLike('chủ nhật').map(([first, last]) => dayOf(document, first, last));
    const weekdays = document
      .wordsLike('thứ')
      .map((first) => (isWeekday(document, first) ? dayOf(document, first, wordAfter(document, first)) : undefined));
    const isOfficial = document.profile === 'government' || document.profile === 'party';
    for (const [found, official] of [[sunday, 'Aa'] as const, [weekdays, 'aA'] as const]) {
      const named = found.filter((day) => day !== undefined);
      const forms = Map.groupBy(named, ({ shape }) => shape);
      const best = isOfficial ? official : majority([...forms].map(([form, places]) => ({ form, places })))?.form;
      for (const { shape, first, last } of named) if (best && shape !== best) say(first, last, best);
    }
    if (isOfficial) for (const { first, last } of lowerMonths(document)) say(first, last, 'aA');

    function say(first: Token, last: Token, shape: string): void {
      const expected = `${recast(first, shape[0])} ${recast(last, shape[1])}`;
      const reason = isOfficial
        ? `Văn bản viết “${expected}”.`
        : `Chỗ khác trong bài viết kiểu “${expected}”; hãy thống nhất.`;
      report({ start: first.start, end: last.end, expected: [expected], reason });
    }
  },
};

interface Day {
  first: Token;
  last: Token;
  /** `aA` is `thứ Hai`. */
  shape: string;
}

/** At the start of a sentence the first capital tells nothing. */
function dayOf(document: LintDocument, first: Token | undefined, last: Token | undefined): Day | undefined {
  if (!first || !last || last.value === last.value.toUpperCase() || opensSentence(document, first)) return undefined;
  return { first, last, shape: [first, last].map(({ value, lower }) => (value === lower ? 'a' : 'A')).join('') };
}

/** `thứ hai` is also `second`: a part of the day stands before a weekday, or its number has a capital. */
function isWeekday(document: LintDocument, first: Token): boolean {
  const number = wordAfter(document, first);
  if (!number || !days.includes(number.lower)) return false;
  const before = wordBefore(document, first)?.lower ?? '';
  const after = wordAfter(document, number);
  if (dayParts.has(before)) return true;
  return before !== 'lần' && number.value !== number.lower && !/^\p{Lu}/u.test(after?.value ?? '');
}

/** `tháng tám` of the year, not `tám tháng`. */
function lowerMonths(document: LintDocument): { first: Token; last: Token }[] {
  return document.wordsLike('tháng').flatMap((first) => {
    const last = wordAfter(document, first);
    const next = last && wordAfter(document, last)?.lower;
    const before = wordBefore(document, first)?.lower ?? '';
    if (!last || last.value !== last.lower || !months.includes(last.lower) || last.lower === 'năm') return [];
    if (last.lower === 'mười' && /^(?:một|hai)$/u.test(next ?? '')) return [];
    return /^(?:trong|vào|từ|đến|hết|cuối|đầu|giữa|ngày|mạng)$/u.test(before) || next === 'năm'
      ? [{ first, last }]
      : [];
  });
}

function recast({ lower }: Token, letter: string | undefined): string {
  return letter === 'A' ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}

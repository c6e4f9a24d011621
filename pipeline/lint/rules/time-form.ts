import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';
import { wordAfter, wordBefore } from '../words.ts';

/** Times of day with minutes in two forms: `7h30` and `13 giờ 30`. */
export const timeForm: Rule = {
  id: 'time-form',
  category: 'consistency',
  severity: 'info',
  description: 'Giờ, phút trong cả bài viết một kiểu: “7 giờ 30”, “7h30”, “7g30” hoặc “7:30”.',
  source: 'Thông lệ: văn bản “7 giờ 30”, VnExpress “7h30”, Tuổi Trẻ “7g30”',
  examples: {
    right: ['Họp lúc 7h30, nghỉ lúc 11h30.', 'Họp lúc 7 giờ 30, nghỉ lúc 11 giờ.', 'Họp lúc 7h30, mưa suốt 5 giờ.'],
    wrong: [
      { text: 'Họp lúc 7h30, nghỉ lúc 11h30, họp lại lúc 13 giờ 30.', actual: '13 giờ 30', expected: ['13h30'] },
      { text: 'Họp lúc 7 giờ 30, nghỉ lúc 11 giờ 30, họp lại lúc 13h30.', actual: '13h30', expected: ['13 giờ 30'] },
      { text: 'Xe chạy lúc 7h30 và 8h15, về lúc 17g45.', actual: '17g45', expected: ['17h45'] },
    ],
  },
  check(document, report) {
    const times = [...document.wordsOfKind('time').flatMap(shortTime), ...longTimes(document)];
    const forms = Map.groupBy(times, ({ form }) => form);
    if (forms.size < 2) return;
    const best = majority([...forms].map(([form, places]) => ({ form, places })))?.form;
    for (const { start, end, form, hour, minute } of times) {
      if (best === undefined || form === best) continue;
      const expected = `${hour}${best}${minute}`;
      report({
        start,
        end,
        expected: [expected],
        reason: `Chỗ khác trong bài viết kiểu “${expected}”; hãy thống nhất.`,
      });
    }
  },
};

interface Time {
  start: number;
  end: number;
  /** What stands between hour and minute. */
  form: string;
  hour: string;
  minute: string;
}

function shortTime({ value, start, end }: Token): Time[] {
  const found = /^(\d{1,2})([hg:])(\d{2})$/u.exec(value);
  return found ? [{ start, end, form: found[2] ?? '', hour: found[1] ?? '', minute: found[3] ?? '' }] : [];
}

function longTimes(document: LintDocument): Time[] {
  return document.wordsLike('giờ').flatMap((word) => {
    const hour = wordBefore(document, word);
    const minute = wordAfter(document, word);
    if (!/^\d{1,2}$/u.test(hour?.value ?? '') || !/^\d{2}$/u.test(minute?.value ?? '') || !hour || !minute) return [];
    if (wordAfter(document, minute)?.lower === 'phút') return [];
    return [{ start: hour.start, end: minute.end, form: ' giờ ', hour: hour.value, minute: minute.value }];
  });
}

import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { wordAfter, wordBefore } from '../words.ts';

/** Words after which a number with `giờ` is a time of day and no length of time. */
const openers = new Set('lúc vào từ đến tới hồi khoảng trước sau'.split(' '));

/** A time that no clock shows: `25 giờ`, `14h75`. */
export const impossibleTime: Rule = {
  id: 'impossible-time',
  category: 'fact',
  severity: 'warning',
  description: 'Giờ trong ngày từ 0 đến 24, phút từ 0 đến 59.',
  source: 'TCVN 6398-1:1998 (ISO 8601)',
  examples: {
    right: ['Họp lúc 14h30, nghỉ lúc 24 giờ.', 'Mưa kéo dài 36 giờ; sau 72 giờ thì tạnh.', 'Xe chạy đến 40 giờ liền.'],
    wrong: [
      { text: 'Hội nghị khai mạc lúc 14h75.', actual: '14h75', expected: [] },
      { text: 'Hội nghị khai mạc lúc 25 giờ.', actual: '25 giờ', expected: [] },
      { text: 'Hội nghị khai mạc lúc 14 giờ 75 phút.', actual: '14 giờ 75', expected: [] },
    ],
  },
  check(document, report) {
    for (const { value, start, end } of document.wordsOfKind('time')) {
      const [hour = 0, minute = 0] = value.match(/\d+/gu)?.map(Number) ?? [];
      if (/^\d{1,2}[hg:]/u.test(value)) judge(hour, minute, start, end);
    }
    for (const word of document.wordsLike('giờ')) {
      const hour = wordBefore(document, word);
      const minute = wordAfter(document, word);
      if (!isSmall(hour)) continue;
      if (isSmall(minute) && minute.value.length === 2)
        judge(Number(hour.value), Number(minute.value), hour.start, minute.end);
      else if (isTimeOfDay(document, hour, word)) judge(Number(hour.value), 0, hour.start, word.end);
    }

    function judge(hour: number, minute: number, start: number, end: number): void {
      if (hour < 25 && minute < 60 && (hour < 24 || minute === 0)) return;
      report({ start, end, reason: `Không có giờ “${document.text.slice(start, end)}”; hãy kiểm tra lại.` });
    }
  },
};

function isSmall(token: Token | undefined): token is Token {
  return token?.kind === 'number' && /^\d{1,2}$/u.test(token.value);
}

/** After `lúc`, or before a day; `sau 72 giờ` and `đến 40 giờ` are lengths of time. */
function isTimeOfDay(document: LintDocument, hour: Token, word: Token): boolean {
  const before = wordBefore(document, hour)?.lower ?? '';
  const after = wordAfter(document, word)?.lower ?? '';
  return (
    before === 'lúc' || before === 'hồi' || (openers.has(before) && /^(?:ngày|cùng|sáng|chiều|tối|đêm)$/u.test(after))
  );
}

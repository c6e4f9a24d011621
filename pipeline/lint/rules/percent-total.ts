import type { LintDocument, LintSentence, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf, wordAfter, wordBefore } from '../words.ts';

/** Words before a rate that is no share of a whole. */
const changes = new Set('tăng giảm đạt hơn kém thêm lên xuống từ đến bằng vượt mức'.split(' '));

/** What two shares of one whole are of. */
const halves: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [/(?<!\p{L})nam(?: giới)?(?!\p{L})/iu, /(?<!\p{L})nữ(?: giới)?(?!\p{L})/iu],
  [/(?<!không )đồng ý/iu, /(?:không đồng ý|phản đối)/iu],
  [/thành thị/iu, /nông thôn/iu],
];

/** Shares of one whole that add up to more than 100 per cent. */
export const percentTotal: Rule = {
  id: 'percent-total',
  category: 'fact',
  severity: 'warning',
  description:
    'Các tỷ trọng của cùng một tổng cộng lại phải bằng 100%: không thể vượt, và thiếu thì phải có phần còn lại.',
  examples: {
    right: [
      'Về cơ cấu, nông nghiệp chiếm 20%, công nghiệp chiếm 35%, dịch vụ chiếm 45%.',
      'Rừng chiếm 60% diện tích tỉnh; dân tộc thiểu số chiếm 70% dân số.',
      'Thu ngân sách đạt 102% dự toán.',
      'Nữ chiếm 52%, người trẻ chiếm 60% số cử tri.',
      'Cơ cấu kinh tế: nông nghiệp 15%, công nghiệp 40%, dịch vụ 45%.',
      'Cơ cấu chuyển dịch đúng hướng: nông nghiệp tăng 15%, công nghiệp tăng 60%, dịch vụ tăng 45%.',
    ],
    wrong: [
      {
        text: 'Về cơ cấu, nông nghiệp chiếm 25%, công nghiệp chiếm 35%, dịch vụ chiếm 45%.',
        actual: '45%',
        expected: [],
      },
      { text: 'Lúa chiếm 60%, ngô chiếm 30%, còn lại 20% là khoai.', actual: '20%', expected: [] },
      { text: 'Cơ cấu vốn: ngân sách chiếm 50,5%, vay chiếm 40%, dân góp chiếm 12%.', actual: '12%', expected: [] },
      { text: 'Cơ cấu kinh tế: nông nghiệp 25%, công nghiệp 40%, dịch vụ 45%.', actual: '45%', expected: [] },
      { text: 'Cơ cấu kinh tế: nông nghiệp 15%, công nghiệp 30%, dịch vụ 45%.', actual: '45%', expected: [] },
      { text: 'Có 65% hộ khá, 25% hộ trung bình và 20% hộ nghèo.', actual: '20%', expected: [] },
      { text: 'Cử tri đi bầu đạt 102%.', actual: '102%', expected: [] },
      { text: 'Nam chiếm 55%, nữ chiếm 54%.', actual: '54%', expected: [] },
    ],
  },
  check(document, report) {
    const rates = document.wordsOfKind('number').filter(({ value }) => /^\d{1,3}(?:,\d+)?%$/u.test(value));
    for (const rate of rates)
      if (isOverWhole(document, rate)) say(rate, `Tỷ lệ ${rate.value} vượt quá 100%; hãy kiểm tra lại.`);
    if (rates.length < 2) return;
    for (const [sentence, shares] of Map.groupBy(rates, (rate) => sentenceOf(document, rate))) {
      const last = shares.at(-1);
      if (!sentence || !last || shares.length < 2) continue;
      const text = document.text.slice(sentence.start, sentence.end);
      const parts = partsOf(document, sentence, text, shares);
      const total = parts.reduce((sum, { value }) => sum + Number(value.slice(0, -1).replace(',', '.')), 0);
      const isShort = parts.length > 2 && total < 99 && total > 80 && /cơ cấu/iu.test(text) && !/còn lại/iu.test(text);
      if (parts.length < 2 || (total <= 101 && !isShort)) continue;
      const { start, end } = parts.at(-1) ?? last;
      const shown = String(Math.round(total * 100) / 100).replace('.', ',');
      const reason = `Các tỷ trọng trong câu cộng lại là ${shown}%; hãy kiểm tra lại số liệu.`;
      report({ start, end, reason, ...(isShort ? { severity: 'info' as const } : {}) });
    }

    function say({ start, end }: Token, reason: string): void {
      report({ start, end, reason });
    }
  },
};

/** More than all of what can only be a part: voters, poor households, cover. */
function isOverWhole(document: LintDocument, rate: Token): boolean {
  if (Number(rate.value.slice(0, -1).replace(',', '.')) <= 100) return false;
  const before = wordBefore(document, rate)?.lower ?? '';
  const sentence = sentenceOf(document, rate);
  const text = sentence ? document.text.slice(Math.max(sentence.start, rate.start - 200), rate.end + 30) : '';
  if (/kế hoạch|so với|dự toán|chỉ tiêu|tăng|GDP|gấp/iu.test(text)) return false;
  return before === 'chiếm' || (/^(?:đạt|còn|là)$/u.test(before) && /cử tri|hộ nghèo|che phủ|biết chữ/iu.test(text));
}

/** The rates of a sentence that are shares of one whole; none where they may be of several. */
function partsOf(document: LintDocument, { start }: LintSentence, text: string, rates: readonly Token[]): Token[] {
  const shares = rates.filter((rate) => !changes.has(wordBefore(document, rate)?.lower ?? ''));
  if (/cơ cấu|còn lại/iu.test(text) && shares.length > 2 && shares.length === rates.length) return shares;
  const sayShare = shares.filter((rate) => /^(?:chiếm|lại|là)$/u.test(wordBefore(document, rate)?.lower ?? ''));
  if (/cơ cấu|còn lại/iu.test(text) && sayShare.length > 2) return sayShare;
  const noun = rates[0] && wordAfter(document, rates[0])?.lower;
  const isAlike = noun !== undefined && rates.every((rate) => wordAfter(document, rate)?.lower === noun);
  if (isAlike && shares.length > 2 && shares.length === rates.length && !/so với|điểm|mỗi/u.test(text)) return shares;
  const [one, other] = shares;
  if (!one || !other || shares.length !== 2 || rates.length !== 2 || text.length > 160) return [];
  const [before, after] = [text.slice(0, one.end - start + 20), text.slice(one.end - start)];
  const isHalves = halves.some(([first, second]) => first.test(before) && second.test(after));
  return isHalves && !/tỷ lệ|tỉ lệ|so với/iu.test(text) ? shares : [];
}

import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf, wordAfter, wordBefore } from '../words.ts';

/** Words that open the parts of a whole; after the last two the parts leave nothing out. */
const openers = ['trong đó', 'trong số đó', 'trong số này', 'gồm', 'bao gồm'];

/** What is counted in kinds, so that the parts may have other names. */
const kinds = new Set(['đơn', 'vận', 'học', 'thành', 'cán']);

/** Two parts that shut each other out. */
const fates = [/(?:chết|tử vong|thiệt mạng)/u, /bị thương/u];

/** A part that is larger than the whole it is said to be of: `120 hộ, trong đó có 150 hộ nghèo`. */
export const partExceedsWhole: Rule = {
  id: 'part-exceeds-whole',
  category: 'fact',
  severity: 'warning',
  description: 'Phần nêu sau “trong đó, gồm” không thể lớn hơn tổng nêu trước; các phần cộng lại không vượt tổng.',
  examples: {
    right: [
      'Xã có 120 hộ, trong đó có 15 hộ nghèo.',
      'Đội có 12 người, trong đó 150 triệu đồng tiền thưởng.',
      'Tỉnh có 2.759 chi bộ, trong đó 1.446 chi bộ nông thôn.',
      'Xã có 120 hộ, trong đó 80 hộ nghèo, 60 hộ dân tộc thiểu số.',
      'Trường có 1.842 học sinh, gồm 640 học sinh khối 10, 612 học sinh khối 11 và 590 học sinh khối 12.',
    ],
    wrong: [
      { text: 'Xã có 120 hộ, trong đó có 150 hộ nghèo.', actual: '150', expected: [] },
      { text: 'Tỉnh có 1.446 chi bộ, trong đó 2.759 chi bộ nông thôn.', actual: '2.759', expected: [] },
      { text: 'Lớp có 35 em, trong số đó có 53 em đạt giải.', actual: '53', expected: [] },
      { text: 'Huyện trồng 1.200 ha lúa, gồm 800 ha lúa nước và 600 ha lúa nương.', actual: '600', expected: [] },
      { text: 'Đội có 35 vận động viên (20 nam, 25 nữ).', actual: '25', expected: [] },
      { text: 'Lớp có 40 học sinh, trong đó 22 nam và 20 nữ.', actual: '20', expected: [] },
      { text: 'Trong 120 hộ của xã có 135 hộ nghèo.', actual: '135', expected: [] },
      { text: 'Xã đạt 19/18 chỉ tiêu.', actual: '19/18', expected: [] },
    ],
  },
  check(document, report) {
    const told = new Set<Token>();
    const say = (token: Token, part: string, whole: string): void => {
      if (told.has(token)) return;
      told.add(token);
      report({
        start: token.start,
        end: token.end,
        reason: `Phần (${part}) lớn hơn tổng (${whole}); hãy kiểm tra lại số liệu.`,
      });
    };
    for (const opener of openers)
      for (const match of document.phrasesLike(opener)) judge(document, match.at(-1), opener.endsWith('gồm'), say);
    judgeOthers(document, say);
  },
};

type Say = (token: Token, part: string, whole: string) => void;

function judge(document: LintDocument, opener: Token | undefined, isComplete: boolean, say: Say): void {
  const sentence = opener && sentenceOf(document, opener);
  if (!opener || !sentence) return;
  const whole = figuresIn(document, Math.max(sentence.first, opener.index - 26), opener.index).at(-1);
  if (!whole) return;
  const parts = figuresIn(
    document,
    opener.index,
    partEnd(document, Math.min(sentence.last, opener.index + 100), opener.index),
  );
  const alike = parts.filter(({ noun }) => noun === whole.noun);
  const first = parts[0];
  const [dead, hurt] = fates.map((fate) => parts.find((part) => fate.test(textAfter(document, part.token))));
  if (first && first.noun === whole.noun && first.amount > whole.amount) {
    say(first.token, first.token.value, whole.token.value);
    return;
  }
  const isKind = kinds.has(whole.noun) && parts.length === 2 && whole.amount > 9;
  const counted = isComplete ? (isKind ? parts : alike.length === parts.length ? alike : []) : [];
  const [men, women] = ['nam', 'nữ'].map((noun) => parts.find((part) => part.noun === noun));
  const isCasualty = dead && hurt && dead !== hurt && whole.noun === 'người';
  const exclusive = isCasualty ? [dead, hurt] : men && women ? [men, women] : counted;
  const total = exclusive.reduce((sum, { amount }) => sum + amount, 0);
  const last = exclusive.at(-1);
  if (last && exclusive.length > 1 && total > whole.amount && total < 2 * whole.amount)
    say(last.token, String(total), whole.token.value);
}

/** `35 vận động viên (20 nam, 25 nữ)`, `trong 120 hộ có 135 hộ`, `19/18 chỉ tiêu`. */
function judgeOthers(document: LintDocument, say: Say): void {
  for (const women of document.wordsLike('nữ')) {
    const second = wordBefore(document, women);
    const men = second && document.tokens[second.index - 3];
    const first = men?.lower === 'nam' ? wordBefore(document, men) : undefined;
    const bracket = first && document.tokens[first.index - 1]?.value === '(' ? first.index - 1 : undefined;
    const whole = bracket === undefined ? undefined : figuresIn(document, bracket - 10, bracket).at(-1);
    if (!first || !second || !whole) continue;
    const total = amountOf(first.value) + amountOf(second.value);
    if (total !== whole.amount) say(second, String(total), whole.token.value);
  }
  for (const opening of document.wordsLike('trong')) {
    const number = wordAfter(document, opening);
    const sentence = number?.kind === 'number' ? sentenceOf(document, opening) : undefined;
    if (!sentence || !number) continue;
    const [whole, part] = figuresIn(document, number.index, Math.min(sentence.last, number.index + 24));
    const isPart = part && wordBefore(document, part.token)?.lower === 'có';
    if (whole && isPart && whole.noun === part.noun && part.amount > whole.amount)
      say(part.token, part.token.value, whole.token.value);
  }
  for (const token of document.wordsOfKind('number')) {
    const found = /^(\d{1,3})\/(\d{1,3})$/u.exec(token.value);
    const next = found && wordAfter(document, token)?.lower;
    if (found && Number(found[1]) > Number(found[2]) && /^(?:chỉ|xã|phường|tiêu|đơn|thôn)$/u.test(next ?? ''))
      say(token, found[1] ?? '', found[2] ?? '');
  }
}

interface Figure {
  token: Token;
  amount: number;
  /** The first word of what is counted; scale words take the next one with them. */
  noun: string;
}

/** Whole numbers with a noun after them. */
function figuresIn(document: LintDocument, first: number, last: number): Figure[] {
  return document.tokens.slice(Math.max(0, first), last).flatMap((token) => {
    if (token.kind !== 'number' || !/^(?:\d{1,3}(?:\.\d{3})+|\d{1,6})$/u.test(token.value)) return [];
    const next = wordAfter(document, token);
    if (!next || next.value !== next.lower || next.kind === 'number' || /^(?:đến|tới|và|năm)$/u.test(next.lower))
      return [];
    if (/^(?:năm|tháng|ngày|khối|lớp|số|khóa|điều|khoản|quý)$/u.test(wordBefore(document, token)?.lower ?? ''))
      return [];
    const isScale = /^(?:nghìn|ngàn|triệu|tỷ|tỉ|vạn)$/u.test(next.lower);
    const noun = isScale ? `${next.lower} ${wordAfter(document, next)?.lower}` : next.lower;
    return [{ token, amount: amountOf(token.value), noun }];
  });
}

/** Parts go on to a semicolon, a colon or the end of the sentence. */
function partEnd({ tokens }: LintDocument, last: number, from: number): number {
  for (let index = from; index < last; index += 1) if (/^[;:]$/u.test(tokens[index]?.value ?? '')) return index;
  return last;
}

function textAfter({ text }: LintDocument, { end }: Token): string {
  return /^[^,;.]*/u.exec(text.slice(end, end + 40))?.[0] ?? '';
}

function amountOf(text: string): number {
  return Number(text.replaceAll('.', ''));
}

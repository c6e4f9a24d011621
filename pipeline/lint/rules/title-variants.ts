import { isPast } from '../is-past.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { type PersonName, personNames } from '../person-names.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf, wordBefore } from '../words.ts';

/** Series of which one person holds one at a time (Law on officers of the People's Army; Law on higher education). */
const series = {
  rank: 'đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy',
  degree: 'tiến sĩ|thạc sĩ',
};
const seriesOf = new Map(
  Object.entries(series).flatMap(([name, titles]) => titles.split('|').map((title) => [title, name] as const)),
);

/** One person with two ranks or degrees: `Đại tá Lê Văn Bình` and `Thượng tá Lê Văn Bình`. */
export const titleVariants: Rule = {
  id: 'title-variants',
  category: 'consistency',
  severity: 'warning',
  description: 'Một người mang một quân hàm, cấp hàm, học vị, một chức vụ trong cả bài.',
  source: 'Luật Sĩ quan Quân đội nhân dân Việt Nam; Luật Công an nhân dân; Luật Giáo dục đại học',
  examples: {
    right: [
      'Đại tá Lê Văn Bình họp. Đại tá Lê Văn Bình kết luận.',
      'Thượng tá Lê Văn Bình được thăng quân hàm. Đại tá Lê Văn Bình nhận quyết định.',
      'Đại tá Lê Văn Bình và Thượng tá Lê Văn Hùng cùng dự.',
      'Chủ tịch UBND tỉnh Lê Văn Bình và Phó Chủ tịch UBND tỉnh Lê Văn Hùng cùng dự.',
    ],
    wrong: [
      {
        text: 'Đại tá Lê Văn Bình họp. Đại tá Lê Văn Bình nói. Thượng tá Lê Văn Bình kết luận.',
        actual: 'Thượng tá',
        expected: ['Đại tá'],
      },
      {
        text: 'Tiến sĩ Trần Thu Hà trình bày. Hội đồng hỏi. Thạc sĩ Trần Thu Hà trả lời.',
        actual: 'Thạc sĩ',
        expected: ['Tiến sĩ'],
      },
      {
        text: 'Chủ tịch UBND tỉnh Lê Văn Bình nói. Phó Chủ tịch UBND tỉnh Lê Văn Bình kết luận.',
        actual: 'Phó Chủ tịch UBND tỉnh',
        expected: ['Chủ tịch UBND tỉnh'],
      },
      {
        text: 'Thiếu tướng Phạm Đức Long đến. Thiếu tướng Phạm Đức Long dặn. Trung tướng Phạm Đức Long về.',
        actual: 'Trung tướng',
        expected: ['Thiếu tướng'],
      },
    ],
  },
  check(document, report) {
    const titled = personNames(document).flatMap((person) => titleOf(document, person) ?? []);
    for (const held of Map.groupBy(titled, ({ holder }) => holder).values()) {
      const titles = [...Map.groupBy(held, ({ title }) => title).values()];
      if (titles.length < 2 || held.some(({ isChange }) => isChange)) continue;
      const [best, ...others] = titles.toSorted(
        (a, b) => b.length - a.length || (a[0]?.start ?? 0) - (b[0]?.start ?? 0),
      );
      const right = best?.[0];
      for (const { start, end, name } of others.flat()) {
        if (!right) continue;
        const expected = document.text.slice(right.start, right.end);
        const reason = `Chỗ khác trong bài viết “${expected} ${name}”; hãy kiểm tra lại.`;
        report({ start, end, expected: [expected], reason });
      }
    }
    reportDeputies(document, report);
  },
};

/** One person as the head of a body here and as its deputy there: `Chủ tịch UBND tỉnh`, `Phó Chủ tịch UBND tỉnh`. */
function reportDeputies(document: LintDocument, report: Parameters<Rule['check']>[1]): void {
  if (document.wordsLike('phó').length === 0) return;
  const held = personNames(document).flatMap((person) => officesOf(document, person));
  for (const same of Map.groupBy(held, ({ key }) => key).values()) {
    const deputies = same.filter(({ isDeputy }) => isDeputy);
    const heads = same.filter(({ isDeputy }) => !isDeputy);
    if (deputies.length === 0 || heads.length === 0 || same.some(({ isChange }) => isChange)) continue;
    const isLast = (deputies[0]?.start ?? 0) > (heads[0]?.start ?? 0);
    const odd = deputies.length < heads.length || (deputies.length === heads.length && isLast) ? deputies : heads;
    const [right] = odd === deputies ? heads : deputies;
    for (const { start, end } of odd) {
      const expected = document.text.slice(right?.start ?? 0, right?.end ?? 0);
      report({ start, end, expected: [expected], reason: `Chỗ khác trong bài ghi “${expected}”; hãy kiểm tra lại.` });
    }
  }
}

interface Office {
  /** Name, office and body, without `phó`. */
  key: string;
  isDeputy: boolean;
  isChange: boolean;
  start: number;
  end: number;
}

const heads = new Set(['chủ tịch', 'giám đốc', 'bí thư', 'trưởng ban', 'viện trưởng', 'hiệu trưởng', 'tổng giám']);

/** The office before a name, back to its head, and the one after a comma. */
function officesOf(document: LintDocument, { tokens, name }: PersonName): Office[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const before = wordsFrom(document, first.index - 2, -1, 9);
  const comma = document.tokens[last.index + 1]?.value === ',' ? last.index + 3 : undefined;
  const after = comma === undefined ? [] : wordsFrom(document, comma, 1, 8);
  return [before.reverse(), after].flatMap((words, side) => {
    const at = words.findLastIndex((word, place) => heads.has(`${word.lower} ${words[place + 1]?.lower}`));
    const head = words[at];
    const end = words.at(-1);
    const isDeputy = words[at - 1]?.lower === 'phó';
    const opening = isDeputy ? words[at - 1] : head;
    if (!head || !end || !opening || words.length - at < 3 || (side === 1 && at > 1)) return [];
    const office = words
      .slice(at)
      .map(({ lower }) => lower)
      .join(' ');
    const isChanging = isChange(document, first);
    return [{ key: `${name} ${office}`, isDeputy, isChange: isChanging, start: opening.start, end: end.end }];
  });
}

/** Words in a row with single spaces between them. */
function wordsFrom({ tokens }: LintDocument, from: number, step: 1 | -1, most: number): Token[] {
  const words: Token[] = [];
  for (let index = from; words.length < most; index += 2 * step) {
    const word = tokens[index];
    if (word?.type !== 'word') break;
    words.push(word);
    if (tokens[index + step]?.type !== 'space') break;
  }
  return words;
}

interface Titled {
  /** Name and series of titles. */
  holder: string;
  name: string;
  title: string;
  start: number;
  end: number;
  /** The sentence tells of a promotion or of former days. */
  isChange: boolean;
}

function titleOf(document: LintDocument, { tokens, name }: PersonName): Titled | undefined {
  const second = tokens[0] && wordBefore(document, tokens[0]);
  const first = second && wordBefore(document, second);
  if (!first || !second || tokens.length < 3) return undefined;
  const title = `${first.lower} ${second.lower}`.replace('uý', 'úy').replace('sỹ', 'sĩ');
  const kind = seriesOf.get(title);
  if (kind === undefined) return undefined;
  return {
    holder: `${name} ${kind}`,
    name,
    title,
    start: first.start,
    end: second.end,
    isChange: isChange(document, first),
  };
}

function isChange(document: LintDocument, token: Token): boolean {
  const sentence = sentenceOf(document, token);
  if (!sentence) return true;
  const text = document.text.slice(sentence.start, sentence.end);
  return isPast(document, sentence) || /thăng|phong|lên hàm|bảo vệ luận/iu.test(text);
}

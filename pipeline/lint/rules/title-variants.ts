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
  description: 'Một người mang một quân hàm, cấp hàm, học vị trong cả bài.',
  source: 'Luật Sĩ quan Quân đội nhân dân Việt Nam; Luật Công an nhân dân; Luật Giáo dục đại học',
  examples: {
    right: [
      'Đại tá Lê Văn Bình họp. Đại tá Lê Văn Bình kết luận.',
      'Thượng tá Lê Văn Bình được thăng quân hàm. Đại tá Lê Văn Bình nhận quyết định.',
      'Đại tá Lê Văn Bình và Thượng tá Lê Văn Hùng cùng dự.',
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
  },
};

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

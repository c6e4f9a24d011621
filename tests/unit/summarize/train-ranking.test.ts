import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleBytes } from '../../../pipeline/article/read-article.ts';
import { readSentences } from '../../../pipeline/summarize/read-sentences.ts';
import type { TermFeatures } from '../../../pipeline/summarize/summary-terms.ts';
import { fitSentences } from '../../../pipeline/train/fit-sentences.ts';
import { fitTerms } from '../../../pipeline/train/fit-terms.ts';
import { rouge } from '../../../pipeline/train/rouge.ts';
import { solve } from '../../../pipeline/train/solve.ts';

const noTerms: TermFeatures = {
  constant: 0,
  title: 0,
  titleShare: 0,
  often: 0,
  rare: 0,
  rarest: 0,
  titleOften: 0,
  titleRare: 0,
  oftenRare: 0,
  early: 0,
  titleEarly: 0,
  late: 0,
  share: 0,
  sentences: 0,
  digit: 0,
};

describe('ROUGE', () => {
  const syllables = (text: string) => text.split(' ');

  it('is 1 for the reference itself and 0 for other words', () => {
    expect(rouge(syllables('mưa lớn ở huế'), syllables('mưa lớn ở huế'))).toBe(1);
    expect(rouge(syllables('nắng đẹp'), syllables('mưa lớn ở huế'))).toBe(0);
  });

  it('is the mean of what syllables, pairs and the order share', () => {
    // Of 2 and 4 syllables 2 are common, of 1 and 3 pairs none, in order one: (4/6 + 0 + 2/6) / 3.
    expect(rouge(syllables('ở mưa'), syllables('mưa lớn ở huế'))).toBeCloseTo(1 / 3);
  });
});

it('solves equations', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const square = fc.array(fc.array(number, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(square, fc.array(number, { minLength: 4, maxLength: 4 }), (rows, expected) => {
      const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
        [0, 1, 2, 3].reduce((sum, at) => sum + (a[at] ?? 0) * (b[at] ?? 0), 0);
      const matrix = rows.map((a, at) => Float64Array.from(rows, (b, other) => dot(a, b) + (at === other ? 1 : 0)));
      const solution = solve(
        matrix,
        matrix.map((row) => dot(row, expected)),
      );
      for (const [at, value] of expected.entries()) expect(solution[at]).toBeCloseTo(value, 6);
    }),
  );
});

it('learns that an abstract says what the title says', async () => {
  const text = 'Mưa lớn ở Huế\n\nSáng nay có mưa lớn ở Huế. Học sinh được nghỉ học. Chợ vẫn họp như thường.\n';
  const sentences = readSentences((await readArticleBytes(Buffer.from(text), 'a.txt')).data.article);
  const articles = Array.from({ length: 30 }, () => ({ sentences, abstract: ['huế', 'mưa', 'lớn'] }));
  const { title, titleShare } = fitTerms(
    articles,
    (syllables) => syllables,
    () => 1,
  );
  expect(title + titleShare).toBeGreaterThan(1);
});

it('learns that short sentences are worth most, and more so among the best where these count most', async () => {
  const text =
    'Mưa lớn\n\nMưa. Mưa to. Mưa rất to. Sáng nay ở Huế có mưa. Sáng nay ở Huế có mưa rất to. Hôm qua trời ở Huế nắng và hanh.\n';
  const sentences = readSentences((await readArticleBytes(Buffer.from(text), 'a.txt')).data.article);
  const none = { rarity: () => 1, syllables: noTerms, pairs: noTerms };
  const lesson = { sentences, worthOf: ({ length }: string[]) => 1 / length };
  const learn = (step?: number) =>
    fitSentences([lesson], none, { names: ['length'], ridge: 0, ...(step === undefined ? {} : { step }) }).length ?? 0;
  expect(learn()).toBeLessThan(0);
  expect(learn(0.1)).toBeLessThan(learn());
});

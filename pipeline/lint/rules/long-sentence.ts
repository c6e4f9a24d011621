import { z } from 'zod';
import type { Rule } from '../rule.ts';

const optionsSchema = z.strictObject({
  maximum: z.int().min(10).default(50).describe('Syllables a sentence may have'),
});

/** Sentences of more syllables than a reader keeps in mind. */
export const longSentence: Rule<z.infer<typeof optionsSchema>> = {
  id: 'long-sentence',
  category: 'style',
  severity: 'info',
  description: 'Câu quá dài khó đọc và khó dịch; hãy tách thành nhiều câu.',
  examples: {
    right: ['Câu ngắn dễ đọc.', `${'Xã họp. '.repeat(40)}`, `${'rất '.repeat(49)}dài.`],
    wrong: [
      { text: `${'rất '.repeat(50)}dài.`, actual: `${'rất '.repeat(50)}dài.`, expected: [] },
      { text: `Câu một. ${'rất '.repeat(60)}dài. Câu ba.`, actual: `${'rất '.repeat(60)}dài.`, expected: [] },
      { text: `“${'rất '.repeat(52)}dài.”`, actual: `“${'rất '.repeat(52)}dài.”`, expected: [] },
    ],
  },
  options: optionsSchema,
  check({ tokens, sentences }, report, { maximum }) {
    for (const { first, last, start, end } of sentences) {
      if (last - first <= maximum) continue;
      let count = 0;
      let parts = 1;
      for (let index = first; index < last; index += 1) {
        if (tokens[index]?.type === 'word') count += 1;
        else if (tokens[index]?.value === ';') parts += 1;
      }
      const advice = parts > 2 ? 'hãy tách câu hoặc lập danh sách' : 'hãy tách câu';
      if (count > maximum) report({ start, end, reason: `Câu có ${count} âm tiết, quá ${maximum}; ${advice}.` });
    }
  },
};

import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { configurationSchema } from '../../../pipeline/config.ts';
import { lint } from '../../../pipeline/lint/lint.ts';
import { neverErrors } from '../../fixtures/never-errors.ts';
import { articleOf } from './article-of.ts';

const cases = neverErrors.flatMap(([forms]) =>
  forms.flatMap((form) => [[form, false] as const, [form, true] as const]),
);

it.each(cases)('says nothing of “%s” (strict: %s)', async (form, strict) => {
  const text = `Báo cáo của xã nói nhiều về ${form} trong thời gian qua. Người dân cũng nhắc đến ${form} ở hội nghị.`;
  const article = articleOf(text);
  const file = Object.assign(new VFile({ path: article.path, value: text }), { data: { article } });
  await lint(file, { config: configurationSchema.parse({ lint: { strict } }) });
  const loud = file.messages.filter(({ fatal }) => fatal !== undefined);
  expect(loud.map(({ ruleId, actual, reason }) => [ruleId, actual, reason])).toEqual([]);
});

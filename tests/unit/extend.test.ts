import { expect, test } from 'vitest';
import { listExtensions, loadReader } from '../../pipeline/article/reader.ts';
import { deliverySchema } from '../../pipeline/deliver/delivery-settings.ts';
import { openTransport } from '../../pipeline/deliver/transport.ts';
import { checkDocument } from '../../pipeline/lint/check-document.ts';
import { configureRules } from '../../pipeline/lint/configure-rules.ts';
import { findRules } from '../../pipeline/lint/find-rules.ts';
import { collectDocument } from '../../pipeline/lint/lint-document.ts';
import { parseVietnamese } from '../../pipeline/lint/retext-vietnamese/parse-vietnamese.ts';

// A format and a locale are shown the same way in tests/unit/render/extend.test.ts.

test('a new kind of source is one file in the folder of readers', async () => {
  const folder = new URL('../fixtures/extend/readers/', import.meta.url);
  expect(await listExtensions(folder)).toEqual(['lines']);
  const { tree } = (await loadReader('bai.lines', folder)).read('Một dòng.', 'bai.lines');
  expect(tree.children).toMatchObject([{ type: 'paragraph', children: [{ value: 'Một dòng.' }] }]);
});

test('a new rule is one file in the folder of rules', async () => {
  const rules = await findRules(new URL('../fixtures/extend/rules/', import.meta.url));
  const document = collectDocument(parseVietnamese('Xin chào!'), 'Xin chào!');
  expect(checkDocument(document, configureRules(rules, { 'no-exclamation': 'error' }))).toMatchObject([
    { ruleId: 'no-exclamation', actual: '!', fatal: true },
  ]);
});

test('a new transport is one file in the folder of transports', async () => {
  const folder = new URL('../fixtures/extend/transports/', import.meta.url);
  const settings = deliverySchema.parse({ transport: 'memory' });
  const { connections } = await openTransport(settings, '/', folder);
  expect(connections).toBe(1);
  await expect(openTransport(settings, '/')).rejects.toThrow(/"memory" is no transport/u);
});

import { expect, test } from 'vitest';
import { configurationSchema } from '../../../pipeline/config.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';

test('the distribution list has names, with copies or without', async () => {
  const distribution = ['Lưu: VT', { name: 'Văn phòng Tỉnh ủy', copies: 4 }];
  const config = configurationSchema.parse({ distribution });
  const view = await localize(article, brief, 'vi', { ...context, config });
  expect(view.distribution.map(({ text }) => text)).toEqual(['Lưu: VT', 'Văn phòng Tỉnh ủy']);
});

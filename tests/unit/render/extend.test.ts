import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { listLocales } from '../../../pipeline/localize/locales.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { type Item, localizeIssue } from '../../../pipeline/localize/localize-issue.ts';
import { listFormats, loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { renderIssue } from '../../../pipeline/render/render-issue.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { verify } from '../../../pipeline/verify/verify.ts';
import { verifyIssue } from '../../../pipeline/verify/verify-issue.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bantin-extend-'));
  for (const folder of ['templates', 'locales'])
    await cp(join(context.root, folder), join(root, folder), { recursive: true });
});

afterAll(() => rm(root, { recursive: true }));

async function addFormat(name: string, declaration: unknown, files: Record<string, string> = {}): Promise<void> {
  await mkdir(join(root, 'templates', name), { recursive: true });
  const all = { 'format.json': JSON.stringify(declaration), ...files };
  for (const [file, content] of Object.entries(all)) await writeFile(join(root, 'templates', name, file), content);
}

const card = {
  name: 'card',
  title: 'Thẻ tin',
  outputs: { txt: { template: 'card.hbs' } },
  page: { maximumPages: 1 },
  fit: [{ density: 'comfortable', limits: { points: 1 } }],
};

describe('a new folder is all that is needed', () => {
  test('for a format', async () => {
    await addFormat('card', card, { 'card.hbs': '{{formatTitle}}: {{title.text}}' });
    expect(await listFormats(root)).toContain('card');
    const format = await loadFormat(root, 'card');
    const view = await localize(article, brief, 'vi', { ...context, root }, format.fit[0]?.limits);
    expect(render(view, format, root)).toEqual({ txt: `Thẻ tin: ${brief.title.text}` });
  });

  test('for a format of several articles', async () => {
    const list = {
      ...card,
      name: 'list',
      articles: 'several',
      outputs: { txt: { template: 'list.hbs', item: 'item.hbs' } },
    };
    await addFormat('list', list, {
      'list.hbs': '{{formatTitle}} {{masthead.issue}}\n{{#each items}}\n{{position}}. {{body}}\n{{/each}}',
      'item.hbs': '{{title.text}} ({{formatTitle}})',
    });
    expect(await listFormats(root, 'several')).toContain('list');
    expect(await listFormats(root, 'one')).not.toContain('list');
    const format = await loadFormat(root, 'list');
    const view = await localize(article, brief, 'vi', { ...context, root });
    const labelSet = await labelSetOf({ ...context, root }, 'vi');
    const items: [Item, Item] = [
      { article, view },
      { article, view },
    ];
    const issue = localizeIssue(items, { name: '31', slug: 'so-31' }, 'Thẻ tin', labelSet);
    const title = `${brief.title.text} (Thẻ tin)`;
    const rendered = renderIssue(issue, format, root);
    expect(rendered).toEqual({ txt: `Thẻ tin Số 31\n1. ${title}\n2. ${title}\n`, texts: [title, title] });
    const content = { article, brief, picture: null, translations: new Map() };
    expect(() => verifyIssue({ contents: [content, content], view: issue, format, rendered }, labelSet)).not.toThrow();
  });

  test('for a locale; what it lacks is Vietnamese', async () => {
    await mkdir(join(root, 'locales/fa'));
    await writeFile(join(root, 'locales/fa/body.json'), JSON.stringify({ figures: 'ارقام کلیدی' }));
    expect(await listLocales(root)).toContain('fa');
    const view = await localize(article, summarize(article), 'fa', { ...context, root });
    expect(view).toMatchObject({ language: 'fa', direction: 'rtl', title: { lang: 'vi' } });
    expect(view.labels.body).toMatchObject({ figures: 'ارقام کلیدی', keyPoints: 'Điểm chính' });
    for (const name of ['briefing-sheet', 'bulletin']) {
      const format = await loadFormat(root, name);
      const rendered = render(view, format, root);
      expect(rendered.pdf).toMatch(/<html lang="fa" dir="rtl">[\s\S]*ارقام کلیدی/u);
      const labelSet = await labelSetOf({ ...context, root }, 'fa');
      expect(() => verify({ article, view, format, rendered }, labelSet)).not.toThrow();
    }
  });
});

describe('a declaration that is not as it should be', () => {
  test.each([
    ['misnamed', { ...card, name: 'card' }, /must be the folder's name, "misnamed"/u],
    ['extra', { ...card, name: 'extra', colour: 'red' }, /templates\/extra\/format\.json.*colour/u],
    [
      'outside',
      { ...card, name: 'outside', outputs: { txt: { template: '../../x.hbs' } } },
      /a file of the same folder/u,
    ],
    [
      'several',
      { ...card, name: 'several', articles: 'several' },
      /templates\/several\/format\.json.*names an "item", the template of one article/u,
    ],
    [
      'single',
      { ...card, name: 'single', outputs: { txt: { template: 'card.hbs', item: 'card.hbs' } } },
      /names an "item", the template of one article, where "articles" is "several", and only there/u,
    ],
    ['lonely', { ...card, name: 'lonely', outputs: { eml: { from: ['html', 'txt'] } } }, /"eml" needs the outputs/u],
  ])('says so: %s', async (name, declaration, message) => {
    await addFormat(name, declaration);
    await expect(loadFormat(root, name)).rejects.toThrow(message);
  });

  test('broken JSON names the file', async () => {
    await mkdir(join(root, 'locales/xx'));
    await writeFile(join(root, 'locales/xx/body.json'), '{');
    await expect(localize(article, brief, 'xx', { ...context, root })).rejects.toThrow(
      /locales\/xx\/body\.json is not JSON/u,
    );
  });

  test('a name that the View lacks is not passed over', async () => {
    await addFormat('wrong', { ...card, name: 'wrong', title: 'Sai' }, { 'card.hbs': '{{headline}}' });
    const view = await localize(article, brief, 'vi', { ...context, root });
    const format = await loadFormat(root, 'wrong');
    expect(() => render(view, format, root)).toThrow(/"headline" not defined/u);
  });
});

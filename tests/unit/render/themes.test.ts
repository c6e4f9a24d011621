import { describe, expect, test } from 'vitest';
import { localize } from '../../../pipeline/localize/localize.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { listThemes, loadTheme } from '../../../pipeline/render/theme.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';
import { addFolder, copyOfTemplates } from './templates-copy.ts';

const plain = {
  name: 'plain',
  title: 'Trơn',
  colours: { ink: '#101010', quiet: '#505050', accent: '#123456', rule: '#bbbbbb', tint: '#f7f7f7' },
  faces: { text: 'Tinos', labels: 'Be Vietnam Pro' },
};

/** A project with a theme of its own. */
async function withTheme(name: string, declaration: unknown, files: Record<string, string> = {}): Promise<string> {
  const root = await copyOfTemplates();
  await addFolder(root, `themes/${name}`, { 'theme.json': JSON.stringify(declaration), ...files });
  return root;
}

async function pageOf(format: string, theme: string, root = context.root, settings = context): Promise<string> {
  const loaded = await loadFormat(root, format, theme);
  return render(await localize(article, brief, 'vi', settings, loaded.fit[0]?.limits), loaded, root).pdf ?? '';
}

test('there are one for the press and one for the government', async () => {
  expect(await listThemes(context.root)).toEqual(['government', 'press']);
});

test.each(['briefing-sheet', 'bulletin'])('a new folder is all that a theme needs, for %s too', async (format) => {
  const root = await withTheme(
    'plain',
    { ...plain, margins: { A4: { top: 11, right: 12, bottom: 13, left: 14 } }, style: 'plain.css', logo: 'sign.svg' },
    {
      'plain.css': '.opening { color: var(--accent); }',
      'sign.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>',
    },
  );
  const page = await pageOf(format, 'plain', root);
  expect(page).toContain('--accent: #123456;');
  expect(page).toContain('--text-face: "Tinos"; --label-face: "Be Vietnam Pro"');
  expect(page).toContain('@page { margin: 11mm 12mm 13mm 14mm; }');
  expect(page).toContain('.opening { color: var(--accent); }');
  expect(page).toMatch(/<img class="logo" src="data:image\/svg\+xml;base64,[\w+/]+=*" alt="">/u);
});

test('a theme may bring a masthead of its own', async () => {
  const root = await withTheme(
    'headed',
    { ...plain, name: 'headed', masthead: 'head.hbs' },
    { 'head.hbs': '<header>{{masthead.organisation.text}} — {{formatTitle}}</header>' },
  );
  expect(await pageOf('bulletin', 'headed', root)).toContain('<header>Văn phòng Tỉnh ủy — Bản tin</header>');
});

test('mail is in the colours of the theme', async () => {
  const format = await loadFormat(context.root, 'bulletin', 'government');
  const view = await localize(article, brief, 'vi', context, format.fit[0]?.limits);
  const { html = '' } = render(view, format, context.root);
  expect(html).toContain('#000000');
  expect(html).not.toMatch(/#86192b|var\(/u);
});

describe('a declaration that is not as it should be is a fault of the call that names its file', () => {
  test.each([
    ['misnamed', { ...plain, name: 'other' }, /must be the folder's name, "misnamed"/u],
    ['extra', { ...plain, name: 'extra', shadow: true }, /templates\/themes\/extra\/theme\.json.*shadow/u],
    [
      'pale',
      { ...plain, name: 'pale', colours: { ...plain.colours, accent: '#ffcc00' } },
      /"colours.accent".*too light/u,
    ],
    [
      'faceless',
      { ...plain, name: 'faceless', faces: { ...plain.faces, text: 'Comic' } },
      /"faces.text".*Source Serif 4/u,
    ],
    ['outside', { ...plain, name: 'outside', style: '../press/theme.json' }, /"style".*a file of the same folder/u],
    [
      'bare',
      { ...plain, name: 'bare', logo: 'logo.svg' },
      /names templates\/themes\/bare\/logo\.svg, which cannot be read/u,
    ],
    ['bitmap', { ...plain, name: 'bitmap', logo: 'logo.png' }, /"logo".*must be an SVG/u],
  ])('%s', async (name, declaration, message) => {
    const root = await withTheme(name, declaration);
    await expect(loadTheme(root, name)).rejects.toThrow(message);
    await expect(loadTheme(root, name)).rejects.toMatchObject({ exitCode: 2 });
  });

  test('broken JSON', async () => {
    const root = await withTheme('broken', {}, { 'theme.json': '{' });
    await expect(loadTheme(root, 'broken')).rejects.toThrow(/themes\/broken\/theme\.json is not JSON/u);
  });

  test('an unknown name, with the nearest', async () => {
    await expect(loadTheme(context.root, 'goverment')).rejects.toThrow(
      'There is no theme "goverment"; choose from government, press, or add a folder in templates/themes/. Did you mean "government"?',
    );
  });
});

describe('the head of the government theme', () => {
  const withBody = (body?: 'state' | 'party') => ({
    ...context,
    config: { ...context.config, masthead: { ...context.config.masthead, body } },
  });

  test('bears the name of the State and its motto where the body is one of the State', async () => {
    const page = await pageOf('briefing-sheet', 'government', context.root, withBody('state'));
    expect(page).toContain('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(page).toContain('Độc lập - Tự do - Hạnh phúc');
  });

  test("bears the Party's name where it is one of the Party", async () => {
    const page = await pageOf('briefing-sheet', 'government', context.root, withBody('party'));
    expect(page).toContain('Đảng Cộng sản Việt Nam');
    expect(page).not.toContain('Độc lập');
  });

  test('bears neither for anybody else', async () => {
    expect(await pageOf('briefing-sheet', 'government')).not.toMatch(/Cộng hòa xã hội|Đảng Cộng sản/u);
  });
});

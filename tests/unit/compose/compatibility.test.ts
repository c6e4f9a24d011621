import { caniemail, rawData } from 'caniemail';
import { describe, expect, test } from 'vitest';
import { checkCompatibility } from '../../../pipeline/compose/check-compatibility.ts';
import support from '../../../pipeline/compose/data/mail-support.json' with { type: 'json' };
import { mailFeatures } from '../../../pipeline/compose/mail-features.ts';
import { mailSupportOf } from '../../../pipeline/compose/mail-support.ts';
import { listLocales } from '../../../pipeline/localize/locales.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { context } from '../../fixtures/view/context.ts';
import * as extreme from '../../fixtures/view/extreme.ts';
import * as session from '../../fixtures/view/working-session.ts';

const locales = await listLocales(context.root);
const format = await loadFormat(context.root, 'bulletin');

test.each(locales)('the bulletin uses nothing that a common mail program lacks: %s', async (locale) => {
  for (const { article, brief } of [session, extreme]) {
    const view = await localize(article, brief, locale, context, format.fit[0]?.limits);
    expect(checkCompatibility(render(view, format, context.root).html ?? '')).toEqual([]);
  }
});

test('what programs lack is as caniemail.com says; otherwise run node docs/make-mail-support.ts', () => {
  expect(support).toEqual(mailSupportOf(rawData));
});

/** A mail that uses the feature, for each. */
const examples: Record<string, string> = {
  'css-display-flex': '<div style="display: flex">',
  'css-display-grid': '<div style="display:grid">',
  'css-position': '<div style="position:absolute">',
  'css-float': '<div style="float:left">',
  'css-transform': '<div style="transform:rotate(3deg)">',
  'css-column-count': '<div style="column-count:2">',
  'css-writing-mode': '<div style="writing-mode:vertical-rl">',
  'css-object-fit': '<img src="a.png" style="object-fit:cover">',
  'css-gap': '<div style="column-gap:3px">',
  'css-inline-size': '<div style="inline-size:3px">',
  'css-margin-inline-start-end': '<div style="margin-inline-start:3px">',
  'css-padding-inline-start-end': '<div style="padding-inline-end:3px">',
  'css-margin-inline-block': '<div style="margin-inline:3px">',
  'css-padding-inline-block': '<div style="padding-block:3px">',
  'css-background-image': '<td style="background-image:url(a.png)">',
  'css-linear-gradient': '<td style="background:linear-gradient(red, blue)">',
  'css-variables': '<td style="color:var(--ink)">',
  'css-modern-color': '<td style="color:oklch(40% 0.2 20)">',
  'css-unit-calc': '<td style="width:calc(100% - 3px)">',
  'css-function-clamp': '<td style="font-size:clamp(1px, 2px, 3px)">',
  'css-unit-rem': '<td style="font-size:1.2rem">',
  'css-unit-ch': '<td style="width:30ch">',
  'css-unit-vw': '<td style="width:90vw">',
  'css-unit-vh': '<td style="height:50vh">',
  'html-video': '<video src="a.mp4"></video>',
  'html-audio': '<audio src="a.mp3"></audio>',
  'html-svg': '<svg width="3"></svg>',
  'html-object': '<object></object>',
  'html-picture': '<picture></picture>',
  'html-image-maps': '<map name="a"></map>',
  'html-link': '<link rel="stylesheet" href="a.css">',
  'html-form': '<form></form>',
  'html-select': '<select></select>',
  'html-textarea': '<textarea></textarea>',
  'html-dialog': '<dialog></dialog>',
  'html-meter': '<meter></meter>',
  'html-progress': '<progress></progress>',
  'html-ruby': '<ruby></ruby>',
  'image-svg': '<img src="https://example.org/a.svg">',
  'image-webp': '<img src="a.webp">',
  'image-avif': '<img src="a.avif">',
  'image-heif': '<img src="a.heic">',
  'image-tiff': '<img src="a.tiff">',
  'image-base64': '<img src="data:image/png;base64,AAAA">',
};

/** The programs that lack the feature by the library's own checker. */
function lackingBy(title: string, html: string): string[] {
  const programs = ['outlook.windows', 'gmail.desktop-webmail'] as const;
  return programs.filter((program) => {
    try {
      const { issues } = caniemail({ clients: [program], html });
      return [...issues.errors.values()].flat().some((issue) => issue.title === title);
    } catch (error) {
      // The library throws for pairs of program and feature that were never tested.
      if (error instanceof RangeError) return false;
      throw error;
    }
  });
}

const known: Record<string, { title: string; lacking: string[] }> = support.features;

/** Features whose lack is in the library's data, but which its checker overlooks. */
const overlooked = new Set(
  'css-linear-gradient css-variables css-modern-color css-unit-calc css-function-clamp html-svg image-base64'.split(
    ' ',
  ),
);

describe.each(mailFeatures.map(({ slug }) => [slug] as const))('%s', (slug) => {
  const html = examples[slug] ?? '';

  test('is found, and nothing else is', () => {
    expect(checkCompatibility(html).map(({ title }) => title)).toContain(known[slug]?.title);
    expect(checkCompatibility(`<p style="margin:0;color:#112233">${html.replaceAll('<', '&lt;')}</p>`)).toEqual([]);
    expect(checkCompatibility(`<!--[if mso]>${html}<![endif]-->`)).toEqual([]);
  });

  test('is judged as the checker of caniemail does, where that sees it', () => {
    const names = { 'outlook.windows': 'Outlook (Windows)', 'gmail.desktop-webmail': 'Gmail (Desktop Webmail)' };
    const lacking = lackingBy(known[slug]?.title ?? '', html);
    for (const [program, name] of Object.entries(names)) {
      const expected = !overlooked.has(slug) && known[slug]?.lacking.includes(name) === true;
      expect(lacking.includes(program), program).toBe(expected);
    }
  });
});

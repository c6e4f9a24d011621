import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { localize } from '../../../pipeline/localize/localize.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { context } from '../../fixtures/view/context.ts';
import * as extreme from '../../fixtures/view/extreme.ts';
import * as session from '../../fixtures/view/working-session.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const format = await loadFormat(context.root, 'bulletin');

async function mailOf(fixture: typeof session, locale: string): Promise<string> {
  const article = {
    ...fixture.article,
    metadata: { ...fixture.article.metadata, sourceUrl: 'https://example.org/tin' },
  };
  const view = await localize(article, fixture.brief, locale, context, format.fit[0]?.limits);
  return render(view, format, context.root).html ?? '';
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((attr) => attr.name === name)?.value ?? '';
}

function styleOf(element: Element): Map<string, string> {
  const declarations = attribute(element, 'style').split(';').filter(Boolean);
  return new Map(declarations.map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 1)]));
}

/**
 * What the mail must keep to so that Outlook on Windows, which lays out with Word, shows it as the others do; what Word
 * knows is from caniemail.com (Outlook 2007 to 2019).
 */
describe.each([
  ['vi', session],
  ['en', session],
  ['zh-Hans', session],
  ['ar', session],
  ['en', extreme],
] as const)('the mail in %s in Outlook on Windows', async (locale, fixture) => {
  const html = await mailOf(fixture, locale);
  const elements = elementsOf(parse(html));
  const body = elements.slice(elements.findIndex(({ tagName }) => tagName === 'body'));
  const named = (name: string) => body.filter(({ tagName }) => tagName === name);

  test('has its width from a table that only it sees', () => {
    const [start = -1, end = -1] = ['<!--[if mso]><table', '<!--[if mso]></td></tr></table><![endif]-->'].map((part) =>
      html.indexOf(part),
    );
    expect(html.slice(start)).toMatch(/^<!--\[if mso\]><table [^>]*width="600"[^>]*><tr><td><!\[endif\]-->/u);
    expect(end).toBeGreaterThan(start);
    expect(html.match(/<!--\[if /gu)).toHaveLength(html.match(/<!\[endif\]-->/gu)?.length ?? 0);
  });

  test('is scaled with the screen and has exact line heights and its faces in cells', () => {
    const own = /<!--\[if mso\]><xml>(.*?)<!\[endif\]-->/su.exec(html)?.[1] ?? '';
    expect(own).toContain('<o:PixelsPerInch>96</o:PixelsPerInch>');
    expect(own).toMatch(/p,h1,h2,h3,h4,li,td,th\{mso-line-height-rule:exactly\}/u);
    expect(own).toMatch(/td\{font-family:/u);
  });

  test('has line heights in pixels, room for stacked marks, and no padding but on cells', () => {
    for (const element of body) {
      const style = styleOf(element);
      const [size, height] = ['font-size', 'line-height'].map((name) => Number.parseFloat(style.get(name) ?? ''));
      if (style.has('line-height')) expect(style.get('line-height')).toMatch(/^\d+px$/u);
      if (size && height && style.get('display') !== 'none') expect(height / size).toBeGreaterThanOrEqual(1.3);
      const padded = [...style].some(([name, value]) => name.startsWith('padding') && /[1-9]/u.test(value));
      if (padded) expect(['td', 'th', 'a'], attribute(element, 'style')).toContain(element.tagName);
    }
  });

  test('has room round links that are buttons by its own property, and borders only on cells and tables', () => {
    for (const link of named('a').filter((element) => styleOf(element).has('padding'))) {
      expect(styleOf(link.parentNode as Element).get('mso-padding-alt')).toBe(styleOf(link).get('padding'));
    }
    const bordered = body.filter((element) => /(?:^|;)border(?:-(?:top|bottom))?:/u.test(attribute(element, 'style')));
    expect(bordered.length).toBeGreaterThan(0);
    for (const { tagName } of bordered) expect(['td', 'th', 'table']).toContain(tagName);
  });

  test('lays out with tables that are closed to screen readers, without spaces between cells', () => {
    for (const table of named('table')) {
      if (attribute(table, 'class') !== 'figures') expect(attribute(table, 'role')).toBe('presentation');
      for (const name of ['cellpadding', 'cellspacing', 'border']) expect(attribute(table, name)).toBe('0');
    }
    expect(html).not.toMatch(/display:\s*(?:flex|grid)|position:|float:|background-image|url\(|var\(|calc\(/u);
  });

  test('reads on every ground: no light letters that hang on a background', () => {
    for (const element of body) {
      const colour = styleOf(element).get('color');
      if (!colour || styleOf(element).get('display') === 'none') continue;
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\da-f]{2}/giu) ?? []).map((hex) =>
        Number.parseInt(hex, 16),
      );
      expect(0.3 * red + 0.6 * green + 0.1 * blue, colour).toBeLessThan(120);
    }
  });

  test('says its language and direction where programs that take away <html> still see them', () => {
    const wrapper = named('div').find((element) => attribute(element, 'lang') === locale);
    expect(wrapper && attribute(wrapper, 'dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    const rows = wrapper ? elementsOf(wrapper).filter(({ tagName }) => tagName === 'h1') : [];
    expect(rows).toHaveLength(1);
  });
});

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localize } from '../../../pipeline/localize/localize.ts';
import { type Namespaces, readLocale } from '../../../pipeline/localize/read-locale.ts';
import type { View } from '../../../pipeline/localize/view.ts';
import { openPrinter } from '../../../pipeline/print/printer.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { context as ours } from '../../fixtures/view/context.ts';
import * as extreme from '../../fixtures/view/extreme.ts';
import * as session from '../../fixtures/view/working-session.ts';

let context = ours;
const printer = await openPrinter(ours);

/** A project with the pseudo-locale besides: English labels, accented and half as long again, in brackets. */
beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'bantin-pseudo-'));
  for (const folder of ['locales', 'templates'])
    await cp(join(ours.root, folder), join(root, folder), { recursive: true });
  await mkdir(join(root, 'locales/en-XA'));
  const { namespaces } = await readLocale(ours.root, 'en');
  const files = { ...lengthened(namespaces), locale: { fallback: ['en'] } };
  for (const [name, labels] of Object.entries(files))
    await writeFile(join(root, `locales/en-XA/${name}.json`), JSON.stringify(labels));
  context = { ...ours, root };
});
afterAll(async () => {
  await printer.close();
  await rm(context.root, { recursive: true });
});

function lengthened(namespaces: Namespaces): Namespaces {
  const change = (label: string): string => {
    const accented = label.replaceAll(/\{\{.*?\}\}|[aeiou]/giu, (part) =>
      part.startsWith('{') ? part : `${part}\u0302`,
    );
    const more = 'ôé '.repeat(Math.ceil(label.length / 6)).trim();
    return `[${accented} ${more}]`.normalize('NFC');
  };
  return Object.fromEntries(
    Object.entries(namespaces).map(([name, labels]) => [
      name,
      // What a date or a subject is made of is no label by itself.
      Object.fromEntries(
        Object.entries(labels).map(([key, label]) => [key, /facts|day-parts/u.test(name) ? label : change(label)]),
      ),
    ]),
  );
}

interface Line {
  page: number;
  text: string;
  box: { x: number; y: number; w: number; h: number };
}

async function print(
  fixture: typeof session,
  name: string,
  locale: string,
): Promise<{ view: View; document: mupdf.Document; lines: Line[] }> {
  const format = await loadFormat(context.root, name);
  for (const { limits } of format.fit) {
    const view = await localize(fixture.article, fixture.brief, locale, context, limits);
    const html = render(view, format, context.root).pdf ?? '';
    const document = mupdf.Document.openDocument(await printer.print({ ...view.document, html }), 'application/pdf');
    if (document.countPages() <= format.page.maximumPages) return { view, document, lines: linesOf(document) };
  }
  throw new Error(`${name} in ${locale} fits at no step`);
}

function linesOf(document: mupdf.Document): Line[] {
  return Array.from({ length: document.countPages() }, (_, page) => {
    const { blocks }: { blocks: { lines?: { text: string; bbox: Line['box'] }[] }[] } = JSON.parse(
      document.loadPage(page).toStructuredText('').asJSON(),
    );
    return blocks.flatMap(({ lines = [] }) => lines.map(({ text, bbox }) => ({ page, text, box: bbox })));
  }).flat();
}

/** Lines that print on each other: ascenders and descenders may reach into the next line, letters may not. */
function overlapsOf(lines: Line[]): string[] {
  const inner = ({ box }: Line) => ({
    left: box.x + 0.5,
    right: box.x + box.w - 0.5,
    top: box.y + box.h * 0.35,
    bottom: box.y + box.h * 0.75,
  });
  return lines.flatMap((line, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const [a, b] = [inner(line), inner(other)];
      const apart =
        line.page !== other.page || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      return apart || !line.text.trim() || !other.text.trim() ? [] : [`${line.text} × ${other.text}`];
    }),
  );
}

const a4 = { width: 595, height: 842, margin: 28 };

function outsideOf(lines: Line[]): string[] {
  const isInside = ({ box }: Line): boolean =>
    box.x >= a4.margin && box.x + box.w <= a4.width - a4.margin && box.y >= 0 && box.y + box.h <= a4.height;
  return lines.filter((line) => line.text.trim() && !isInside(line)).map(({ text }) => text);
}

function withoutSpaces(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\u00ad\u200b-\u200f\u2066-\u2069]/gu, '')
    .toLowerCase();
}

/** Where words of one script stand, in points from the left: of text from right to left mupdf gives the letters in another order. */
function middleOfWords(document: mupdf.Document, words: string): number {
  const script = /\p{Script=Arabic}/u.test(words) ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
  const lettersOf = (text: string): string[] => [...text.normalize('NFKC')].filter((letter) => script.test(letter));
  const letters: { letter: string; x: number }[] = [];
  for (let page = 0; page < document.countPages(); page++)
    document
      .loadPage(page)
      .toStructuredText('')
      .walk({ onChar: (char, [x]) => void letters.push(...lettersOf(char).map((letter) => ({ letter, x }))) });
  const wanted = lettersOf(words).sort().join('');
  const windows = letters.map((_, start) => letters.slice(start, start + wanted.length));
  const found = windows.find(
    (window) =>
      window
        .map(({ letter }) => letter)
        .sort()
        .join('') === wanted,
  );
  expect(found, words).toBeDefined();
  return (found ?? []).reduce((sum, { x }) => sum + x, 0) / wanted.length;
}

const cases = ['briefing-sheet', 'bulletin'].flatMap((name) => [[name, session] as const, [name, extreme] as const]);

describe('in the pseudo-locale', { timeout: 60_000 }, () => {
  test.each(cases)('%s %# clips no label and prints none on another', async (name, fixture) => {
    const { view, lines } = await print(fixture, name, 'en-XA');
    expect(overlapsOf(lines)).toEqual([]);
    expect(outsideOf(lines)).toEqual([]);
    const printed = withoutSpaces(lines.map(({ text }) => text).join(''));
    const { body, source } = view.labels;
    const labels = [
      body.directives,
      body.limitations,
      source.disclaimer,
      ...(view.source.url ? [source.original] : []),
      view.masthead.issue,
      view.masthead.classification,
    ];
    for (const label of labels) if (label) expect(printed).toContain(withoutSpaces(label));
    expect(lines.filter(({ text }) => text.includes('[')).length).toBeGreaterThan(8);
  });

  test('labels that print on each other are found', () => {
    const box = { x: 50, y: 50, w: 100, h: 14 };
    const lines = [
      { page: 0, text: 'a', box },
      { page: 0, text: 'b', box: { ...box, y: 53 } },
      { page: 0, text: 'c', box: { ...box, y: 63 } },
      { page: 0, text: 'd', box: { ...box, y: 80, w: 530 } },
    ];
    expect(overlapsOf(lines)).toEqual(['a × b']);
    expect(outsideOf(lines)).toEqual(['d']);
  });
});

describe('from right to left', { timeout: 60_000 }, () => {
  test.each(cases)('%s %# is laid out mirrored', async (name, fixture) => {
    const [arabic, english] = await Promise.all([print(fixture, name, 'ar'), print(fixture, name, 'en')]);
    expect(overlapsOf(arabic.lines)).toEqual([]);
    expect(outsideOf(arabic.lines)).toEqual([]);
    const middleOf = ({ document, view }: typeof arabic, key: 'keyPoints' | 'figures'): number =>
      middleOfWords(document, view.labels.body[key]);
    for (const key of english.view.points.length ? (['keyPoints', 'figures'] as const) : (['figures'] as const)) {
      const [right, left] = [middleOf(arabic, key), middleOf(english, key)];
      expect(Math.abs(right + left - a4.width)).toBeLessThan(40);
    }
  });
});

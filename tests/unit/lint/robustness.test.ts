import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationSchema } from '../../../pipeline/config.ts';
import { Fault } from '../../../pipeline/fault.ts';
import { fixSource } from '../../../pipeline/lint/fix-source.ts';
import { lintSource } from '../../../pipeline/lint/lint-source.ts';
import type { LintedFile } from '../../../pipeline/lint/report.ts';
import { prettyFile } from '../../../pipeline/lint/reporters/pretty.ts';

const config = configurationSchema.parse({});
const strict = configurationSchema.parse({ lint: { strict: true } });

async function lintText(text: string, path = 'bai.txt'): Promise<LintedFile> {
  return lintSource({ path, bytes: Buffer.from(text) }, { config });
}

function expectExact({ text, messages }: LintedFile): void {
  for (const { start, end, actual } of messages) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(text.slice(start, end)).toBe(actual);
  }
}

function countByRule({ messages }: LintedFile): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ruleId } of messages) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
  return counts;
}

const numbered = (count: number, write: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => write(number)).join('');

/** One of 17,576 names of three letters. */
const given = (number: number): string => {
  const letter = (place: number): string => String.fromCharCode(97 + (Math.floor(number / 26 ** place) % 26));
  return letter(0).toUpperCase() + letter(1) + letter(2);
};

// Sizes at which comparing everything with everything, or going back to the beginning each time, runs into the
// ordinary time limit of a test.
describe('texts that nobody writes are linted in one go', () => {
  it.each<[name: string, text: string, counts: Record<string, unknown>]>([
    ['a million letters without a space', 'nguyễn'.repeat(170_000), {}],
    ['a million digits', '7'.repeat(1_000_000), {}],
    ['a million full stops', '.'.repeat(1_000_000), {}],
    ['half a million hyphens', '-'.repeat(500_000), {}],
    ['half a million slashes', '/'.repeat(500_000), {}],
    ['half a million blanks', `a${' '.repeat(500_000)}b`, { 'doubled-spaces': 1 }],
    ['half a million line ends', `a${'\n'.repeat(500_000)}b`, {}],
    ['open brackets', '('.repeat(100_000), { 'unbalanced-brackets': 1 }],
    ['nested brackets', `${'('.repeat(50_000)}a${')'.repeat(50_000)}`, {}],
    ['pairs of brackets', '(à) '.repeat(50_000), { 'long-sentence': 1 }],
    ['quotes', '"'.repeat(100_000), {}],
    ['open quotes', '“nhà '.repeat(20_000), { 'long-sentence': 1, 'unbalanced-quotes': 1 }],
    ['emoji', '👍🏽👨‍👩‍👧🇻🇳'.repeat(20_000), {}],
    ['invisible characters', '\u200B'.repeat(100_000), { 'invisible-characters': 1 }],
    ['combining marks', `a${'\u0301'.repeat(100_000)}`, { nfc: 1 }],
    ['Han', '北京市人民政府'.repeat(30_000), {}],
    ['Thai', 'กรุงเทพมหานคร'.repeat(20_000), {}],
    ['capitals', 'HỘI NGHỊ '.repeat(50_000), { 'long-sentence': 1 }],
    ['one word', 'Nguyễn '.repeat(40_000), { 'long-sentence': 1 }],
    ['documents', numbered(2_000, (n) => `Nghị quyết ${n}-NQ/TW, `), { 'long-sentence': 1, 'first-citation': 2_000 }],
    ['percents', `Gồm ${numbered(4_000, (n) => `nhóm ${n} đạt ${n % 100}%; `)}`, { 'long-sentence': 1 }],
    ['days', numbered(2_000, (n) => `Ngày ${(n % 28) + 1}/${(n % 12) + 1}/2024 họp. `), {}],
    ['names', numbered(6_000, (n) => `Ông Nguyễn Văn ${given(n)} nói. `), expect.anything()],
    ['file names', 'ảnh.jpg\n\n'.repeat(4_000), { 'stray-file-name': 4_000 }],
  ])('%s', async (_, text, counts) => {
    const file = await lintText(`Tin.\n\n${text}`);
    expect(countByRule(file)).toEqual(counts);
    expectExact(file);
  });

  it.each<[name: string, text: string]>([
    ['headings', '# Mục\n\n'.repeat(4_000)],
    ['notes', numbered(1_000, (n) => `Câu[^${n}] này.\n\n[^${n}]: Chú thích.\n\n`)],
    ['links', '[đây](https://example.vn/a) '.repeat(4_000)],
    ['open links', '['.repeat(20_000)],
    ['list items', '- một\n'.repeat(4_000)],
    ['cells', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(2_000)}`],
    ['backslashes', '\\*'.repeat(10_000)],
    ['character references', '&amp;'.repeat(20_000)],
    ['lists in lists', numbered(60, (n) => `${'  '.repeat(n)}- à\n`)],
    ['quotes in quotes', `${'> '.repeat(200)}a`],
    ['comments', '<!-- bantin-disable -->\n\nMột  hai.\n\n<!-- bantin-enable nfc -->\n\n'.repeat(300)],
  ])('Markdown: %s', async (_, text) => {
    expectExact(await lintText(`# Tin\n\n${text}`, 'bai.md'));
  });

  it.each<[name: string, text: string]>([
    ['list marks', '* '.repeat(16_000)],
    ['open comments', '<!--'.repeat(40_000)],
    ['open instructions', '<?'.repeat(40_000)],
    ['open addresses', '[a](<b'.repeat(10_000)],
    ['references', '[a]['.repeat(10_000)],
    ['emphasis in emphasis', '**a '.repeat(1_000) + 'a** '.repeat(1_000)],
  ])('Markdown that cannot be read in time is refused with the line: %s', async (_, text) => {
    const refused = lintText(`# Tin\n\n${text}`, 'bai.md');
    await expect(refused).rejects.toThrow(Fault);
    await expect(refused).rejects.toThrow(/^bai\.md:3 has .*\.$/u);
  });
});

it('says one cause often, but shows it to people only so often as they read', async () => {
  const file = await lintText(`Tin.\n\n${'hà\u200Bnội '.repeat(4_000)}`);
  expect(countByRule(file)).toMatchObject({ 'invisible-characters': 4_000 });
  const shown = prettyFile(file, false);
  expect(shown.length).toBeLessThan(60);
  expect(shown.at(-1)).toBe('bai.txt 3950 more of invisible-characters\n');
});

it('takes a character reference for one character', async () => {
  expect((await lintText('# Tin\n\nGiá 1&nbsp;tỷ đồng.', 'bai.md')).messages).toEqual([]);
});

/** Texts of what rules look at, of Markdown and of any characters. */
const texts = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(...'Tỉnh đã họp về dự án Nguyễn Văn An nghành suất sắc hoà là là'.split(' ')),
      },
      { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '  ', '. ', ', ', ' ,', '..', '\n', '\n\n', '\t', '\r\n') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '27/7',
          '31/2/2025',
          '8,02%',
          '1.446 tỷ',
          '57-NQ/TW',
          'ðược',
          '\u200B',
          '“',
          '”',
          '"',
          '(',
          ')',
          '…',
          ' - ',
          '👍🏽',
          'e\u0302\u0301',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '*',
          '**',
          '`',
          '[',
          '](a)',
          '> ',
          '- ',
          '# ',
          '&amp;',
          '&nbsp;',
          '\\',
          '|',
          '<b>',
          '<!-- x -->',
          '---\n',
          '1. ',
          '    ',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '<!-- bantin-disable -->',
          '<!-- bantin-disable-next-line doubled-spaces: cũ -->',
          '<!-- bantin-enable -->',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const paths = fc.constantFrom('bai.txt', 'bai.md');

/** What a property gives for texts that cannot be read as an article. */
async function unlessRefused<Result>(promise: Promise<Result>): Promise<Result | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

describe('whatever the text', () => {
  it('messages stand in it, in order, and say what they mark', async () => {
    await fc.assert(
      fc.asyncProperty(texts, paths, fc.boolean(), async (text, path, isStrict) => {
        const context = { config: isStrict ? strict : config };
        const file = await unlessRefused(lintSource({ path, bytes: Buffer.from(text) }, context));
        if (!file) return;
        expectExact(file);
        expect(file.messages).toEqual(file.messages.toSorted((a, b) => a.start - b.start));
      }),
      { numRuns: 60 },
    );
  });

  it('a text that is mended once is not mended again', async () => {
    await fc.assert(
      fc.asyncProperty(texts, paths, async (text, path) => {
        const once = await unlessRefused(fixSource({ path, bytes: Buffer.from(text) }, { config }));
        if (!once) return;
        const again = await fixSource({ path, bytes: once.bytes }, { config });
        expect([again.bytes.toString(), again.count]).toEqual([once.bytes.toString(), 0]);
        expect(again.linted.messages).toEqual(once.linted.messages);
      }),
      { numRuns: 60 },
    );
  });

  it('a comment for all rules leaves only what is said about comments', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const silenced = `<!-- bantin-disable: nguyên văn -->\n\n${text.replaceAll('bantin-', '')}`;
        const file = await unlessRefused(lintText(silenced, 'bai.md'));
        const loud = file?.messages.filter(({ ruleId }) => ruleId !== 'unused-suppression') ?? [];
        expect(loud.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

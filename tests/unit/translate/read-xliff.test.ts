import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXliff } from '../../../pipeline/translate/read-xliff.ts';
import { plainText } from '../../../pipeline/translate/segment.ts';
import { writeXliff } from '../../../pipeline/translate/write-xliff.ts';

const path = 'source/tin.en.xlf';

const file = (units: string, root = 'version="2.0" srcLang="vi" trgLang="en"'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${root}>
<file id="article">
${units}
</file>
</xliff>
`;
const unit = (id: string, source: string, target: string): string =>
  `<unit id="${id}"><segment><source>${source}</source><target>${target}</target></segment></unit>`;

test('reads units with their texts, states, notes and lines', async () => {
  const name = 'tests/fixtures/translations/hop-son-ha.en.xlf';
  const [title, ...others] = readXliff(await readFile(name, 'utf8'), name, 'en');
  expect(title).toEqual({
    id: 'title-d663447db0f6',
    source: 'Tỉnh Sơn Hà họp bàn việc thu ngân sách năm 2025',
    target: 'Son Ha Province meets on budget revenue for 2025',
    state: 'translated',
    notes: [{ category: 'glossary', text: expect.stringContaining('thu ngân sách = budget revenue') }],
    line: 4,
  });
  expect(others).toHaveLength(13);
});

test('takes what other programs write: groups, character references, sections, other notes, newer versions', () => {
  const source = file(
    `<group id="g">${unit('a', 'Bài &#x111;ầu', '<![CDATA[First & best]]>')}</group>
     <unit id="b"><notes><note>for the desk</note></notes><segment><source>Bài hai</source></segment></unit>`,
    'version="2.1" srcLang="vi-VN" trgLang="EN"',
  );
  expect(readXliff(source, path, 'en')).toMatchObject([
    { id: 'a', source: 'Bài đầu', target: 'First & best' },
    { id: 'b', source: 'Bài hai', target: '', notes: [{ text: 'for the desk' }] },
  ]);
});

describe('what is wrong with a file is said in one sentence with its line', () => {
  test.each([
    ['<html></html>', `${path}:1 is no XLIFF: its outermost element must be <xliff>.`],
    ['', /^source\/tin\.en\.xlf:1 is not XML as it should be: .+; mend it\.$/u],
    [file('<unit id="a">'), /^source\/tin\.en\.xlf:5 is not XML as it should be: .+; mend it\.$/u],
    [file('', 'version="1.2" srcLang="vi" trgLang="en"'), /:2 <xliff>: "version" \("1\.2"\).+save it as XLIFF 2\.$/u],
    [file('', 'version="2.0" srcLang="en" trgLang="en"'), /:2 <xliff>: "srcLang" \("en"\).+must be "vi"\.$/u],
    [
      file('', 'version="2.0" srcLang="vi" trgLang="fr"'),
      `${path}:2 is into "fr" but named for "en": correct trgLang or the file's name.`,
    ],
    [
      file(unit('a', 'Bài', 'An <b>article</b>')),
      `${path}:4 <b> stands in a <target>, which must be text alone: remove it.`,
    ],
    [
      file(unit('a', 'Bài', '&lt;script>x')),
      `${path}:4 "<script>" stands in a <target>, which must be text alone: remove it.`,
    ],
    [
      file(unit('a', 'Bài', 'An \u202earticle')),
      `${path}:4 "U+202e" stands in a <target>, which must be text alone: remove it.`,
    ],
    [
      file(`${unit('a', 'Bài', 'Article')}\n${unit('a', 'Tin', 'News')}`),
      `${path}:5 has the unit "a" again, after line 4: keep one.`,
    ],
    [file('<unit id="a"></unit>'), `${path}:4 the unit "a" has 0 segments: leave it the one it was written with.`],
    [
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${file(unit('a', 'Bài', 'Item'))}`.replace(
        /<\?xml.*\?>\n/u,
        '',
      ),
      `${path}:1 declares a document type, which no translation needs: remove it.`,
    ],
    [file(unit('a', 'Bài', '&undeclared;')), /:4 is not XML as it should be: .+; mend it\.$/u],
    [file('<g>'.repeat(50_000)), /:\d+ is (?:not XML as it should be: .+|nested too deeply .+): ?.*mend it\.$/u],
  ])('%#', (source, sentence) => {
    expect(() => readXliff(source, path, 'en')).toThrow(sentence);
  });

  test('whatever a file holds, it is read or refused with its name', () => {
    const pieces = fc.constantFrom(
      '<unit id="a">',
      '</unit>',
      '<segment>',
      '<source>',
      '</source>',
      '&amp;',
      '&',
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        try {
          readXliff(file(parts.join('')), path, 'en');
        } catch (error) {
          expect(error).toMatchObject({ name: 'Fault', message: expect.stringMatching(/^source\/tin\.en\.xlf:\d+ /u) });
        }
      }),
    );
  });
});

test('what is written is read back', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1 })
    .map((raw) => plainText(raw.replaceAll(/[<\u202a-\u202e\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')))
    .filter((plain) => plain !== '');
  const units = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,8}-[0-9a-f]{12}$/u),
      source: text,
      target: fc.oneof(text, fc.constant('')),
      state: fc.constantFrom('initial' as const, 'translated' as const, 'final' as const),
      notes: fc.array(fc.record({ category: fc.constantFrom('context', 'desk'), text })),
    }),
    { selector: ({ id, source }) => `${id} ${source}`, comparator: (a, b) => a.split(' ').some((x) => b.includes(x)) },
  );
  fc.assert(
    fc.property(units, (written) => {
      const xliff = writeXliff({ original: 'tin.md', locale: 'en', units: written, obsolete: [] });
      const read = readXliff(xliff, path, 'en');
      expect(read.map(({ line: _, ...unit }) => unit)).toEqual(written);
    }),
  );
});

import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { default as Ajv } from 'ajv-draft-04';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { configurationSchema } from '../../../pipeline/config.ts';
import { lintSource } from '../../../pipeline/lint/lint-source.ts';
import type { LintedFile } from '../../../pipeline/lint/report.ts';
import { createReporter } from '../../../pipeline/lint/reporter.ts';

const config = configurationSchema.parse({});
const bytes = Buffer.from('Tin vui\n\nTỉnh họp về dự án ðược  duyệt.\n');
const file = await lintSource({ path: 'bài, 1.txt', bytes }, { config });

async function report(name: string): Promise<string> {
  const reporter = await createReporter(name, { colour: false });
  return reporter.file(file) + (reporter.end?.() ?? '');
}

describe('reporters', () => {
  it('pretty shows lines with carets and counts', async () => {
    expect((await report('pretty')).split('\n')).toEqual([
      'bài, 1.txt:3:19 error “ðược” có chữ cái của bảng chữ khác; hãy gõ lại là “được”. look-alike-letters',
      '    Tỉnh họp về dự án ðược  duyệt.',
      '                      ^^^^',
      '',
      'bài, 1.txt:3:23 warning Thừa khoảng trắng; chỉ cần một. doubled-spaces',
      '    Tỉnh họp về dự án ðược  duyệt.',
      '                          ^^',
      '',
      '1 article: 1 error, 1 warning, 0 notes.',
      '',
    ]);
  });

  it('json writes one object a file, without its text', async () => {
    const line = await report('json');
    expect(line.endsWith('}\n')).toBe(true);
    const { path, messages, ...rest } = JSON.parse(line);
    expect([path, messages.length, rest]).toEqual(['bài, 1.txt', 2, {}]);
  });

  it('github escapes what separates properties', async () => {
    expect((await report('github')).split('\n').slice(0, 1)).toEqual([
      '::error file=bài%2C 1.txt,line=3,endLine=3,col=19,endColumn=23,title=look-alike-letters::“ðược” có chữ cái của bảng chữ khác; hãy gõ lại là “được”.',
    ]);
  });

  it('sarif has a run with its rules, results, places and fixes', async () => {
    const log = JSON.parse(await report('sarif'));
    const [run] = log.runs;
    const [first] = run.results;
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('look-alike-letters');
    const region = { startLine: 3, startColumn: 19, endLine: 3, endColumn: 23 };
    const artifactLocation = { uri: 'b%C3%A0i,%201.txt' };
    expect(first).toMatchObject({
      ruleId: 'look-alike-letters',
      level: 'error',
      message: { text: expect.stringContaining('bảng chữ khác') },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'được' } }] },
          ],
        },
      ],
    });
  });

  it('of other names are refused', async () => {
    await expect(createReporter('prety', { colour: false })).rejects.toThrow('no reporter "prety": choose pretty');
  });
});

/** Messages of every severity, of one and several lines, with none, one and several forms, under a name that needs escaping. */
const varied = await lintSource(
  {
    path: 'bài: 50%, số 1.md',
    bytes: Buffer.from(
      [
        '# Tin vui',
        'Tỉnh họp về dự án ðược  duyệt 😀 và “mở rộng.',
        '<!-- bantin-disable nfc:\nlý do -->',
        'Thứ hai, ngày 27/7/2025, ông đi\n\t  \n*về* , rồi  nghỉ..',
        'Anh ta mãi mê làm việc vào ngày 31/2/2025.',
      ].join('\n\n'),
    ),
  },
  { config: configurationSchema.parse({ lint: { rules: { 'doubled-spaces': 'info' } } }) },
);

async function reportOn(name: string, ...files: LintedFile[]): Promise<string> {
  const reporter = await createReporter(name, { colour: false });
  return files.map((one) => reporter.file(one)).join('') + (reporter.end?.() ?? '');
}

describe('json', () => {
  const offset = z.int().nonnegative();
  const message = z.strictObject({
    ruleId: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u),
    category: z.enum(['spelling', 'typography', 'consistency', 'norm', 'fact', 'style']),
    severity: z.enum(['error', 'warning', 'info']),
    start: offset,
    end: offset,
    line: z.int().positive(),
    column: z.int().positive(),
    actual: z.string(),
    expected: z.array(z.string()),
    reason: z.string().min(1),
    url: z.string().startsWith('docs/'),
  });
  const line = z.strictObject({ path: z.string(), messages: z.array(message) });

  it('is a line a file that keeps to the contract', async () => {
    const files = [varied, { path: 'sạch.md', text: 'Tin.', messages: [] }];
    const lines = (await reportOn('json', ...files)).trimEnd().split('\n');
    const read = lines.map((one) => line.parse(JSON.parse(one)));
    expect(read.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    expect(new Set(read[0]?.messages.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'info']));
    for (const { start, end, actual } of read[0]?.messages ?? []) expect(varied.text.slice(start, end)).toBe(actual);
  });
});

describe('sarif', () => {
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false, formats: fullFormats });
  const validate = ajv.compile(sarifSchema);

  it.each([
    ['no file', []],
    ['a clean file', [{ path: 'sạch.md', text: 'Tin.', messages: [] }]],
    ['files with messages', [file, varied]],
  ])('of %s is valid by the schema of SARIF 2.1.0', async (_, files) => {
    const log = JSON.parse(await reportOn('sarif', ...files));
    expect([validate(log), validate.errors]).toEqual([true, null]);
    expect(log.runs[0].results).toHaveLength(files.flatMap(({ messages }) => messages).length);
  });

  it('is held to the schema: a level of another name is refused', async () => {
    const log = JSON.parse(await reportOn('sarif', file));
    log.runs[0].results[0].level = 'info';
    expect(validate(log)).toBe(false);
  });
});

describe('github', () => {
  /** Reads a workflow command as the runner of GitHub Actions does. */
  function readCommand(line: string): { command: string; properties: Record<string, string>; message: string } {
    const [, command = '', list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/u.exec(line) ?? [];
    const unescaped = (value: string, property: boolean): string => {
      const plain = property ? value.replaceAll('%3A', ':').replaceAll('%2C', ',') : value;
      return plain.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
    };
    const pairs = list.split(',').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), unescaped(pair.slice(at + 1), true)];
    });
    return { command, properties: Object.fromEntries(pairs), message: unescaped(data, false) };
  }

  it('writes commands that the runner reads back, whatever the path and the reason', async () => {
    const reporter = await createReporter('github', { colour: false });
    const piece = fc.constantFrom('%', '%25', '%3A', ':', '::', ',', '\r', '\n', '=', 'ngày ', 'a', '😀');
    const texts = fc.array(piece, { minLength: 1 }).map((pieces) => pieces.join(''));
    const [first] = file.messages;
    fc.assert(
      fc.property(texts, texts, (path, reason) => {
        const messages = first ? [{ ...first, reason }] : [];
        const lines = reporter.file({ ...file, path, messages }).split('\n');
        expect(lines).toHaveLength(2);
        expect(readCommand(lines[0] ?? '')).toEqual({
          command: 'error',
          properties: { file: path, line: '3', endLine: '3', col: '19', endColumn: '23', title: 'look-alike-letters' },
          message: reason,
        });
      }),
    );
  });

  it('names columns only within a line, and errors, warnings and notices', async () => {
    const commands = (await reportOn('github', varied)).trimEnd().split('\n').map(readCommand);
    expect(commands).toHaveLength(varied.messages.length);
    expect(new Set(commands.map(({ command }) => command))).toEqual(new Set(['error', 'warning', 'notice']));
    for (const { properties } of commands) expect('col' in properties).toBe(properties.line === properties.endLine);
  });
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { configurationSchema } from '../../../../pipeline/config.ts';
import type { Context } from '../../../../pipeline/context.ts';
import { chooseSettings, type PrintWishes } from '../../../../pipeline/deliver/ipp/choose-settings.ts';
import { encodeMessage } from '../../../../pipeline/deliver/ipp/encode-message.ts';
import { type PrintOptions, printSheets } from '../../../../pipeline/deliver/ipp/print-sheets.ts';
import { statuses } from '../../../../pipeline/deliver/ipp/statuses.ts';
import { Fault } from '../../../../pipeline/fault.ts';
import { type Answer, answerTo, description, type Script, sent, startPrinter } from './scripted-printer.ts';

const pdf = Buffer.concat([
  Buffer.from('%PDF-1.7\n'),
  Buffer.from(Uint8Array.from({ length: 5000 }, (_, i) => i % 256)),
]);
const fixtures = new URL('../../../fixtures/printer/', import.meta.url);
let folder = '';
let output = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-ipp-'));
  await writeFile(join(folder, 'sheet.pdf'), pdf);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

interface Run {
  exitCode: number;
  lines: string[];
  waits: number[];
}

/** Prints with a clock that runs only while somebody waits. */
async function print(printer: string, overrides: Partial<PrintOptions> = {}, config: object = {}): Promise<Run> {
  const lines: string[] = [];
  const waits: number[] = [];
  let now = 0;
  const clock = {
    now: () => now,
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
  const context: Context = {
    config: configurationSchema.parse(config),
    root: folder,
    now: () => new Date(0),
    signal: new AbortController().signal,
    progress: (line) => lines.push(line),
  };
  const options: PrintOptions = {
    printer,
    wanted: [join(folder, 'sheet.pdf')],
    folder,
    format: 'briefing-sheet',
    locales: [],
    copies: undefined,
    authorities: undefined,
    limit: 600_000,
    dryRun: false,
    json: false,
    ...overrides,
  };
  return { exitCode: await printSheets(options, context, clock), lines, waits };
}

describe('what a file asks of its printer', () => {
  const asking = { sides: 'two-sided-short-edge', media: 'iso_a5_148x210mm' } as const;
  const printer = {
    acceptsJobs: true,
    formats: ['application/pdf'],
    operations: [2],
    copies: 9,
    reasons: [],
    name: 'x',
  };
  const both = ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'];
  const choose = (has: { sides: string[]; media: string[] }, wishes: PrintWishes = {}) => {
    const { sides, media } = chooseSettings({ ...printer, ...has }, wishes, asking);
    return { sides, media };
  };

  test('is done where the printer can, and left where it cannot', () => {
    const [a4, a5] = ['iso_a4_210x297mm', 'iso_a5_148x210mm'];
    expect(choose({ sides: both, media: [a4, a5] })).toEqual(asking);
    expect(choose({ sides: both.slice(0, 2), media: [a4] })).toEqual({ sides: 'two-sided-long-edge', media: a4 });
    expect(choose({ sides: ['one-sided'], media: [a4] })).toEqual({ sides: undefined, media: a4 });
    expect(choose({ sides: both, media: [a4, a5] }, { sides: 'one-sided', media: a4 })).toEqual({
      sides: 'one-sided',
      media: a4,
    });
  });
});

describe('a job', () => {
  test('is printed as it is, on A4, on both sides, and followed to its end', async () => {
    await using printer = await startPrinter();
    expect(await print(printer.uri)).toEqual({ exitCode: 0, lines: [], waits: [] });
    const [, job, question] = printer.received;
    expect(printer.received.map(({ operation }) => operation)).toEqual([
      'Get-Printer-Attributes',
      'Print-Job',
      'Get-Job-Attributes',
    ]);
    expect(Buffer.from(job?.document ?? []).equals(pdf)).toBe(true);
    expect(job && ['sides', 'media', 'copies', 'document-format'].map((name) => sent(job, name))).toEqual([
      ['two-sided-long-edge'],
      ['iso_a4_210x297mm'],
      [],
      ['application/pdf'],
    ]);
    expect(question && sent(question, 'job-id')).toEqual([7]);
    expect(output).toMatch(/sheet\.pdf: printed, 1 copy, job 7 \(job-completed-successfully\)\n$/u);
  });

  test('is created and sent in two requests where the printer takes it no other way', async () => {
    const operations = [0x05, 0x06, 0x09, 0x0b];
    const printerSays = { printer: { ...description, 'operations-supported': operations } };
    await using printer = await startPrinter({ 'Get-Printer-Attributes': [printerSays] });
    expect((await print(printer.uri, { copies: 5 })).exitCode).toBe(0);
    const [, created, document] = printer.received;
    expect(created && [created.operation, ...sent(created, 'copies')]).toEqual(['Create-Job', 5]);
    expect(document && [document.operation, ...sent(document, 'job-id'), ...sent(document, 'last-document')]).toEqual([
      'Send-Document',
      8,
      true,
    ]);
    expect(Buffer.from(document?.document ?? []).equals(pdf)).toBe(true);
  });

  test('is tried again while the printer is busy, after longer and longer waits', async () => {
    const busy: Answer = { code: statuses['server-error-busy'] };
    const overloaded: Answer = { raw: (response) => response.writeHead(503).end('later') };
    const passing: Answer = { code: statuses['server-error-temporary-error'] };
    await using printer = await startPrinter({
      'Print-Job': [busy, overloaded, passing, { job: { 'job-id': [7] } }],
    });
    const { exitCode, waits, lines } = await print(printer.uri);
    expect({ exitCode, waits }).toEqual({ exitCode: 0, waits: [500, 1000, 2000] });
    expect(lines[0]).toContain('is busy; trying again in 0.5 s');
  });

  test('is given up when the printer stays busy', async () => {
    await using printer = await startPrinter({ 'Print-Job': [{ code: statuses['server-error-busy'] }] });
    await expect(print(printer.uri)).rejects.toThrow(/refuses Print-Job \(server-error-busy\); try again later/u);
    expect(printer.received.filter(({ operation }) => operation === 'Print-Job')).toHaveLength(8);
  });

  test('that stands still says why, once, and is waited for', async () => {
    const stopped: Answer = { job: { 'job-state': [6], 'job-state-reasons': ['printer-stopped'] } };
    const empty: Answer = { printer: { 'printer-state-reasons': ['media-empty-error'] } };
    await using printer = await startPrinter({
      'Get-Printer-Attributes': [{ printer: description }, empty],
      'Get-Job-Attributes': [{ job: { 'job-state': [5] } }, stopped, stopped, { job: { 'job-state': [9] } }],
    });
    const { exitCode, lines, waits } = await print(printer.uri);
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      'Job 7 stands still: media-empty-error, printer-stopped. It goes on when that is mended; waiting.',
    ]);
    expect(waits).toEqual([250, 375, 562.5]);
  });

  test('that never ends is left with the printer when the time is over', async () => {
    await using printer = await startPrinter({ 'Get-Job-Attributes': [{ job: { 'job-state': [3] } }] });
    const { exitCode, waits } = await print(printer.uri, { limit: 60_000 });
    expect(exitCode).toBe(1);
    expect(waits.reduce((sum, wait) => sum + wait)).toBeLessThanOrEqual(60_000);
    expect(output).toContain('job 7 has not come out yet; it stays with the printer');
  });

  test.each([
    [8, 'aborted', 'document-format-error'],
    [7, 'canceled', 'job-canceled-at-device'],
  ])('in state %i is %s: the exit code and the reasons say so', async (state, name, reason) => {
    const end: Answer = { job: { 'job-state': [state], 'job-state-reasons': [reason], 'job-state-message': ['Hỏng'] } };
    await using printer = await startPrinter({ 'Get-Job-Attributes': [end] });
    expect((await print(printer.uri)).exitCode).toBe(1);
    expect(output).toContain(`job 7 was ${name} by the printer (${reason}, Hỏng)`);
  });

  test('of which the printer leaves out what was asked is printed, and the editor told', async () => {
    const partly: Answer = { code: 1, job: { 'job-id': [7] }, unsupported: { sides: ['two-sided-long-edge'] } };
    await using printer = await startPrinter({ 'Print-Job': [partly] });
    const { exitCode, lines } = await print(printer.uri);
    expect(exitCode).toBe(0);
    expect(lines[0]).toMatch(/the printer leaves out sides\.$/u);
  });

  test('that the printer forgot is not taken for printed', async () => {
    await using printer = await startPrinter({ 'Get-Job-Attributes': [{ code: statuses['client-error-not-found'] }] });
    await expect(print(printer.uri)).rejects.toThrow('it no longer knows the job: look whether it came out');
  });
});

describe('a printer', () => {
  test.each<[string, Record<string, Answer['printer']>, Partial<PrintOptions>, RegExp]>([
    [
      'without PDF',
      { printer: { 'document-format-supported': ['image/pwg-raster', 'image/urf'] } },
      {},
      /takes no PDF \(image\/pwg-raster, image\/urf\)/u,
    ],
    ['without such sides', {}, { sides: 'two-sided-short-edge' }, /does not have "two-sided-short-edge" for --sides/u],
    [
      'without such paper',
      {},
      { media: 'iso_a3_297x420mm' },
      /does not have "iso_a3_297x420mm".* Did you mean "iso_a/u,
    ],
    [
      'without A4',
      { printer: { 'media-supported': ['na_letter_8.5x11in'] } },
      {},
      /"iso_a4_210x297mm" for --media \(na_letter/u,
    ],
    [
      'that takes no jobs',
      { printer: { 'printer-is-accepting-jobs': [false], 'printer-state-reasons': ['paused'] } },
      {},
      /takes no jobs \(paused\)/u,
    ],
  ])('%s is refused in one sentence, and gets nothing', async (_, { printer: change = {} }, options, sentence) => {
    await using printer = await startPrinter({
      'Get-Printer-Attributes': [{ printer: { ...description, ...change } }],
    });
    const error = await print(printer.uri, options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Fault);
    expect(String(error)).toMatch(sentence);
    expect(printer.received).toHaveLength(1);
  });

  test('of an older version is spoken to in that', async () => {
    const old: Answer = { code: statuses['server-error-version-not-supported'] };
    await using printer = await startPrinter({ 'Get-Printer-Attributes': [old, { printer: description }] });
    expect((await print(printer.uri)).exitCode).toBe(0);
    expect(printer.received.map(({ version }) => version)).toEqual(['2.0', '1.1', '1.1', '1.1']);
  });

  test('that says nothing of sides and paper is not asked for any', async () => {
    const { 'sides-supported': _, 'media-supported': __, ...silent } = description;
    await using printer = await startPrinter({ 'Get-Printer-Attributes': [{ printer: silent }] });
    expect((await print(printer.uri)).exitCode).toBe(0);
    const job = printer.received[1];
    expect(job && [sent(job, 'sides'), sent(job, 'media')]).toEqual([[], []]);
  });

  test('that refuses is quoted, without its commands for the terminal', async () => {
    const refusal: Answer = { code: 0x0403, operation: { 'status-message': ['No\u001b[2J\r\nentry\u202e'] } };
    await using printer = await startPrinter({ 'Print-Job': [refusal] });
    await expect(print(printer.uri)).rejects.toThrow(
      'refuses Print-Job (client-error-not-authorized: "No [2J entry"); let this machine print',
    );
  });

  test('is only asked in a dry run', async () => {
    await using printer = await startPrinter();
    expect((await print(printer.uri, { dryRun: true, copies: 3, json: true })).exitCode).toBe(0);
    expect(printer.received.map(({ operation }) => operation)).toEqual(['Get-Printer-Attributes']);
    expect(JSON.parse(output)).toMatchObject({ copies: 3, sides: 'two-sided-long-edge', dryRun: true });
  });
});

describe('whatever answers', () => {
  const ipp = { 'Content-Type': 'application/ipp' };
  const good = (response: Parameters<NonNullable<Answer['raw']>>[0], body: Uint8Array): void => {
    response.writeHead(200, ipp).end(body);
  };
  test.each<[string, NonNullable<Answer['raw']>, RegExp]>([
    ['a web page', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>'), /speaks IPP/u],
    ['another status', (response) => response.writeHead(404).end(), /HTTP status 404/u],
    ['a password wanted', (response) => response.writeHead(401).end(), /without a password/u],
    ['TLS wanted', (response) => response.writeHead(426).end(), /ipps:\/\//u],
    ['nothing', (response) => good(response, Buffer.alloc(0)), /not in IPP \(it is cut short\)/u],
    [
      'half an answer',
      (response, request) => good(response, encodeMessage(answerTo(request, { printer: description })).subarray(0, 90)),
      /not in IPP \(it is cut short\)/u,
    ],
    [
      'the answer to another request',
      (response, request) => good(response, encodeMessage({ ...answerTo(request, {}), id: 999 })),
      /another request/u,
    ],
    ['a giant', (response) => good(response, Buffer.alloc(2 ** 21, 0x41)), /more than 1048576 bytes/u],
    [
      'a length that is a lie',
      (response) =>
        response.writeHead(200, { ...ipp, 'Content-Length': 900 }).end('x', () => response.socket?.destroy()),
      /hung up/u,
    ],
    ['a hanging up', (response) => response.socket?.destroy(), /hung up/u],
    ['no HTTP', (response) => response.socket?.end('220 smtp.example ESMTP\r\n'), /does not answer in HTTP/u],
  ])('%s becomes one sentence', async (_, raw, sentence) => {
    await using printer = await startPrinter({ 'Get-Printer-Attributes': [{ raw }] });
    const error = await print(printer.uri).catch((reason: unknown) => reason);
    expect(error, String(error)).toBeInstanceOf(Fault);
    expect(String(error)).toMatch(sentence);
  });

  test('of any bytes becomes a Fault', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.uint8Array({ maxLength: 64 }).map((tail) => Uint8Array.from([2, 0, 0, 0, 0, 0, 0, 1, 4, ...tail])),
    );
    const sample = fc.sample(bytes, 60);
    for (const body of sample) {
      await using printer = await startPrinter({
        'Get-Printer-Attributes': [{ raw: (response) => good(response, body) }],
      });
      await expect(print(printer.uri)).rejects.toBeInstanceOf(Fault);
    }
  });

  test('nobody becomes one sentence, too', async () => {
    const { uri } = await closed();
    await expect(print(uri)).rejects.toThrow(/cannot be reached: nothing takes connections there/u);
  });
});

describe('in secret', () => {
  const tls = async (): Promise<{ key: Buffer; cert: Buffer }> => ({
    key: await readFile(new URL('key.pem', fixtures)),
    cert: await readFile(new URL('certificate.pem', fixtures)),
  });

  test('a certificate from nobody known is refused', async () => {
    await using printer = await startPrinter({}, await tls());
    await expect(print(printer.uri)).rejects.toThrow(/certificate comes from nobody known.*--ca FILE/u);
    expect(printer.received).toEqual([]);
  });

  test('one that --ca vouches for is taken', async () => {
    await using printer = await startPrinter({}, await tls());
    const authorities = new URL('certificate.pem', fixtures).pathname;
    expect((await print(printer.uri, { authorities })).exitCode).toBe(0);
  });

  test('a printer that does not speak TLS is named', async () => {
    await using printer = await startPrinter();
    await expect(print(printer.uri.replace('ipp:', 'ipps:'))).rejects.toThrow(/does not speak TLS/u);
  });

  test('a file without a certificate is refused', async () => {
    await expect(print('ipps://127.0.0.1', { authorities: join(folder, 'sheet.pdf') })).rejects.toThrow(
      /no certificate in PEM/u,
    );
  });
});

describe('copies', () => {
  const distribution = ['Lưu', { name: 'Văn phòng', copies: 4 }, { name: 'Foreign desk', copies: 2, locale: 'en' }];
  beforeAll(async () => {
    const file = (locale: string, format = 'briefing-sheet'): object => ({
      path: `tin/${format}.${locale}.pdf`,
      sha256: '0'.repeat(64),
      bytes: pdf.length,
      pages: 2,
      locale,
      format,
    });
    const article = {
      source: 'source/tin.md',
      sha256: '0'.repeat(64),
      key: '0'.repeat(64),
      slug: 'tin',
      title: 'Tin',
      files: [file('vi'), file('en'), file('ja'), file('vi', 'bulletin')],
      messages: [],
    };
    await rm(join(folder, 'tin'), { recursive: true, force: true });
    await mkdir(join(folder, 'tin'));
    const [sheet] = article.files;
    const booklet = { ...sheet, path: 'tin/booklet.vi.pdf', format: 'booklet' };
    const names = { name: '31', slug: 'so-31', title: 'Số 31', key: '0'.repeat(64) };
    const issue = { ...names, articles: [], leftOut: [], files: [booklet], messages: [] };
    await writeFile(join(folder, 'tin/booklet.vi.pdf'), pdf);
    for (const { path } of article.files as { path: string }[]) await writeFile(join(folder, path), pdf);
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({ version: 1, key: '0'.repeat(64), articles: [article], issues: [issue] }),
    );
  });

  async function copiesOf(overrides: Partial<PrintOptions>, config: object, script: Script = {}): Promise<string[]> {
    await using printer = await startPrinter(script);
    await print(printer.uri, { wanted: ['tin'], json: true, ...overrides }, config);
    return output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ path, copies }: { path: string; copies: number }) => `${copies} ${path.replace(/^.*\/tin\//u, '')}`);
  }

  test('are those of the distribution list, in each language that somebody gets', async () => {
    expect(await copiesOf({}, { distribution })).toEqual(['5 briefing-sheet.vi.pdf', '2 briefing-sheet.en.pdf']);
  });

  test('of an issue are those of the distribution list, too', async () => {
    const booklet = { wanted: ['so-31'], format: 'booklet' };
    expect(await copiesOf(booklet, { distribution })).toEqual(['5 booklet.vi.pdf']);
  });

  test('are one of the first locale without a list', async () => {
    expect(await copiesOf({}, {})).toEqual(['1 briefing-sheet.vi.pdf']);
  });

  test('are as asked for, of what is asked for', async () => {
    const asked = { copies: 3, locales: ['ja'], wanted: ['tin'] };
    expect(await copiesOf(asked, { distribution })).toEqual(['3 briefing-sheet.ja.pdf']);
    expect(await copiesOf({ wanted: [join(folder, 'tin/bulletin.vi.pdf')] }, { distribution })).toContain(
      '5 bulletin.vi.pdf',
    );
  });

  test('beyond what the printer makes of one job are several jobs', async () => {
    const printerSays = { printer: { ...description, 'copies-supported': [[1, 2] as [number, number]] } };
    expect(await copiesOf({ copies: 5 }, {}, { 'Get-Printer-Attributes': [printerSays] })).toEqual([
      '2 briefing-sheet.vi.pdf',
      '2 briefing-sheet.vi.pdf',
      '1 briefing-sheet.vi.pdf',
    ]);
  });

  test('of what is not there are none', async () => {
    await expect(print('ipp://127.0.0.1:1', { wanted: ['tiin'] })).rejects.toThrow(
      /neither a file nor.*Did you mean "tin"/u,
    );
    await expect(print('ipp://127.0.0.1:1', { wanted: ['tin'], locales: ['fr'] })).rejects.toThrow(
      /no briefing-sheet\.pdf in fr/u,
    );
    await expect(print('ipp://127.0.0.1:1', { wanted: [join(folder, 'manifest.json')] })).rejects.toThrow(/is no PDF/u);
  });
});

test.each([
  ['http://may-in.example/ipp/print', 'no address of a printer'],
  ['may-in', 'no address of a printer'],
  ['ipp://ai:mat-khau@may-in.example/', 'takes no name, password'],
])('the address %s is refused', async (address, sentence) => {
  await expect(print(address)).rejects.toThrow(sentence);
});

/** An address at which nobody is any more. */
async function closed(): Promise<{ uri: string }> {
  await using printer = await startPrinter();
  return { uri: printer.uri };
}

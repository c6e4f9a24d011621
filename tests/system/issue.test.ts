import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Imposition, impose } from '../../pipeline/impose/impose.ts';
import { millimetres } from '../../pipeline/impose/length.ts';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import { produceIssue } from '../../pipeline/produce-issue.ts';
import { loadFormat } from '../../pipeline/render/format.ts';
import { issueContents, issuePages } from '../e2e/issue-fixture.ts';
import { printContext } from '../e2e/print-fixture.ts';
import { root } from '../e2e/run-cli.ts';
import { type Validity, validate } from './validate.ts';

const context = { ...printContext(), root };
const issues = (await issuePages()).map((parts) => [parts.join('.'), parts] as const);
const booklet: Imposition = { layout: 'booklet', creep: 0.1 * millimetres(1), cropMarks: true, bleed: millimetres(3) };
const plain: Imposition = { layout: '2-up', creep: 0, cropMarks: false, bleed: 0 };
/** Sheets made of one of the issues: name → of what and how. */
const sheets: [string, string, Imposition][] = [
  ['sheets.booklet', 'booklet.press.vi', booklet],
  ['sheets.booklet.ar', 'booklet.government.ar', booklet],
  ['sheets.2-up', 'issue.press.zh-Hans', plain],
];

let printer: Printer;
let folder = '';
let validities = new Map<string, Validity>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-issue-'));
  printer = await openPrinter(context);
  const contents = await issueContents(context);
  const made = new Map<string, Uint8Array>();
  for (const [file, [name, theme, locale]] of issues) {
    const target = { format: await loadFormat(root, name, theme), locale };
    const { outputs } = await produceIssue(contents, { name: '31', slug: 'so-31' }, target, printer, context);
    const pdf = outputs.find((output) => output.name.endsWith('.pdf'))?.content ?? '';
    made.set(file, Buffer.from(pdf));
  }
  for (const [file, source, imposition] of sheets)
    made.set(file, (await impose(made.get(source) ?? new Uint8Array(), imposition, source)).pdf);
  for (const [file, pdf] of made) await writeFile(pathOf(file), pdf);
  validities = await validate([...made.keys()].map(pathOf));
}, 600_000);

afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true, force: true });
});

function pathOf(file: string): string {
  return join(folder, `${file}.pdf`);
}

async function expectSyntax(file: string): Promise<void> {
  const { stdout } = await promisify(execFile)('qpdf', ['--check', pathOf(file)]);
  expect(stdout).toContain('No syntax or stream encoding errors found');
}

describe.each(issues)('%s', (file) => {
  test('is PDF/UA-1 and PDF/A-2a without a failed rule', () => {
    expect(validities.get(pathOf(file))).toEqual({ profiles: ['PDF/A-2A', 'PDF/UA-1'], failures: [] });
  });

  test('has no fault of syntax', () => expectSyntax(file));
});

describe.each(sheets)('%s', (file) => {
  test('is PDF/A-2b without a failed rule', () => {
    expect(validities.get(pathOf(file))).toEqual({ profiles: ['PDF/A-2B'], failures: [] });
  });

  test('has no fault of syntax', () => expectSyntax(file));
});

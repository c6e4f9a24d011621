import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWishes } from '../../pipeline/impose/read-wishes.ts';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import { printContext, printDocument } from './print-fixture.ts';
import { fontsOf, openPdf, textOf } from './read-pdf.ts';
import { runCli } from './run-cli.ts';

let folder = '';
let file = '';
let printer: Printer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-impose-'));
  file = join(folder, 'so-tay.pdf');
  printer = await openPrinter(printContext());
  const body = '<h1>Trang đầu</h1><h2>Trang hai</h2><h2>Trang ba</h2><p>Chữ <b>đậm</b></p>';
  await writeFile(file, await printer.print(printDocument(body)));
});

afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true, force: true });
});

describe('impose', () => {
  test('writes a booklet beside the file and says how to print it', async () => {
    const { exitCode, stdout, stderr } = await runCli('impose', file, '--layout', 'booklet', '--crop-marks');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(
      /so-tay\.booklet\.pdf: 3 pages and 1 blank on 1 sheet of 439\.8 × 317 mm; print on both sides, turned on the short edge, at actual size \(IPP: sides=two-sided-short-edge\)\.$/mu,
    );
  });

  test('keeps text and fonts, and makes PDF/A-2b of PDF/A', async () => {
    const out = join(folder, 'to.pdf');
    const arguments_ = ['--layout', '2-up', '--paper', 'a4', '--out', out, '--json'];
    const { stdout } = await runCli('impose', file, ...arguments_);
    expect(JSON.parse(stdout)).toEqual({
      path: out,
      layout: '2-up',
      pages: 3,
      blanks: 1,
      sheets: 1,
      sheet: { width: 297, height: 210 },
      scale: expect.closeTo(Math.SQRT1_2, 2),
      sides: 'two-sided-short-edge',
      media: 'iso_a4_210x297mm',
    });
    const [source, imposed] = [openPdf(await readFile(file)), openPdf(await readFile(out))];
    expect(textOf(imposed).split(/\s+/u)).toEqual(textOf(source).split(/\s+/u));
    expect(fontsOf(imposed)).toEqual(fontsOf(source));
    const catalog = imposed.getTrailer().get('Root');
    expect(catalog.get('Metadata').readStream().asString()).toMatch(
      /<pdfaid:part>2<\/pdfaid:part>\s<pdfaid:conformance>B</u,
    );
    expect(catalog.get('OutputIntents').length).toBe(1);
  });

  test('a page of ours asks to be turned on the long edge, its sheets on the short one', async () => {
    expect(readWishes(await readFile(file))).toEqual({ sides: 'two-sided-long-edge', media: 'iso_a4_210x297mm' });
    const out = join(folder, 'wishes.pdf');
    await runCli('impose', file, '--layout', 'booklet', '--out', out);
    expect(readWishes(await readFile(out))).toEqual({ sides: 'two-sided-short-edge', media: 'iso_a3_297x420mm' });
  });

  test.each([
    [['--layout', 'booklet'], /^Name one PDF to impose/u],
    [['FILE'], /^Say how to lay the pages out: --layout 2-up or --layout booklet\.$/mu],
    [['FILE', '--layout', 'bookle'], /^--layout is "bookle": choose 2-up or booklet\. Did you mean booklet\?$/mu],
    [['FILE', '--layout', '2-up', '--creep', '0.1mm'], /^--creep is for sheets folded into one another/u],
    [['FILE', '--layout', 'booklet', '--bleed', '3'], /^--bleed is "3": write a length with its unit/u],
    [['FILE', '--layout', 'booklet', '--binding', 'top'], /^--binding is "top": choose left or right\.$/mu],
    [['FILE', '--layout', 'booklet', '--out', 'FILE'], /is the file to impose: write to another with --out\.$/mu],
    [['nowhere.pdf', '--layout', 'booklet'], /^nowhere\.pdf does not exist: check the path\.$/mu],
  ])('refuses a wrong call: %s', async (given, sentence) => {
    const { exitCode, stderr } = await runCli('impose', ...given.map((each) => (each === 'FILE' ? file : each)));
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(sentence) });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('says of a file without bleed that it has none', async () => {
    const { exitCode, stderr } = await runCli('impose', file, '--layout', 'booklet', '--bleed', '3mm');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringMatching(/so-tay\.pdf has no bleed: /u) });
  });
});

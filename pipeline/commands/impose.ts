import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../counted.ts';
import { Fault } from '../fault.ts';
import { type Layout, layouts } from '../impose/arrange-pages.ts';
import type { Imposed, Imposition } from '../impose/impose.ts';
import { inMillimetres, millimetres, readLength } from '../impose/length.ts';
import { findPaper, paperOf } from '../impose/papers.ts';
import { nearest } from '../nearest.ts';
import type { Setting } from '../run-command.ts';
import { writeFiles } from '../write-files.ts';

export const summary = 'a PDF on sheets for the printer: two pages side by side, or a booklet to fold and stitch';

export const help = `npm run impose -- FILE.pdf --layout 2-up|booklet [--creep 0.1mm] [--crop-marks] [--bleed 3mm]
                  [--paper NAME] [--binding left|right] [--out FILE] [--json]

Puts the pages of a PDF on sheets of paper. A booklet is printed on both sides, laid in a stack as it comes out, folded
once and stitched in the fold; pages that are lacking to a multiple of four stay blank at its end. 2-up has two pages
side by side in the order of reading. Fonts and text stay as they are; the last line says how to print the file.

  --layout      2-up or booklet
  --creep       thickness of one sheet: pages on inner sheets move as much towards the fold (booklet)
  --crop-marks  lines where to cut, dashed ones where to fold
  --bleed       how far colour at the edges goes beyond the cut, where the pages have it; print shops ask for 3mm
  --paper       A6, A5, A4, SRA4, A3, SRA3 or A2, turned as it fits; pages are made smaller where it is too small.
                Otherwise as large as two pages, and what is around them
  --binding     left, or right for languages read from right to left; otherwise what the file says
  --out         file to write; otherwise FILE.booklet.pdf or FILE.2-up.pdf beside it
  --json        one JSON object, on stdout
  --verbose     print where a fault of ours arose

Examples
  npm run impose -- output/so-31/booklet.vi.pdf --layout booklet
  npm run impose -- output/so-31/booklet.vi.pdf --layout booklet --creep 0.1mm --crop-marks --bleed 3mm --paper SRA4
  npm run impose -- output/so-31/issue.vi.pdf --layout 2-up --paper A4 --out /tmp/hai-trang.pdf`;

/** More than any knife or paper needs. */
const most = { bleed: millimetres(20), creep: millimetres(2) };

/** Imposes one file. */
export async function run(args: string[], _: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      layout: { type: 'string' },
      creep: { type: 'string' },
      'crop-marks': { type: 'boolean', default: false },
      bleed: { type: 'string' },
      paper: { type: 'string' },
      binding: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean' },
    },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length) throw new Fault('Name one PDF to impose, or see --help.', 2);
  const layout = readLayout(values.layout);
  if (values.creep !== undefined && layout !== 'booklet')
    throw new Fault('--creep is for sheets folded into one another: give it with --layout booklet.', 2);
  const imposition: Imposition = {
    layout,
    creep: readLength(values.creep ?? '0mm', '--creep', most.creep),
    cropMarks: values['crop-marks'],
    bleed: readLength(values.bleed ?? '0mm', '--bleed', most.bleed),
    paper: values.paper === undefined ? undefined : findPaper(values.paper),
    binding: readBinding(values.binding),
  };
  const out = values.out ?? join(dirname(path), `${basename(path).replace(/\.pdf$/iu, '')}.${layout}.pdf`);
  if (resolve(out) === resolve(path)) throw new Fault(`${out} is the file to impose: write to another with --out.`, 2);
  const bytes = await read(path);
  // Loaded only now: a wrong call is refused in no time.
  const { impose } = await import('../impose/impose.ts');
  const imposed = await impose(bytes, imposition, path);
  await writeFiles(new Map([[resolve(out), imposed.pdf]]));
  warnOfBleed(path, imposition, imposed);
  process.stdout.write(`${values.json ? toJson(out, imposition, imposed) : describe(out, imposed)}\n`);
  return 0;
}

function readLayout(name: string | undefined): Layout {
  const found = layouts.find((layout) => layout === name);
  if (found) return found;
  if (name === undefined)
    throw new Fault(`Say how to lay the pages out: --layout ${layouts.join(' or --layout ')}.`, 2);
  const [best] = nearest(name, layouts, 1);
  const hint = best ? ` Did you mean ${best}?` : '';
  throw new Fault(`--layout is "${name}": choose ${layouts.join(' or ')}.${hint}`, 2);
}

function readBinding(name: string | undefined): Imposition['binding'] {
  if (name === undefined || name === 'left' || name === 'right') return name;
  throw new Fault(`--binding is "${name}": choose left or right.`, 2);
}

function read(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw new Fault(`${path} ${reason}: check the path.`, 2, { cause: error });
  });
}

function warnOfBleed(path: string, { bleed }: Imposition, { availableBleed }: Imposed): void {
  if (availableBleed >= bleed - millimetres(0.05)) return;
  const has = availableBleed > 0 ? `only ${inMillimetres(availableBleed)} mm of bleed` : 'no bleed';
  process.stderr.write(`${path} has ${has}: what is wanted beyond that stays white.\n`);
}

function describe(out: string, imposed: Imposed): string {
  const { sheet, scale, sheets, pages, blanks, sides } = imposed;
  const size = `${inMillimetres(sheet.width)} × ${inMillimetres(sheet.height)} mm`;
  const paper = paperOf(sheet);
  const scaled = scale < 1 ? `, scaled to ${Math.round(scale * 100)} %` : '';
  const count = `${counted(pages, 'page')}${blanks ? ` and ${blanks} blank` : ''}`;
  const turn = {
    'one-sided': 'print on one side',
    'two-sided-long-edge': 'print on both sides, turned on the long edge',
    'two-sided-short-edge': 'print on both sides, turned on the short edge',
  }[sides];
  const media = paper ? `, media=${paper.media}` : '';
  return `${out}: ${count} on ${counted(sheets, 'sheet')} of ${paper ? `${paper.name} (${size})` : size}${scaled}; ${turn}, at actual size (IPP: sides=${sides}${media}).`;
}

function toJson(out: string, { layout }: Imposition, imposed: Imposed): string {
  const { pages, blanks, sheets, sheet, scale, sides } = imposed;
  const [width, height] = [inMillimetres(sheet.width), inMillimetres(sheet.height)].map(Number);
  const media = paperOf(sheet)?.media;
  return JSON.stringify({
    path: out,
    layout,
    pages,
    blanks,
    sheets,
    sheet: { width, height },
    scale: Math.round(scale * 1e4) / 1e4,
    sides,
    media,
  });
}

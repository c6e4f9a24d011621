import { expect, it } from 'vitest';
import { dictionaryOf, readPdf } from '../../../pipeline/print/pdf-file.ts';
import { readStream } from '../../../pipeline/print/pdf-stream.ts';
import { repairContents } from '../../../pipeline/print/repair-contents.ts';
import { chromiumPdf } from './chromium-pdf.ts';

function stream(data: string, entries = ''): string {
  return `<<${entries}/Length ${data.length}>> stream\n${data}\nendstream`;
}

/** Contents of a page, repaired; 9 is a group with tags of its own, 8 one without. */
function repaired(contents: string): string {
  const form = '/Type /XObject\n/Subtype /Form\n';
  const file = readPdf(
    chromiumPdf(
      {
        1: '<</Title (x)>>',
        2: '<</Type /Page\n/Contents 3 0 R\n/Parent 4 0 R>>',
        3: stream(contents),
        4: '<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>',
        5: '<</Type /Catalog\n/Pages 4 0 R>>',
        8: stream('0 0 9 9 re\nf\n', form),
        9: stream('/P <</MCID 0 >>BDC\nEMC\n0 0 9 9 re\nf\n', `${form}/StructParents 1\n`),
      },
      5,
      1,
    ),
  );
  repairContents(file);
  expect(readStream(file.objects.get(9) ?? '').data).toContain('/Artifact BMC\n0 0 9 9 re\nf\nEMC\n');
  expect(dictionaryOf(file, 9).get('StructParents')).toBe('1');
  return readStream(file.objects.get(3) ?? '').data;
}

const setting = '.24 0 0 -.24 0 842 cm\nq\n3.125 0 0 3.125 0 0 cm\n';
const head = 'BT\n/F4 12 Tf\n1 0 0 -1 50 40 Tm\n<0007> Tj\nET\n';
const foot = 'BT\n/F4 12 Tf\n1 0 0 -1 50 1090 Tm\n/Span<</ActualText <FEFF00A0> >> BDC\n<0007> Tj\nEMC\nET\n';
const area = 'Q\nq\n178 153 2126 3177 re\nW* n\n';
const rule = '0 64 681 1 re\nf\n';
const text = '/P <</MCID 0 >>BDC\nBT\n/Span<</ActualText (fi) >> BDC\n<0008> Tj\nEMC\nET\nQ\nEMC\n';

it('marks running heads and feet as such, and what stands between tags as layout', () => {
  expect(repaired(setting + head + foot + area + rule + text + rule + text)).toBe(
    [
      setting,
      `/Artifact <</Type /Pagination /Subtype /Header>> BDC\n${head}EMC\n`,
      `/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n${foot}EMC\n`,
      area,
      `/Artifact BMC\n${rule}EMC\n`,
      `${text}/Artifact BMC\n${rule}EMC\n${text}`,
    ].join(''),
  );
});

it('leaves a page as it is where all is tagged', () => {
  expect(repaired(setting + area + text + text)).toBe(setting + area + text + text);
});

it('marks a group unless it has tags of its own', () => {
  expect(repaired(`${text}/X8 Do\n/X9 Do\nQ\n`)).toBe(`${text}/Artifact BMC\n/X8 Do\nEMC\n/X9 Do\nQ\n`);
});

it('leaves out the signs of missing glyphs', () => {
  expect(repaired('/P <</MCID 0 >>BDC\nBT\n7 0 Td <0000> Tj\n<0001> Tj\nET\nEMC\n')).toContain(
    'BT\n7 0 Td <> Tj\n<0001> Tj\nET\n',
  );
});

import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { type Imposition, impose } from '../../../pipeline/impose/impose.ts';
import { millimetres } from '../../../pipeline/impose/length.ts';
import { findPaper } from '../../../pipeline/impose/papers.ts';
import { readWishes } from '../../../pipeline/impose/read-wishes.ts';

async function sheets(overrides: Partial<Imposition> = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < 5; page += 1)
    document.addPage([millimetres(148), millimetres(210)]).drawText(String(page), { x: 20, y: 20 });
  const imposition: Imposition = { layout: 'booklet', creep: 0, cropMarks: false, bleed: 0, ...overrides };
  return (await impose(await document.save(), imposition, 'a.pdf')).pdf;
}

test('sheets ask for the edge about which they are turned, and for their paper', async () => {
  expect(readWishes(await sheets())).toEqual({ sides: 'two-sided-short-edge', media: 'iso_a4_210x297mm' });
  expect(readWishes(await sheets({ paper: findPaper('SRA4') })).media).toBe('iso_sra4_225x320mm');
});

test('sheets of no common size ask for no paper', async () => {
  expect(readWishes(await sheets({ cropMarks: true }))).toEqual({ sides: 'two-sided-short-edge' });
});

test('a file of others, or none, asks for nothing', async () => {
  expect(readWishes(await (await PDFDocument.create()).save())).toEqual({});
  expect(readWishes(Buffer.from('%PDF-1.7\nkhông'))).toEqual({});
});

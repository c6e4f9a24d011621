import { expect, it } from 'vitest';
import { type PdfFile, readPdf } from '../../../pipeline/print/pdf-file.ts';
import { repairStructure } from '../../../pipeline/print/repair-structure.ts';
import { chromiumPdf } from './chromium-pdf.ts';

/** A file whose structure tree, 3, holds these elements by number; 10 is the topmost. */
function repaired(elements: Record<number, string>): (number: number) => string {
  const bodies = Object.entries(elements).map(([number, body]) => [number, `<</Type /StructElem\n${body}>>`]);
  const file: PdfFile = readPdf(
    chromiumPdf(
      {
        1: '<</Title (x)>>',
        2: '<</Type /Catalog\n/StructTreeRoot 3 0 R>>',
        3: '<</Type /StructTreeRoot\n/K 10 0 R>>',
        ...Object.fromEntries(bodies),
      },
      2,
      1,
    ),
  );
  repairStructure(file);
  return (number) => file.objects.get(number)?.replace('<</Type /StructElem\n', '').replace('>>\n', '') ?? '';
}

it('puts all of a list item but its label into a body', () => {
  const body = repaired({
    10: '/S /L\n/P 3 0 R\n/K [11 0 R 12 0 R]',
    11: '/S /LI\n/Lang (vi)\n/P 10 0 R\n/Pg 5 0 R\n/K [0 13 0 R 14 0 R <</Type /MCR\n/Stm 18 0 R\n/MCID 0>>]',
    12: '/S /LI\n/P 10 0 R',
    13: '/S /Lbl\n/P 11 0 R\n/K 1',
    14: '/S /P\n/P 11 0 R\n/K 2',
  });
  expect(body(10)).toBe('/S /L\n/P 3 0 R\n/K [15 0 R 16 0 R]');
  expect(body(15)).toBe('/S /LI\n/P 10 0 R\n/K [13 0 R 11 0 R]');
  expect(body(13)).toBe('/S /Lbl\n/P 15 0 R\n/K 1');
  expect(body(11)).toMatch(/^\/S \/LBody\n\/Lang \(vi\)\n\/P 15 0 R\n\/Pg 5 0 R\n\/K \[0 14 0 R <<\/Type \/MCR/u);
  expect(body(14)).toBe('/S /P\n/P 11 0 R\n/K 2');
  expect(body(16)).toBe('/S /LI\n/P 10 0 R\n/K [12 0 R]');
});

it.each([
  ['H1 H2 H3 H2 H3', 'H1 H2 H3 H2 H3'],
  ['H2 H4 H4 H3 H1', 'H1 H2 H2 H2 H1'],
  ['H1 H3 H6 H2 H4', 'H1 H2 H3 H2 H3'],
])('lets no level of heading be left out: %s', (from, to) => {
  const types = from.split(' ');
  const body = repaired(Object.fromEntries(types.map((type, index) => [10 + index, `/S /${type}\n/P 3 0 R`])));
  expect(types.map((_, index) => /^\/S \/(\w+)/u.exec(body(10 + index))?.[1]).join(' ')).toBe(to);
});

it('keeps the figure that has the text, and makes the one around it a division', () => {
  const body = repaired({
    10: '/S /Figure\n/P 3 0 R\n/K [11 0 R 12 0 R]',
    11: '/S /Figure\n/Alt (Một điểm)\n/P 10 0 R\n/K 0',
    12: '/S /Caption\n/P 10 0 R\n/K 1',
  });
  expect(body(10)).toBe('/S /Div\n/P 3 0 R\n/K [11 0 R 12 0 R]');
  expect(body(11)).toContain('/S /Figure');
});

it('maps the types that PDF 1.7 does not know', () => {
  const body = repaired({ 10: '/S /Strong\n/P 3 0 R', 11: '/S /Unheard\n/P 3 0 R', 12: '/S /P\n/P 3 0 R' });
  expect(body(3)).toContain('/RoleMap <</Strong /Span\n/Unheard /NonStruct');
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import { defaultTheme, loadTheme } from '../../pipeline/render/theme.ts';
import { themeStyle } from '../../pipeline/render/theme-style.ts';
import { printContext } from './print-fixture.ts';
import { fontsOf, missingGlyphsOf, openPdf, textOf } from './read-pdf.ts';

/** Each with Han letters that these languages write differently, and what the family of the language is called in a PDF. */
const samples = [
  ['zh-Hans', 'NotoSansSC', '直到2025年6月，全省财政收入达17,795.2亿越盾。'],
  ['ja', 'NotoSansJP', '直近の2025年6月までに、省の歳入は17,795.2億ドンに達した。'],
  ['ko', 'NotoSansKR', '2025년 6월까지 성(省) 세입은 1조 7,795억 동에 달했다.'],
  ['lo', 'NotoSansLao', 'ຮອດເດືອນມິຖຸນາ ປີ 2025 ລາຍຮັບຂອງແຂວງ ບັນລຸ 1.779,52 ຕື້ດົ່ງ.'],
  ['ar', 'NotoSansArabic', 'بلغت إيرادات المقاطعة 1,779.52 مليار دونغ حتى يونيو 2025.'],
] as const;

let printer: Printer;
let style: string;
beforeAll(async () => {
  printer = await openPrinter(printContext());
  const theme = await loadTheme(process.cwd(), defaultTheme);
  style =
    themeStyle(theme, { page: { size: 'A4', maximumPages: 1 } }) +
    (await readFile('templates/layouts/print.css', 'utf8'));
});
afterAll(() => printer.close());

/** The text in every weight, upright and slanted, in running text, a heading and the foot. */
function page(language: string, text: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${text}</title><style>${style}
    :root { --size: 10pt; --leading: 1.5; } h1 { font-family: var(--sans); }
    @page { @bottom-left { content: "${text}"; } }
  </style></head><body><h1>${text}</h1><p>${text}</p>
  ${[500, 600, 700].map((weight) => `<p style="font-weight:${weight}">${text} <i>${text}</i></p>`).join('')}
  <p lang="vi">Hội nghị của tỉnh</p></body></html>`;
}

describe.each(samples)('a page in %s', (language, family, text) => {
  let bytes: Uint8Array;
  let pdf: ReturnType<typeof openPdf>;
  beforeAll(async () => {
    const html = page(language, text);
    bytes = await printer.print({ html, language, title: text, date: '2025-07-27' });
    pdf = openPdf(bytes);
  });

  it('is set in the family of its language and in none of another', () => {
    const names = [...fontsOf(pdf).keys()].map((name) => name.replace(/^[A-Z]{6}\+/u, ''));
    expect(names).toEqual(expect.arrayContaining([`${family}-Regular`, `${family}-Bold`]));
    for (const name of names) expect(name).toMatch(new RegExp(`^(?:${family}|SourceSerif4|BeVietnamPro)-`, 'u'));
  });

  it('has all its fonts inside, and of each only what it needs', () => {
    for (const [name, isEmbedded] of fontsOf(pdf)) expect(isEmbedded, name).toBe(true);
    expect(bytes.length).toBeLessThan(200_000);
  });

  it('shows every sign, and gives it back as text', () => {
    expect(missingGlyphsOf(pdf)).toEqual([]);
    const letters = textOf(pdf).replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
    // Of text from right to left mupdf gives the letters in another order.
    const wanted = language === 'ar' ? text.match(/\p{L}/gu) : [text.replaceAll(' ', '')];
    for (const part of wanted ?? []) expect(letters).toContain(part);
  });
});

it('finds a sign that no font has', async () => {
  const html = page('vi', 'Hội nghị ሰላም');
  const pdf = openPdf(await printer.print({ html, language: 'vi', title: 'thử', date: null }));
  expect(missingGlyphsOf(pdf).length).toBeGreaterThan(0);
});

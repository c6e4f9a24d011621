import { inWesternDigits } from '../localize/western-digits.ts';

/** A number in a translation: its value, scale words included, and how it is written. */
export interface WrittenNumber {
  value: number;
  surface: string;
}

/**
 * The numbers of a text in a locale's own form: its digits, its marks for groups and decimals, its scale words, all as
 * CLDR has them. `1,779.52 billion`, `1.779,52 ຕື້` and `1兆7,795億2,000万` are one number each.
 */
export function writtenNumbers(text: string, locale: string): WrittenNumber[] {
  const form = numberForm(locale);
  const plain = inWesternDigits(text).replaceAll(/[٬٫]/gu, (sign) => (sign === '٬' ? form.group : form.decimal));
  const numbers: (WrittenNumber & { scale: number; end: number })[] = [];
  for (const { 0: surface, index, groups } of plain.matchAll(form.pattern)) {
    const scale = scaleOf(groups?.scale ?? '', form);
    const value = parse(groups?.number ?? '', form) * scale;
    const last = numbers.at(-1);
    // `1兆7,795億`: a smaller scale that follows at once is added.
    if (last && scale < last.scale && plain.slice(last.end, index).trim() === '' && value < last.scale) {
      last.value += value;
      last.surface = text.slice(last.end - last.surface.length, index + surface.length);
      last.end = index + surface.length;
      last.scale = scale;
    } else
      numbers.push({
        value,
        scale,
        surface: text.slice(index, index + surface.length).trim(),
        end: index + surface.length,
      });
  }
  return numbers.map(({ value, surface }) => ({ value: Number(value.toPrecision(12)), surface }));
}

interface NumberForm {
  pattern: RegExp;
  decimal: string;
  group: string;
  scales: Map<string, number>;
  word: RegExp;
}

/** Scale words of daily use that CLDR's compact forms do without. */
const moreScales: Record<string, [string, number][]> = {
  zh: [
    ['百', 100],
    ['千', 1e3],
    ['萬', 1e4],
    ['億', 1e8],
  ],
  ja: [
    ['百', 100],
    ['千', 1e3],
  ],
  ko: [['백', 100]],
  lo: [['ໝື່ນ', 1e4]],
};

const forms = new Map<string, NumberForm>();

function numberForm(locale: string): NumberForm {
  const known = forms.get(locale);
  if (known) return known;
  const form = makeForm(locale);
  forms.set(locale, form);
  return form;
}

function makeForm(locale: string): NumberForm {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(12345678.9);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const groups = /\s/u.test(group) ? String.raw`[ \u00a0\u2009\u202f]` : RegExp.escape(group);
  const scales = scaleWords(locale);
  const words = [...scales.keys()].toSorted((a, b) => b.length - a.length).map(scalePattern);
  const point = RegExp.escape(decimal);
  const scale = words.length ? String.raw`(?<scale>(?:[\s\u00a0-]?(?:${words.join('|')}))*)` : '(?<scale>)';
  const number = String.raw`(?<number>\d{1,3}(?:${groups}\d{3})+(?!\d)(?:${point}\d+)?|\d+(?:${point}\d+)?)`;
  return {
    pattern: new RegExp(number + scale, 'gu'),
    decimal,
    group,
    scales,
    word: new RegExp(words.join('|') || '(?!)', 'gu'),
  };
}

/** Words of an alphabet end where a letter does not follow; others stand next to anything. */
function scalePattern(word: string): string {
  const isSpaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}.]$/u.test(word);
  return RegExp.escape(word) + (isSpaced ? String.raw`(?!\p{L})` : '');
}

/** One letter (`M`, `T`) is as often a unit. */
function scaleWords(locale: string): Map<string, number> {
  const words = new Map<string, number>(moreScales[new Intl.Locale(locale).language]);
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
      maximumFractionDigits: 3,
    });
    for (let power = 3; power <= 14; power += 1) {
      for (const count of [1, 2, 5, 1.5, 11]) {
        const parts = format.formatToParts(count * 10 ** power);
        const word = parts.find(({ type }) => type === 'compact')?.value ?? '';
        const shown = Number(
          parts
            .map(({ type, value }) => (type === 'integer' ? value : type === 'fraction' ? `.${value}` : ''))
            .join(''),
        );
        if (/^\p{Script=Latin}?$/u.test(word)) continue;
        words.set(word, 10 ** Math.round(Math.log10((count * 10 ** power) / shown)));
      }
    }
  }
  return words;
}

function scaleOf(written: string, { word, scales }: NumberForm): number {
  return [...written.matchAll(word)].reduce((product, [each]) => product * (scales.get(each) ?? 1), 1);
}

function parse(written: string, { decimal }: NumberForm): number {
  const [whole = '', fraction] = written.split(decimal);
  return Number(whole.replaceAll(/\D/gu, '') + (fraction === undefined ? '' : `.${fraction}`));
}

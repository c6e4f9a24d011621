/** How a locale writes numbers. */
export interface NumberForm {
  /** One number, range or fraction in a text: what stands before it, the first, the link, the second, `%`, the rest. */
  amount: RegExp;
  /** The value of a number. */
  parse(text: string): number;
}

/** The form of a locale's numbers, from CLDR: its digits and the marks of thousands and decimals. */
export function numberFormOf(locale: string): NumberForm {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 });
  const parts = format.formatToParts(1_234_567.5);
  const mark = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9_876_543_210)].reverse();
  const [group, decimal] = [mark('group'), mark('decimal')].map(RegExp.escape);
  const digit = `[${digits.join('')}]`;
  const whole = group ? `${digit}{1,3}(?:${space(group)}${digit}{2,3})+|${digit}+` : `${digit}+`;
  const number = `(?:${whole})(?:${decimal}${digit}+)?`;
  const values = new Map(digits.map((sign, value) => [sign, String(value)]));
  const strip = new RegExp(space(group ?? '') || '(?!)', 'gu');
  return {
    amount: new RegExp(`^(\\D*?)(${number})(?:([/–])(${number}))?(%?)(?!\\d)(.*)$`, 'u'),
    parse: (text) => {
      const plain = text.replaceAll(strip, '').replace(mark('decimal'), '.');
      return Number([...plain].map((sign) => values.get(sign) ?? sign).join(''));
    },
  };
}

/** A page may write any space where CLDR has a narrow one. */
function space(mark: string): string {
  return /^\s$/u.test(mark) ? String.raw`[\s]` : mark;
}

/** How a locale writes numbers, in folded texts. */
export interface NumberForm {
  /** One number, range or fraction in a text: what stands before it, the first, the link, the second, `%`, the rest. */
  amount: RegExp;
  /** Every number in a text. */
  every: RegExp;
  /** The value of a number. */
  parse(text: string): number;
}

/** The form of a locale's numbers, from CLDR: its digits and the marks of thousands and decimals. */
export function numberFormOf(locale: string): NumberForm {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 });
  const parts = format.formatToParts(1_234_567.5);
  const mark = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [space(mark('group')), RegExp.escape(mark('decimal'))];
  const whole = group ? String.raw`\d{1,3}(?:${group}\d{2,3})+|\d+` : String.raw`\d+`;
  const number = String.raw`(?:${whole})(?:${decimal}\d+)?`;
  const strip = new RegExp(group || '(?!)', 'gu');
  return {
    amount: new RegExp(`^(\\D*?)(${number})(?:([/–])(${number}))?\\s?([%٪]?)(?!\\d)(.*)$`, 'u'),
    every: new RegExp(number, 'gu'),
    parse: (text) => Number(text.replaceAll(strip, '').replace(mark('decimal'), '.')),
  };
}

/** A page may write any space where CLDR has a narrow one. */
function space(mark: string): string {
  return /^\s$/u.test(mark) ? String.raw`\s` : RegExp.escape(mark);
}

/** The same text with the digits 0 to 9 for those of Arabic, Persian, Lao and full-width numerals, one for one. */
export function inWesternDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => western.get(digit) ?? digit);
}

const western = new Map(
  ['arab', 'arabext', 'laoo', 'fullwide'].flatMap((numberingSystem) => {
    const system = new Intl.NumberFormat('en', { numberingSystem });
    return Array.from({ length: 10 }, (_, digit): [string, string] => [system.format(digit), String(digit)]);
  }),
);

const steps: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Writes a number from 1 to 399 in Roman numerals. */
export function toRoman(value: number): string {
  let left = value;
  let roman = '';
  for (const [step, letters] of steps) {
    while (left >= step) {
      roman += letters;
      left -= step;
    }
  }
  return roman;
}

/** Reads a Roman numeral up to 399; undefined for anything else. */
export function fromRoman(roman: string): number | undefined {
  let rest = roman;
  let value = 0;
  for (const [step, letters] of steps) {
    while (rest.startsWith(letters)) {
      value += step;
      rest = rest.slice(letters.length);
    }
  }
  return rest === '' && value > 0 && value < 400 && toRoman(value) === roman ? value : undefined;
}

import type { IppGroup, IppValue } from './ipp-message.ts';

/** Texts of an attribute in the groups of a kind, as one line each that a terminal may show. */
export function textsOf(groups: IppGroup[], tag: number, name: string): string[] {
  return valuesOf(groups, tag, name).flatMap(({ value }) => (typeof value === 'string' ? [oneLine(value)] : []));
}

/** The whole number that an attribute says, or the greatest one of a range. */
export function numberOf(groups: IppGroup[], tag: number, name: string): number | undefined {
  const numbers = numbersOf(groups, tag, name);
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

/** All whole numbers of an attribute; of a range, its ends. */
export function numbersOf(groups: IppGroup[], tag: number, name: string): number[] {
  return valuesOf(groups, tag, name).flatMap(({ value }) => {
    if (typeof value === 'number') return [value];
    return Array.isArray(value) ? value : [];
  });
}

/** Whether an attribute says yes or no; undefined where it says neither. */
export function isTrue(groups: IppGroup[], tag: number, name: string): boolean | undefined {
  const [first] = valuesOf(groups, tag, name);
  return typeof first?.value === 'boolean' ? first.value : undefined;
}

/** A text of the printer's as one line of a terminal, for which it may hold commands. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

function valuesOf(groups: IppGroup[], tag: number, name: string): IppValue[] {
  return groups.flatMap((group) => (group.tag === tag ? (group.attributes.get(name) ?? []) : []));
}

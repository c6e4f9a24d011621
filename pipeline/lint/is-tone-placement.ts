/** Whether two forms differ in the place of their marks alone: `Hòa` and `Hoà` are one name; that place has a rule of its own. */
export function isTonePlacement(one: string, other: string): boolean {
  return one.length === other.length && lettersOf(one) === lettersOf(other);
}

function lettersOf(form: string): string {
  return [...form.normalize('NFD')].sort().join('');
}

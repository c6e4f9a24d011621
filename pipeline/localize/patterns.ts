/** What a pattern puts before and after the thing it is about, spaces included. */
export interface Around {
  before: string;
  after: string;
}

/** Takes `{{amount}}超` or `每年{{amount}}` apart; words without a placeholder stand on the side given, with a space. */
export function readPattern(pattern: string, side: keyof Around): Around {
  const slot = /\{\{[^}]*\}\}/u.exec(pattern);
  if (slot) return { before: pattern.slice(0, slot.index), after: pattern.slice(slot.index + slot[0].length) };
  return side === 'before' ? { before: `${pattern} `, after: '' } : { before: '', after: ` ${pattern}` };
}

/**
 * Gives how rare a syllable is in news from a table of syllables by inverse document frequency; one that is not in the
 * table is as rare as the rarest ones of it.
 */
export function rarityOf(table: Readonly<Record<string, string>>): (syllable: string) => number {
  const rarity = new Map<string, number>();
  let rarest = 0;
  for (const [value, syllables] of Object.entries(table)) {
    rarest = Math.max(rarest, Number(value));
    for (const syllable of syllables.split(' ')) rarity.set(syllable, Number(value));
  }
  return (syllable) => rarity.get(syllable) ?? rarest;
}

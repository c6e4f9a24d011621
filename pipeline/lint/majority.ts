/** One of several ways to write the same thing, and where it is written so. */
export interface Usage<Place> {
  form: string;
  places: readonly Place[];
}

/** The form that is used most; among equals the one that stands first in `usages`. */
export function majority<Place>(usages: readonly Usage<Place>[]): Usage<Place> | undefined {
  let best: Usage<Place> | undefined;
  for (const usage of usages) if (usage.places.length > (best?.places.length ?? 0)) best = usage;
  return best;
}

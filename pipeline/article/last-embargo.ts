import type { Metadata } from './metadata.ts';

/** The moment before which several articles together must not go out, as its writer gave it; undefined where there is none. */
export function lastEmbargo(metadata: Metadata[]): string | undefined {
  return metadata
    .flatMap(({ embargo }) => embargo ?? [])
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
}

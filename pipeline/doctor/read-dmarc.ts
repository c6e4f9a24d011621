import type { LookUp } from './look-up.ts';
import { parseTags } from './parse-tags.ts';

/** What a domain asks receivers to do with mail that is not shown to be its own (RFC 7489). */
export interface Dmarc {
  /** The domain whose record it is: the one of `From`, or one above it. */
  domain: string;
  policy: string;
  /** Where reports go; empty where none are asked for. */
  reports: string;
  /** Whether only the same domain counts as aligned, and not one below or above it. */
  strictDkim: boolean;
  strictSpf: boolean;
}

/** Reads the record for a domain, from itself upwards; a top-level domain has none for others. */
export async function readDmarc(domain: string, lookUp: LookUp): Promise<Dmarc | undefined> {
  const labels = domain.split('.');
  for (let start = 0; start + 2 <= labels.length && start < mostLevels; start++) {
    const name = labels.slice(start).join('.');
    const [record] = (await lookUp.txt(`_dmarc.${name}`)).filter((text) => /^v=DMARC1\s*(?:;|$)/u.test(text));
    if (record === undefined) continue;
    const tags = parseTags(record);
    const own = tags.get('p')?.toLowerCase() ?? 'none';
    return {
      domain: name,
      policy: start === 0 ? own : (tags.get('sp')?.toLowerCase() ?? own),
      reports: tags.get('rua') ?? '',
      strictDkim: tags.get('adkim') === 's',
      strictSpf: tags.get('aspf') === 's',
    };
  }
  return undefined;
}

const mostLevels = 8;

/** Whether a domain stands for that of `From`: the same or, unless it must be strict, of the same organisation. */
export function isAligned(from: string, domain: string, organisation: string, strict: boolean): boolean {
  if (from === domain) return true;
  const isBelow = (name: string): boolean => name === organisation || name.endsWith(`.${organisation}`);
  return !strict && isBelow(from) && isBelow(domain);
}

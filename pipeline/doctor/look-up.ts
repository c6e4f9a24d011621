import { Resolver } from 'node:dns/promises';

/** Asks the DNS; tests have one of their own. */
export interface LookUp {
  /** TXT records of a name, each joined; empty where there are none. */
  txt(name: string): Promise<string[]>;
  /** Mail servers of a domain; empty where there are none. */
  mx(name: string): Promise<string[]>;
}

/** The DNS did not answer, which says nothing of the name. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** The DNS of this machine. */
export function systemLookUp(): LookUp {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  let answering: Promise<unknown> | undefined;
  const ask = async <T>(name: string, records: () => Promise<T[]>): Promise<T[]> => {
    answering ??= requireDns(resolver);
    await answering;
    return orNone(records(), name);
  };
  return {
    txt: async (name) => (await ask(name, () => resolver.resolveTxt(name))).map((parts) => parts.join('')),
    mx: async (name) => (await ask(name, () => resolver.resolveMx(name))).map(({ exchange }) => exchange),
  };
}

/** Where not even the servers of the root are known, that there are no records of another name means nothing. */
async function requireDns(resolver: Resolver): Promise<void> {
  await resolver.resolveNs('.').catch((error: NodeJS.ErrnoException) => {
    throw new Unreachable(`there is no DNS on this machine (${error.code})`);
  });
}

function orNone<T>(records: Promise<T[]>, name: string): Promise<T[]> {
  return records.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTFOUND' || error.code === 'ENODATA') return [];
    throw new Unreachable(`the DNS does not tell of ${name} (${error.code})`);
  });
}

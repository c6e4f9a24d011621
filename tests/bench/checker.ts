import { existsSync } from 'node:fs';

/** Checks a text in full and gives the number of messages (of blocks, where it only parses). */
export type Check = (text: string, path: string) => number | Promise<number>;

/** The programs that are compared; all but ours are in `peers/`. */
export const checkers = ['bantin', 'parse-latin', 'retext', 'cspell', 'cspell-with-suggestions', 'textlint'] as const;

/** One of the programs. */
export type Checker = (typeof checkers)[number];

const peers = new URL('./peers/', import.meta.url);

/** The programs that can be run here: ours, and the peers where they are installed. */
export function installedCheckers(): readonly Checker[] {
  if (existsSync(new URL('node_modules', peers))) return checkers;
  console.log("Nothing to compare with; install it: npm exec -c 'npm ci --prefix tests/bench/peers'");
  return ['bantin'];
}

/**
 * Loads one of the programs, and no more than it needs before its first text.
 * @throws where a peer is not installed.
 */
export async function loadChecker(name: Checker): Promise<Check> {
  if (name === 'bantin') return loadBantin();
  const peer: { createChecker: () => Check } = await import(new URL(`${name}.js`, peers).href);
  return peer.createChecker();
}

async function loadBantin(): Promise<Check> {
  const [{ readArticleBytes }, { lint }, { configurationSchema }] = await Promise.all([
    import('../../pipeline/article/read-article.ts'),
    import('../../pipeline/lint/lint.ts'),
    import('../../pipeline/config.ts'),
  ]);
  const config = configurationSchema.parse({});
  return async (text, path) => {
    const { messages } = await lint(await readArticleBytes(Buffer.from(text), path), { config });
    return messages.length;
  };
}

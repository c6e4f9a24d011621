import { slugify } from './article/slug.ts';
import { Fault } from './fault.ts';
import type { IssueName } from './localize/localize-issue.ts';
import type { Content } from './publish.ts';

/**
 * The name of an issue: the one that is asked for, else the number that all its articles state, else none, and its folder
 * has the newest date.
 * @param requested `''` where none is asked for
 * @throws {Fault} exit code 2, where it is no name.
 */
export function nameIssue(requested: string, contents: Content[]): IssueName {
  const name = requested.normalize('NFC').trim();
  if (/\p{Cc}/u.test(name) || name.length > longest)
    throw new Fault(`--issue is ${JSON.stringify(requested)}: write one line of at most ${longest} characters.`, 2);
  const [number, ...others] = new Set(contents.map(({ article }) => article.metadata.issue));
  if (name) return { name, slug: slugOf(name) };
  if (number !== undefined && !others.length) return { name: number, slug: slugOf(number) };
  const dates = contents.flatMap(({ article, brief }) => article.metadata.date ?? brief.date ?? []);
  const [newest] = dates.toSorted().toReversed();
  return { name: null, slug: newest === undefined ? nameless : `${nameless}-${slugify(newest)}` };
}

const longest = 100;
const nameless = 'ban-tin';

/** A number alone says little as the name of a folder. */
function slugOf(name: string): string {
  if (!/[a-z\d]/iu.test(name.normalize('NFD'))) return nameless;
  const slug = slugify(name);
  return /^\d/u.test(slug) ? `so-${slug}` : slug;
}

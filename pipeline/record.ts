import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestFile } from './cache.ts';
import type { Manifest, ManifestArticle, ManifestIssue } from './manifest.ts';
import type { Outcome } from './publish-one.ts';
import { writeFiles } from './write-files.ts';

/**
 * Brings the manifest up to date and removes what a changed article no longer has: the files of one article always
 * come from one version of it. Articles that were not in this run stay as recorded; a run in which all were stopped
 * leaves no trace.
 * @param key of the run; a run in which an article was stopped is not recorded as one that need not be repeated
 */
export async function record(
  outcomes: Outcome[],
  earlier: Manifest | undefined,
  key: string,
  folder: string,
): Promise<void> {
  if (outcomes.every(({ status }) => status === 'stopped')) return;
  const before = earlier?.articles ?? [];
  const made = outcomes.flatMap(({ entry }) => entry ?? []);
  const isReplaced = (old: ManifestArticle): boolean =>
    made.some(({ source, slug }) => source === old.source || slug === old.slug);
  const articles = [...made, ...before.filter((old) => !isReplaced(old))].sort((a, b) =>
    a.source < b.source ? -1 : 1,
  );
  const complete = outcomes.every(({ status }) => status !== 'stopped');
  const manifest = { ...earlier, version: 1 as const, key: complete ? key : incomplete, articles };
  await writeManifest(manifest, earlier, folder);
}

/**
 * The same for an issue of several articles, which takes the place of an earlier one in its folder.
 * @param key of the run; null where it must be repeated
 */
export async function recordIssue(
  issue: ManifestIssue,
  earlier: Manifest | undefined,
  key: string | null,
  folder: string,
): Promise<void> {
  const others = earlier?.issues?.filter(({ slug }) => slug !== issue.slug) ?? [];
  const issues = [issue, ...others].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const articles = earlier?.articles ?? [];
  await writeManifest({ version: 1, key: key ?? incomplete, articles, issues }, earlier, folder);
}

async function writeManifest(manifest: Manifest, earlier: Manifest | undefined, folder: string): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await writeFiles(new Map([[join(folder, manifestFile), text]]));
  const kept = new Set(paths(manifest));
  const gone = earlier ? paths(earlier).filter((path) => !kept.has(path)) : [];
  await Promise.all(gone.map((path) => rm(join(folder, path), { force: true })));
}

/** No run has this key. */
const incomplete = '0'.repeat(64);

function paths({ articles, issues = [] }: Manifest): string[] {
  return [...articles, ...issues].flatMap(({ files }) => files.map(({ path }) => path));
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '../fault.ts';
import { type Manifest, readManifest } from '../manifest.ts';
import { nearest } from '../nearest.ts';

/** A composed bulletin in one locale. */
export interface Composed {
  format: string;
  /** BCP 47 tag. */
  locale: string;
  path: string;
  message: Buffer;
  sha256: string;
}

/** What can be sent as one campaign: a folder of the output with composed bulletins. */
export interface BulletinSet {
  /** The folder's name. */
  name: string;
  /** What to publish again for another locale, as the command line says it: the sources, and the issue they make. */
  source: string;
  /** The moment before which it must not go out (ISO 8601), where there is one. */
  embargo: string | undefined;
  bulletins: Composed[];
}

/**
 * Finds the composed bulletins of a campaign in an output folder.
 * @param wanted the folder's name, its path, or the source it was published from; undefined where there is but one
 * @throws {Fault} where there is none, more than one to choose from, or one that is not as it was published.
 */
export async function findBulletins(wanted: string | undefined, output: string): Promise<BulletinSet> {
  const manifest = await readManifest(output);
  const names = await listCampaignFolders(output);
  const name = choose(wanted, names, { manifest, output });
  const files = (await readdir(join(output, name))).filter(isBulletin).sort();
  const bulletins = await Promise.all(files.map((file) => readComposed(join(output, name), file)));
  for (const { path, sha256 } of bulletins) checkPublished(path, sha256, { name, manifest });
  return { name, ...describe(manifest, name), bulletins };
}

async function listCampaignFolders(output: string): Promise<string[]> {
  const entries = await readdir(output, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const contents = await Promise.all(folders.map((name) => readdir(join(output, name))));
  return folders.filter((_, index) => contents[index]?.some(isBulletin)).sort();
}

/** `<format>.<locale>.eml` */
function isBulletin(file: string): boolean {
  return /^[\w-]+\.[A-Za-z0-9-]+\.eml$/u.test(file);
}

function choose(
  wanted: string | undefined,
  names: string[],
  { manifest, output }: { manifest: Manifest | undefined; output: string },
): string {
  const [first] = names;
  if (first === undefined) throw new Fault(`${output} holds no composed bulletin: run "npm run publish" first.`);
  if (wanted === undefined) {
    if (names.length === 1) return first;
    throw new Fault(`Say which bulletin to send, one of ${names.join(', ')}: npm run send -- ${first}`, 2);
  }
  const published = manifest?.articles.find(({ source }) => source === wanted)?.slug;
  const name = [published, wanted, basename(wanted)].find((candidate) => candidate && names.includes(candidate));
  if (name) return name;
  const [near] = nearest(basename(wanted), names, 1);
  throw new Fault(
    `${output} holds no composed bulletin "${wanted}"; ${near ? `did you mean "${near}"?` : `there are ${names.join(', ')}.`}`,
    2,
  );
}

async function readComposed(folder: string, file: string): Promise<Composed> {
  const path = join(folder, file);
  const message = await readFile(path);
  const [format = '', locale = ''] = file.split('.');
  return { format, locale, path, message, sha256: createHash('sha256').update(message).digest('hex') };
}

/** What the manifest says of the article or the issue that was published into a folder. */
function describe(manifest: Manifest | undefined, name: string): Pick<BulletinSet, 'source' | 'embargo'> {
  const article = manifest?.articles.find(({ slug }) => slug === name);
  if (article) return { source: article.source, embargo: article.embargo };
  const issue = manifest?.issues?.find(({ slug }) => slug === name);
  if (!issue) return { source: name, embargo: undefined };
  const sources = issue.articles.map(({ source }) => source).join(' ');
  return { source: `${sources} --issue${issue.name ? `="${issue.name}"` : ''}`, embargo: issue.embargo };
}

function checkPublished(
  path: string,
  sha256: string,
  { name, manifest }: { name: string; manifest: Manifest | undefined },
): void {
  const published = [...(manifest?.articles ?? []), ...(manifest?.issues ?? [])].flatMap(({ files }) => files);
  const recorded = published.find((file) => file.path === `${name}/${basename(path)}`);
  if (recorded && recorded.sha256 !== sha256)
    throw new Fault(`${path} is not as it was published: run "npm run publish" again, or delete it.`);
}

import { join } from 'node:path';
import type { ArticleFile } from './article/read-article.ts';
import { type ArticleKeys, areUnchanged } from './cache.ts';
import type { Context } from './context.ts';
import { type Contents, describeFiles, describeMessages } from './describe-files.ts';
import { Fault } from './fault.ts';
import { toLintLine } from './lint/report.ts';
import type { Manifest, ManifestArticle } from './manifest.ts';
import type { Printer } from './print/printer.ts';
import { type Published, publish, type Selection } from './publish.ts';
import type { PublishOptions } from './publish-options.ts';
import { formatBrief } from './summarize/brief-line.ts';
import { writeFiles } from './write-files.ts';

/** One article of a run, with what the run knows. */
export interface Assignment {
  path: string;
  keys: ArticleKeys;
  /** Slugs taken in this run, with the source that took each. */
  slugs: Map<string, string>;
  options: PublishOptions;
  selection: Selection;
  earlier: Manifest | undefined;
}

/** What became of an article. */
export interface Outcome {
  path: string;
  status: 'published' | 'unchanged' | 'stopped';
  /** What the manifest says of it; absent where it was stopped. */
  entry?: ManifestArticle;
  /** The source with its messages; absent where it could not be read or had not changed. */
  file?: ArticleFile;
  /** Why it was stopped, where that is no message of the file. */
  reason?: string;
}

/**
 * Publishes one article and writes its folder, unless all of it is there already. Faults of the article stop it alone,
 * and what an earlier run wrote of it stays as it was.
 * @param printer opens the printer, or gives the one that is open
 */
export async function publishOne(
  assignment: Assignment,
  printer: () => Promise<Printer>,
  context: Context,
): Promise<Outcome> {
  const { path, options, selection } = assignment;
  const entry = findCurrent(assignment);
  if (entry) return { path, status: 'unchanged', entry };
  try {
    const published = await publish(path, selection, await printer(), context);
    if (!published.brief) return { path, status: 'stopped', file: published.file };
    takeSlug(assignment, published.file.data.article.slug);
    const contents = collectFiles(published);
    if (!options.dryRun)
      await writeFiles(new Map([...contents].map(([name, { content }]) => [join(options.folder, name), content])));
    return { path, status: 'published', entry: describe(assignment, published, contents), file: published.file };
  } catch (error) {
    if (error instanceof Fault && error.exitCode === 1) return { path, status: 'stopped', reason: error.message };
    throw error;
  }
}

/** The earlier record of the article where everything wanted now was made from the same and is still there. */
function findCurrent({ path, keys, options, selection, earlier }: Assignment): ManifestArticle | undefined {
  const entry = earlier?.articles.find(({ source }) => source === path);
  if (entry?.key !== keys.outputs) return undefined;
  if (!options.force && entry.messages.some(({ severity }) => severity === 'error')) return undefined;
  const has = (format: string, locale: string): boolean =>
    entry.files.some((file) => file.format === format && file.locale === locale);
  if (!selection.formats.every(({ name }) => selection.locales.every((locale) => has(name, locale)))) return undefined;
  return areUnchanged(options.folder, entry.files) ? entry : undefined;
}

/** Two sources must not write into one folder, nor an article into that of an issue. */
function takeSlug({ path, slugs, earlier }: Assignment, slug: string): void {
  if (earlier?.issues?.some((issue) => issue.slug === slug))
    throw new Fault(`${path} would be written over the issue "${slug}": state another slug in its front matter.`);
  const other = slugs.get(slug);
  if (other !== undefined)
    throw new Fault(
      `${path} and ${other} would both be written to "${slug}": state another slug in the front matter of one.`,
    );
  slugs.set(slug, path);
}

/** Every file of the article by its path in the output folder. */
function collectFiles({ file, brief, outputs }: Published): Contents {
  const { slug } = file.data.article;
  const files: Contents = new Map(outputs.map(({ name, ...output }) => [`${slug}/${name}`, output]));
  if (brief) files.set(`${slug}/brief.json`, { content: formatBrief(brief) });
  const { extraction } = file.data;
  // What the offsets of the brief and the lint refer to.
  if (extraction) files.set(`${slug}/article.md`, { content: extraction.markdown });
  return files.set(`${slug}/lint.json`, { content: `${JSON.stringify(toLintLine(file), undefined, 2)}\n` });
}

function describe({ path, keys, earlier }: Assignment, { file }: Published, contents: Contents): ManifestArticle {
  const same = earlier?.articles.find((entry) => entry.source === path && entry.key === keys.outputs);
  const { slug, title, metadata } = file.data.article;
  const embargo = metadata.embargo && { embargo: metadata.embargo };
  return {
    source: path,
    sha256: keys.source,
    key: keys.outputs,
    slug,
    title: title.text,
    ...embargo,
    files: describeFiles(contents, same?.files),
    messages: describeMessages(file),
  };
}

import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Configuration } from '../../config.ts';
import { Fault } from '../../fault.ts';
import { type Manifest, type ManifestFile, readManifest } from '../../manifest.ts';
import { nearest } from '../../nearest.ts';
import type { PrintOrder } from './submit-job.ts';

/** What is to be printed. */
export interface SheetChoice {
  /** Files, or slugs of published articles and issues. */
  wanted: string[];
  /** Absolute path of the output folder. */
  folder: string;
  /** Of articles named by their slugs. */
  format: string;
  /** Of articles named by their slugs; without any, those that the distribution list asks for. */
  locales: string[];
  /** Instead of as many as the distribution list says. */
  copies: number | undefined;
}

/**
 * Finds PDFs and how many copies of each the distribution list asks for; a file that it asks for none of is printed once.
 * @throws {Fault} where there is no such file or article, or a file is no PDF.
 */
export async function findSheets(choice: SheetChoice, config: Configuration): Promise<PrintOrder[]> {
  const manifest = await readManifest(choice.folder);
  const found = await Promise.all(choice.wanted.map((each) => findOne(each, choice, { manifest, config })));
  const files = new Map(found.flat().map((file) => [file.path, file]));
  return Promise.all(
    [...files.values()].map(async ({ path, locale }) => {
      const pdf = await readFile(path);
      if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Fault(`${shown(path)} is no PDF: name one.`);
      return { path: shown(path), pdf, copies: choice.copies ?? (copiesOf(locale, config) || 1) };
    }),
  );
}

interface Sheet {
  path: string;
  locale: string | undefined;
}

async function findOne(
  wanted: string,
  { folder, format, locales }: SheetChoice,
  { manifest, config }: { manifest: Manifest | undefined; config: Configuration },
): Promise<Sheet[]> {
  const path = resolve(wanted);
  if ((await stat(path).catch(() => undefined))?.isFile()) {
    const file = published(manifest)
      .flatMap(({ files }) => files)
      .find((each) => join(folder, each.path) === path);
    return [{ path, locale: file?.locale }];
  }
  const found = published(manifest).find(({ slug }) => slug === wanted);
  if (!found) throw unknown(wanted, folder, manifest);
  const sheets = found.files.filter((file) => file.format === format && file.path.endsWith('.pdf'));
  const chosen = sheets.filter((sheet) => isWanted(sheet, locales, config));
  if (chosen.length === 0)
    throw new Fault(
      `"${wanted}" was published as no ${format}.pdf in ${locales.join(', ') || 'a locale of the distribution list'}: publish it, or choose with --format and --locale.`,
    );
  return chosen.map((file) => ({ path: join(folder, file.path), locale: file.locale }));
}

/** Articles and issues of several. */
function published(manifest: Manifest | undefined): { slug: string; files: ManifestFile[] }[] {
  return [...(manifest?.articles ?? []), ...(manifest?.issues ?? [])];
}

function isWanted({ locale }: ManifestFile, locales: string[], config: Configuration): boolean {
  if (locales.length > 0) return locale !== undefined && locales.includes(locale);
  return config.distribution.length > 0 ? copiesOf(locale, config) > 0 : locale === config.locales[0];
}

/** Whoever names no locale gets the first one that is published. */
function copiesOf(locale: string | undefined, { distribution, locales }: Configuration): number {
  const shares = distribution.map((receiver) =>
    typeof receiver === 'string'
      ? { copies: 1, locale: locales[0] }
      : { ...receiver, locale: receiver.locale ?? locales[0] },
  );
  return shares.filter((share) => share.locale === locale).reduce((sum, { copies }) => sum + copies, 0);
}

function unknown(wanted: string, folder: string, manifest: Manifest | undefined): Fault {
  const slugs = published(manifest).map(({ slug }) => slug);
  const [best] = nearest(wanted, slugs, 1);
  const hint = best ? ` Did you mean "${best}"?` : '';
  return new Fault(
    `"${wanted}" is neither a file nor an article published in ${shown(folder)}: publish it first.${hint}`,
  );
}

function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short || '.';
}

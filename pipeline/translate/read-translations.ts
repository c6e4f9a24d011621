import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { decode } from '../article/decode.ts';
import type { ArticleFile } from '../article/read-article.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { indexPlaces } from '../lint/retext-vietnamese/places.ts';
import { labelSetOf } from '../localize/label-set.ts';
import { contentLanguage, listLocales } from '../localize/locales.ts';
import { nearest } from '../nearest.ts';
import type { Brief } from '../summarize/brief.ts';
import { compareNumbers } from './compare-numbers.ts';
import { type Match, matchUnits } from './match-units.ts';
import { readXliff, refuseDoubles } from './read-xliff.ts';
import { plainText, type Segment } from './segment.ts';
import { segmentsOf } from './segments-of.ts';
import { translationPath, translationTags } from './translation-path.ts';
import { isStale, type TranslationUnit } from './translation-unit.ts';
import type { Translations } from './translations.ts';

/** A file of translations for one article is far smaller. */
const largestFile = 4 * 1024 * 1024;

/** The translations that an article has, by locale. */
export type TranslationsByLocale = ReadonlyMap<string, Translations>;

/**
 * The translations that an article has for some locales. What cannot be used of them (made from an older text, or with
 * other numbers), how much is untranslated, and files that are for no locale become messages of the article.
 * @throws {Fault} where a file is not as it should be; the sentence names the line.
 */
export async function readTranslations(
  file: ArticleFile,
  brief: Brief,
  locales: string[],
  context: Context,
): Promise<TranslationsByLocale> {
  const { path } = file.data.article;
  const found = new Map<string, Translations>();
  for (const locale of locales.filter((each) => each !== contentLanguage)) {
    const translationFile = translationPath(path, locale);
    const units = await readUnits(translationFile, locale, context.root);
    if (!units) continue;
    const say = createReporter(file, translationFile);
    const segments = segmentsOf(file.data.article, brief, await labelSetOf(context, locale));
    found.set(locale, useUnits(segments, units, { locale, brief, say }));
  }
  await reportMisnamed(file, context);
  return found;
}

interface Use {
  locale: string;
  brief: Brief;
  say: Say;
}

function useUnits(segments: Segment[], units: TranslationUnit[], use: Use): Translations {
  const { bySegment } = matchUnits(segments, units);
  const usable = new Map<string, string>();
  for (const segment of segments) {
    const match = bySegment.get(segment);
    if (match?.unit.target && isUsable(segment, match, use)) usable.set(segment.text, match.unit.target);
  }
  const missing = segments.length - usable.size;
  if (missing) {
    const reason = `${missing} trong ${segments.length} đoạn chưa có bản dịch dùng được và giữ nguyên tiếng Việt`;
    use.say(use.brief.title, 'translation-incomplete', reason);
  }
  return { find: (text) => usable.get(plainText(text)), texts: usable };
}

/** A file that is for no locale would be left aside without a word. */
async function reportMisnamed(file: ArticleFile, { root }: Context): Promise<void> {
  const { path, title } = file.data.article;
  const names = await readdir(dirname(resolve(root, path))).catch(() => []);
  const known = await listLocales(root);
  for (const tag of translationTags(path, names)) {
    if (known.includes(tag) && tag !== contentLanguage) continue;
    const [best] = nearest(tag, known, 1);
    const reason = `không có ngôn ngữ “${tag}”${best ? `, có lẽ là “${best}”` : ''}; tệp này không được dùng`;
    createReporter(file, translationPath(path, tag))(title, 'translation-unused', reason);
  }
}

/**
 * The units of a translation file; undefined where there is no such file.
 * @throws {Fault} where it is too large or not as it should be.
 */
export async function readUnits(path: string, locale: string, root: string): Promise<TranslationUnit[] | undefined> {
  const absolute = resolve(root, path);
  const status = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Fault(`${path} cannot be read (${error.code}): check its permissions.`, 2, { cause: error });
  });
  if (!status) return undefined;
  if (!status.isFile()) throw new Fault(`${path} is no file: put the translation there, or nothing.`);
  if (status.size > largestFile)
    throw new Fault(`${path} has ${status.size} bytes, more than the ${largestFile} of a translation: mend it.`);
  const bytes = await readFile(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new Fault(`${path} cannot be read (${error.code}): check its permissions.`, 2, { cause: error });
  });
  const units = readXliff(decode(bytes, path).text, path, locale);
  refuseDoubles(units, path, ({ source }) => `"${source.length > 60 ? `${source.slice(0, 60)}…` : source}"`);
  return units;
}

type Say = (span: { start: number; end: number }, ruleId: string, reason: string, actual?: string) => void;

function createReporter(file: ArticleFile, path: string): Say {
  const places = indexPlaces(file.data.article.text);
  return ({ start, end }, ruleId, reason, actual = '') => {
    const message = file.message(`${path}: ${reason}.`, {
      place: { start: places.pointAt(start), end: places.pointAt(end) },
      ruleId,
      source: 'bantin',
    });
    Object.assign(message, { category: 'style', actual, expected: [] });
  };
}

function isUsable(segment: Segment, { unit, changed }: Match, { locale, brief, say }: Use): boolean {
  const at = `dòng ${unit.line}`;
  if (changed || isStale(unit)) {
    say(
      segment,
      'translation-stale',
      `bản dịch ở ${at} làm từ câu gốc đã đổi; giữ nguyên tiếng Việt cho đến khi dịch lại`,
      unit.target,
    );
    return false;
  }
  const conflict = compareNumbers(segment, unit.target, locale, brief);
  if (!conflict) return true;
  const { missing, added } = conflict;
  const what = [
    missing.length ? `thiếu ${missing.join('; ')}` : '',
    added.length ? `có ${added.join('; ')} mà câu gốc không có` : '',
  ].filter(Boolean);
  say(segment, 'translation-numbers', `bản dịch ở ${at} ${what.join(' và ')}; giữ nguyên tiếng Việt`, unit.target);
  return false;
}

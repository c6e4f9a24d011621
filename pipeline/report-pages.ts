import type { VFile } from 'vfile';
import type { ArticleFile } from './article/read-article.ts';
import { indexPlaces } from './lint/retext-vietnamese/places.ts';
import type { Omission, View } from './localize/view.ts';
import { missingGlyphs } from './print/missing-glyphs.ts';
import type { Format } from './render/format.ts';

/** The pages of one format in one locale. */
interface Pages {
  format: Format;
  locale: string;
  view: View;
  /** How many they are; 0 for a format without a PDF. */
  pages: number;
}

/** What the pages had to leave out, and pages that are still too many, become messages of the article. */
export function reportPages(file: ArticleFile, { format, locale, view, pages }: Pages): void {
  const name = `${format.name}.${locale}.pdf`;
  const lines = Object.values(view.omitted).flatMap((omission) =>
    omission ? [omission.text + listPlaces(omission)] : [],
  );
  if (lines.length) file.info(`${name}: ${lines.join('; ')}.`, { ruleId: 'left-out', source: 'bantin' });
  if (view.lacksPicture && format.fit.some(({ limits }) => limits.pictures !== 0))
    file.info(`${name}: không còn chỗ cho ảnh.`, { ruleId: 'left-out', source: 'bantin' });
  const { terms, labels } = view.untranslated;
  if (terms.length)
    file.info(`${name}: giữ nguyên tiếng Việt vì bảng thuật ngữ chưa có: ${terms.join('; ')}.`, {
      ruleId: 'untranslated-term',
      source: 'bantin',
    });
  if (labels.length)
    file.message(`${name}: nhãn lấy từ ngôn ngữ khác vì bộ nhãn chưa có: ${labels.join(', ')}.`, {
      ruleId: 'untranslated-label',
      source: 'bantin',
    });
  reportOverflow(file, name, pages, format.page.maximumPages);
}

/** Pages of a file that are too many become a message. */
export function reportOverflow(file: VFile, name: string, pages: number, allowed: number): void {
  if (pages <= allowed) return;
  file.message(`${name}: ${pages} trang, nhiều hơn ${allowed} trang cho phép.`, {
    ruleId: 'page-overflow',
    source: 'bantin',
  });
}

/** More would not be read in one line. */
const mostPlaces = 12;

function listPlaces({ places }: Omission): string {
  if (!places.length) return '';
  const listed = places.slice(0, mostPlaces).map((place) => `¶${place}`);
  return ` (${listed.join(', ')}${places.length > mostPlaces ? ', …' : ''})`;
}

/** Signs of the article that no font has, and that would print as a box or as nothing, become messages at their first place. */
export async function reportMissingGlyphs(file: ArticleFile): Promise<void> {
  const { text } = file.data.article;
  const missing = await missingGlyphs(text);
  if (!missing.length) return;
  const places = indexPlaces(text);
  for (const sign of missing) {
    const at = text.indexOf(sign);
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = file.message(`Phông chữ in không có ký tự “${sign}” (U+${code}); hãy thay bằng ký tự khác.`, {
      place: { start: places.pointAt(at), end: places.pointAt(at + sign.length) },
      ruleId: 'missing-glyph',
      source: 'bantin',
    });
    Object.assign(message, { category: 'typography', actual: sign, expected: [] });
  }
}

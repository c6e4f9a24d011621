import { contentLanguage } from '../localize/locales.ts';
import type { TranslationUnit } from './translation-unit.ts';

/** A translation file as it is written. */
export interface TranslationFile {
  /** Name of the article's file. */
  original: string;
  locale: string;
  units: Omit<TranslationUnit, 'line'>[];
  /** Units of texts that the article has no longer; kept at the end, for the day they come back. */
  obsolete: Omit<TranslationUnit, 'line'>[];
}

/** Writes a translation file as XLIFF 2.0 (http://docs.oasis-open.org/xliff/xliff-core/v2.0/): the same units, the same bytes. */
export function writeXliff({ original, locale, units, obsolete }: TranslationFile): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${contentLanguage}" trgLang="${escapeXml(locale)}">`,
    `  <file id="article" original="${escapeXml(original)}" canResegment="no">`,
    ...units.flatMap((unit) => unitLines(unit, '')),
    ...obsolete.flatMap((unit) => unitLines(unit, ' translate="no"')),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unitLines(
  { id, source, target, state, subState, notes }: Omit<TranslationUnit, 'line'>,
  more: string,
): string[] {
  const states = `${state === 'initial' && !subState ? '' : ` state="${state}"`}${subState ? ` subState="${escapeXml(subState)}"` : ''}`;
  return [
    `    <unit id="${escapeXml(id)}"${more}>`,
    ...(notes.length ? ['      <notes>', ...notes.map(noteLine), '      </notes>'] : []),
    `      <segment${states}>`,
    `        <source>${escapeXml(source)}</source>`,
    ...(target === '' ? [] : [`        <target>${escapeXml(target)}</target>`]),
    '      </segment>',
    '    </unit>',
  ];
}

function noteLine({ category, text }: TranslationUnit['notes'][number]): string {
  const attribute = category === undefined ? '' : ` category="${escapeXml(category)}"`;
  return `        <note${attribute}>${escapeXml(text)}</note>`;
}

/** What XML 1.0 does not allow at all (2.2) becomes the replacement character. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

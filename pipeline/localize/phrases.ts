import { lookUp, plain } from './glossary.ts';
import type { LabelSet } from './label-set.ts';

/**
 * A title, body, place or kind of document in the page's language: the whole phrase where the glossary has it; else the
 * longest pattern that fits it (`tỉnh {{term}}`) and whose terms the glossary has, in turn; else a list of such phrases.
 * Undefined where any part would stay Vietnamese: nothing is half translated.
 */
export function translatePhrase(text: string, labelSet: LabelSet): string | undefined {
  const whole = lookUp(labelSet.glossary.terms, text);
  return whole ?? translateByPattern(text, labelSet) ?? translateList(text, labelSet);
}

interface Pattern {
  expression: RegExp;
  translation: string;
}

function translateByPattern(text: string, labelSet: LabelSet): string | undefined {
  for (const { expression, translation } of patternsOf(labelSet)) {
    const slots = expression.exec(plain(text))?.groups;
    if (!slots) continue;
    const { term, name } = slots;
    const translated = term === undefined ? undefined : translatePhrase(term, labelSet);
    if (term !== undefined && translated === undefined) continue;
    return translation.replaceAll('{{term}}', () => translated ?? '').replaceAll('{{name}}', () => name ?? '');
  }
  return undefined;
}

const known = new WeakMap<LabelSet['glossary'], Pattern[]>();

/** The patterns of a glossary, the one with the most words of its own first. */
function patternsOf({ glossary }: LabelSet): Pattern[] {
  const patterns = known.get(glossary) ?? readPatterns(glossary.terms);
  known.set(glossary, patterns);
  return patterns;
}

function readPatterns(terms: Record<string, string>): Pattern[] {
  const keys = Object.keys(terms).filter((key) => key.includes('{{'));
  const ownLength = (key: string): number => key.replace(/\{\{\w+\}\}/gu, '').length;
  return keys
    .sort((a, b) => ownLength(b) - ownLength(a) || (a < b ? -1 : 1))
    .map((key) => ({ expression: expressionOf(key), translation: terms[key] ?? '' }));
}

/** A proper name has a capital in every word. */
function expressionOf(key: string): RegExp {
  const source = plain(key)
    .replace(/[\\^$.*+?()[\]|/-]/gu, '\\$&')
    .replace('{{term}}', '(?<term>\\S.*)')
    .replace('{{name}}', '(?<name>\\p{Lu}\\S*(?: \\p{Lu}\\S*)*)');
  return new RegExp(`^${source}$`, 'u');
}

/** `Tỉnh ủy, Ủy ban nhân dân tỉnh` */
function translateList(text: string, labelSet: LabelSet): string | undefined {
  const parts = text.split(/,\s+|\s+và\s+/u);
  if (parts.length < 2) return undefined;
  const translated = parts.map((part) => translatePhrase(part, labelSet));
  if (!translated.every((part) => part !== undefined)) return undefined;
  const format = listFormats.get(labelSet.locale) ?? new Intl.ListFormat(labelSet.locale);
  listFormats.set(labelSet.locale, format);
  return format.format(translated);
}

const listFormats = new Map<string, Intl.ListFormat>();

import type { ResolvedDate } from '../summarize/brief.ts';
import { formatDate } from './dates.ts';
import { lookUp } from './glossary.ts';
import type { LabelSet } from './label-set.ts';
import { readPattern } from './patterns.ts';
import type { Words } from './view.ts';
import { contentWords } from './words.ts';

/**
 * The period of a figure: as written on a Vietnamese page, where it stands behind what is measured; else in the page's language where it is a date that the
 * Brief resolves or that says itself which it is (`năm 2025`, `đến hết ngày 25/7/2025`).
 */
export function localizePeriod(period: string, dates: ResolvedDate[], labelSet: LabelSet): Words {
  const asWritten = contentWords(period, labelSet);
  if (labelSet.isContentLanguage) return { ...asWritten, text: withinSentence(asWritten.text) };
  const { relation, core } = splitRelation(period, labelSet);
  const iso = resolve(period, dates) ?? readDate(core) ?? resolve(core, dates);
  if (!iso) return asWritten;
  const { before, after } = relation ? readPattern(relation, 'before') : { before: '', after: '' };
  return { text: before + formatDate(iso, labelSet, core) + after, lang: null };
}

/** Without the capital of a sentence that it began (`Đến hết ngày 25/7`); names keep theirs (`Tết Nguyên đán`, `Đông Xuân`). */
function withinSentence(period: string): string {
  if (/^(?:Tết|\p{Lu}\S*\s+\p{Lu}\p{Ll})/u.test(period)) return period;
  return period.slice(0, 1).toLowerCase() + period.slice(1);
}

/** `đến hết ngày 25/7` → `by the end of` and `ngày 25/7`. */
function splitRelation(period: string, { glossary }: LabelSet): { relation: string; core: string } {
  const words = period.trim().split(/\s+/u);
  for (let length = Math.min(words.length - 1, 3); length > 0; length--) {
    const relation = lookUp(glossary.relations, words.slice(0, length).join(' '));
    if (relation) return { relation, core: words.slice(length).join(' ') };
  }
  return { relation: '', core: period.trim() };
}

function resolve(words: string, dates: ResolvedDate[]): string | undefined {
  const wanted = stripped(words);
  return dates.find(({ surface }) => stripped(surface) === wanted)?.iso;
}

function stripped(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/^(?:ngày|năm)\s+/u, '');
}

/** ISO form of a date that needs no context. */
function readDate(words: string): string | undefined {
  const text = words.toLowerCase();
  const day = /^(?:ngày\s+)?(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(text);
  if (day) return [day[3], day[2]?.padStart(2, '0'), day[1]?.padStart(2, '0')].join('-');
  const month = /^tháng\s+(\d{1,2})(?:\/|\s+năm\s+)(\d{4})$/u.exec(text);
  if (month) return `${month[2]}-${month[1]?.padStart(2, '0')}`;
  const quarter = /^quý\s+(iv|i{1,3}|[1-4])(?:\/|\s+năm\s+)(\d{4})$/u.exec(text);
  if (quarter) return `${quarter[2]}-Q${quarters[quarter[1] ?? ''] ?? quarter[1]}`;
  const years = /^(?:giai đoạn|nhiệm kỳ|từ năm)?\s*(\d{4})\s*[-–]\s*(\d{4})$/u.exec(text);
  if (years) return `${years[1]}/${years[2]}`;
  return /^(?:năm\s+)?(\d{4})$/u.exec(text)?.[1];
}

const quarters: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };

import type { Figure } from '../summarize/brief.ts';
import { readPeriod } from './read-period.ts';

/** Figures that the article itself puts side by side. */
export interface Chart {
  /** One measure over time, parts of one whole, or one measure of several things. */
  kind: 'trend' | 'parts' | 'bars';
  /** What is measured, in the article's words; empty where each row says it. */
  label: string;
  rows: { label: string; figure: Figure }[];
}

/** More would not be told apart on a strip that is as wide as a column. */
const mostRows = 6;

/**
 * The series among the figures of an article, in the order of the text: three or more values of one measure for
 * successive periods, two or more percentages of one whole that make 100 together, three or more values of several
 * things that one verb measures. Each stands in a single list of a single sentence, with nothing between its figures but
 * what a list has; whatever is less plain is no series.
 */
export function findCharts(figures: Figure[], text: string): Chart[] {
  const charts: Chart[] = [];
  for (let first = 0; first < figures.length; ) {
    const found = [readTrend, readParts, readBars].flatMap((read) =>
      read(figures.slice(first, first + mostRows), text),
    );
    const [chart] = found;
    if (chart) charts.push(chart);
    first += chart?.rows.length ?? 1;
  }
  return charts;
}

/** `Thu ngân sách năm 2022 đạt 1.512 tỷ đồng, năm 2023 đạt 1.640 tỷ đồng, năm 2024 đạt 1.779 tỷ đồng` */
function readTrend(figures: Figure[], text: string): Chart[] {
  const [opening] = figures;
  if (!opening?.period || !isExact(opening) || !hasOwnLabel(opening)) return [];
  const list = takeWhile(figures, (figure, before) => {
    const [period, earlier] = [readPeriod(figure.period), readPeriod(before.period)];
    if (!period || !earlier || period.grain !== earlier.grain || period.order !== earlier.order + 1) return false;
    const between = text.slice(before.end, figure.start);
    const words = between.replace(figure.period ?? '', '\n');
    return (
      isAlike(figure, before) &&
      /^[\s,;]*(?:và |rồi )?\n\s*(?:(?:đã|là|đạt|còn|lên|ước đạt|tăng lên|giảm còn|giảm xuống)\s*)*$/u.test(words)
    );
  });
  if (list.length < 3) return [];
  const label = opening.label.replace(opening.period, '').replaceAll(/\s+/gu, ' ').trim();
  return [{ kind: 'trend', label, rows: list.map((figure) => ({ label: figure.period ?? '', figure })) }];
}

/** `nông nghiệp chiếm 24%, công nghiệp chiếm 31% và dịch vụ chiếm 45%` */
function readParts(figures: Figure[], text: string): Chart[] {
  const [opening] = figures;
  if (opening?.unit !== '%' || !isExact(opening) || !hasOwnLabel(opening)) return [];
  const list = takeWhile(
    figures,
    (figure, before) => isAlike(figure, before) && between(before, figure, text) !== null,
  );
  for (let count = list.length; count >= 2; count--) {
    const parts = list.slice(0, count);
    const sum = parts.reduce((total, { normalised }) => total + Number(normalised), 0);
    if (Math.abs(sum - 100) > 0.05) continue;
    const rows = rowsOf(parts, text, /\s*(?:chiếm(?: tỷ trọng)?|là|đạt)$/u);
    if (rows) return [{ kind: 'parts', label: '', rows }];
  }
  return [];
}

/** `Nông nghiệp tăng 4,2%, công nghiệp tăng 9,1%, dịch vụ tăng 7,4%` */
function readBars(figures: Figure[], text: string): Chart[] {
  const [opening] = figures;
  if (!opening || !isExact(opening) || !hasOwnLabel(opening)) return [];
  const verb = /(?:^|\s)(tăng|giảm|đạt|chiếm)$/u.exec(text.slice(0, opening.start).trimEnd())?.[1];
  if (!verb) return [];
  const ending = new RegExp(`\\s${verb}$`, 'u');
  const list = takeWhile(figures, (figure, before) => {
    const words = between(before, figure, text);
    return isAlike(figure, before) && figure.period === before.period && words !== null && ending.test(words);
  });
  const rows = list.length >= 3 ? rowsOf(list, text, /(?!)/u) : null;
  return rows ? [{ kind: 'bars', label: '', rows }] : [];
}

function rowsOf(list: Figure[], text: string, ending: RegExp): Chart['rows'] | null {
  const rows = list.map((figure, index) => {
    const before = list[index - 1];
    const label = before ? (between(before, figure, text) ?? '') : figure.label;
    return { label: label.replace(ending, '').trim(), figure };
  });
  const labels = new Set(rows.map(({ label }) => label.toLowerCase()));
  return labels.size === rows.length && !labels.has('') ? rows : null;
}

/** The words of one member of a list, between the figure before and its own; null where there is more than that. */
function between(before: Figure, figure: Figure, text: string): string | null {
  const words = /^\s*(?:[,;]\s*(?:và |còn )?|và )([^,;.:()\d]{2,60})$/u.exec(text.slice(before.end, figure.start));
  return words?.[1]?.trim() ?? null;
}

function isAlike(figure: Figure, other: Figure): boolean {
  return isExact(figure) && figure.kind === other.kind && figure.unit === other.unit;
}

/** A single value that is not negative and that no word makes vague. */
function isExact({ normalised, hedge, kind }: Figure): boolean {
  return typeof normalised === 'number' && normalised >= 0 && hedge === null && kind !== 'rank' && kind !== 'ratio';
}

function hasOwnLabel({ label, unit }: Figure): boolean {
  return label !== '' && label.toLowerCase() !== unit?.toLowerCase();
}

function takeWhile(figures: Figure[], follows: (figure: Figure, before: Figure) => boolean): Figure[] {
  const end = figures.findIndex((figure, index) => {
    const before = figures[index - 1];
    return before !== undefined && !follows(figure, before);
  });
  return end < 0 ? figures : figures.slice(0, end);
}

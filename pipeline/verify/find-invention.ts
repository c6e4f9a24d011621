import { belongTogether } from './belong-together.ts';
import { contains } from './contains.ts';
import type { Beside, Evidence } from './evidence.ts';
import { explainAmount, explainRun, withoutMarks } from './explain-run.ts';
import { fold } from './fold.ts';
import type { Ground } from './ground.ts';
import type { Row } from './row.ts';

/** The first thing that a row says and the article does not; undefined where there is none. */
export function findInvention(row: Row, ground: Ground): string | undefined {
  const evidence: Evidence[] = [];
  for (const runs of row) {
    const found = explainBlock(runs, ground);
    if (typeof found === 'string') return found;
    evidence.push(...found);
  }
  return findIncoherence(evidence, ground) ?? findWrongName(row, evidence, ground);
}

function explainBlock(runs: string[], ground: Ground): Evidence[] | string {
  const whole = runs.join(' ');
  const known = isLong(whole)
    ? (explainRun(whole, ground) ?? explainAmount(whole, ground))
    : (explainAmount(whole, ground) ?? explainRun(whole, ground));
  if (known) return known;
  const evidence: Evidence[] = [];
  for (const run of runs) {
    const found = explainRun(run, ground) ?? explainParts(run, ground);
    if (typeof found === 'string') return whole.length > longestShown ? found : withoutMarks(whole).text;
    evidence.push(...found);
  }
  return evidence;
}

/** Words that begin with no figure and are too many for a hedge and a unit: a label, even where a figure is in it. */
function isLong(text: string): boolean {
  return /^\P{N}/u.test(text) && text.split(' ').length > 8;
}

/** Up to this many letters, a block is told of as a whole. */
const longestShown = 80;

/** A run that puts labels and other known words together with something else. */
function explainParts(run: string, ground: Ground): Evidence[] | string {
  const evidence: Evidence[] = [];
  for (const part of run.normalize('NFC').split(ground.knownInside)) {
    // A number by itself is explained only where its block says nothing else.
    const found = explainRun(part, ground) ?? (/[\p{L}%]/u.test(part) ? explainAmount(part, ground) : undefined);
    if (found) evidence.push(...found);
    else if (claims(part)) return withoutMarks(part).text;
    else evidence.push(...explainWords(part, ground));
  }
  return evidence;
}

/** Words without a number or name, in another order than the article's (`tổng số đảng viên`): where all of them stand. */
function explainWords(part: string, { holdings }: Ground): Evidence[] {
  const text = fold(withoutMarks(part).text);
  const words = text.split(' ');
  const isIn: Evidence['isIn'] = (sentence) => words.every((word) => contains(sentence.text, word));
  return text && holdings.sentences.some((sentence) => isIn(sentence))
    ? [{ text, kind: 'words', sources: [], isIn }]
    : [];
}

/** Whether a text holds a number, in digits or words, or a capital that does not merely begin it. */
function claims(part: string): boolean {
  const { text } = withoutMarks(part);
  return /\p{N}/u.test(text) || /(?<!^)(?<!\p{L})\p{Lu}/u.test(text) || numberWords.test(text);
}

const numberWords =
  /(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|hundred|thousand|million|billion|trillion)(?!\p{L})/iu;

/** A list item that begins with a name gives each of its titles to that person. */
function findWrongName(row: Row, evidence: Evidence[], { holdings }: Ground): string | undefined {
  const [first, ...others] = row.length === 1 ? (row[0] ?? []) : [];
  if (!first || !others.length || !personName.test(withoutMarks(first).text)) return undefined;
  const name = fold(withoutMarks(first).text);
  return evidence.find(({ kind, text, sources = [] }) => {
    if (kind !== 'words' || contains(fold(text), name) || !sources.length) return false;
    return !sources.some((title) => belongTogether(title, name, holdings));
  })?.text;
}

const personName = /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){1,5}$/u;

function describe(evidence: Evidence[]): Beside {
  const text = evidence.flatMap(({ text: own, sources = [] }) => [fold(own), ...sources]).join('\n');
  const whole = evidence.filter(({ kind, cut }) => kind === 'words' && !cut);
  return { text, labels: whole.flatMap(({ sources = [] }) => sources) };
}

/** An amount or date is that of the words beside it where one sentence has them all. */
function findIncoherence(evidence: Evidence[], { holdings }: Ground): string | undefined {
  const bound = evidence.filter(({ kind }) => kind === 'amount' || kind === 'date' || kind === 'place');
  const [first] = bound;
  if (!first) return undefined;
  if (evidence.every(({ kind, iso }) => kind === 'label' || iso === holdings.calendar.today)) return undefined;
  const beside = evidence.length > 1 ? describe(evidence) : undefined;
  if (holdings.sentences.some((sentence) => evidence.every(({ isIn }) => isIn(sentence, beside)))) return undefined;
  const number = evidence.find(({ kind }) => kind === 'number');
  if (!number) return bound.find(({ kind }) => kind !== 'place')?.text ?? first.text;
  const cited = holdings.sentences.filter((sentence) => number.isIn(sentence));
  return bound.find(({ isIn }) => !cited.some((sentence) => isIn(sentence)))?.text;
}

import { ellipsis } from '../localize/clip.ts';
import { strip } from './affixes.ts';
import { belongTogether } from './belong-together.ts';
import { contains } from './contains.ts';
import type { Evidence } from './evidence.ts';
import { fold } from './fold.ts';
import type { Ground } from './ground.ts';
import { holdsAmount } from './holds-amount.ts';
import { readPageAmounts } from './read-page-amounts.ts';

/** Explains a run as something that the page may say; undefined where it is nothing of the kind. */
export function explainRun(run: string, ground: Ground): Evidence[] | undefined {
  const { text, open } = withoutMarks(run);
  const folded = fold(text);
  if (folded === '') return [];
  if (ground.known.has(folded) || ground.known.has(fold(run))) return readKnown(folded, ground);
  return (
    readStated(folded, open, ground) ??
    readPlace(folded, ground) ??
    readDate(folded, ground) ??
    readDocument(folded, ground) ??
    readWords(folded, open, ground) ??
    readTerm(folded, ground) ??
    readNamed(text, ground)
  );
}

/** A label claims nothing; where it is also a word of the article (`chỉ tiêu`), it may say what an amount beside it counts. */
function readKnown(text: string, { holdings }: Ground): Evidence[] {
  return contains(holdings.text, text) ? [{ text, kind: 'label', isIn: () => true }] : [];
}

/** The editor's own words; what they translate tells which sentences they are about. */
function readStated(text: string, open: boolean, { stated, holdings }: Ground): Evidence[] | undefined {
  const found = stated.filter((each) => each.text === text || (open && each.text.startsWith(text)));
  if (!found.length) return undefined;
  const sources = found.flatMap(({ source }) => (contains(holdings.text, source) ? [source] : []));
  const isIn: Evidence['isIn'] = (sentence) =>
    sources.some((source) => contains(sentence.text, source) || contains(source, sentence.core));
  return sources.length ? [{ text, kind: 'words', sources, ...(open && { cut: true }), isIn }] : [];
}

/** Explains a text as an amount of the article with its hedge and unit; undefined where no sentence states it. */
export function explainAmount(run: string, { holdings, language }: Ground): Evidence[] | undefined {
  const { text, open } = withoutMarks(run);
  const iso = language.readDate(text);
  // Some languages write 2 104 as they write a year.
  if (iso !== undefined && holdings.sentences.some(({ dates }) => dates.has(iso))) return undefined;
  const amounts = readPageAmounts(text, language);
  const isIn: Evidence['isIn'] = (sentence, beside) =>
    amounts.some((amount) => holdsAmount(sentence, amount, { open, beside }));
  return amounts.length && holdings.sentences.some((sentence) => isIn(sentence))
    ? [{ text, kind: 'amount', isIn }]
    : undefined;
}

/** A run without the marks that join it to others; `open` where it was cut at its end. */
export function withoutMarks(run: string): { text: string; open: boolean } {
  const trimmed = trim(run);
  const open = trimmed.endsWith(ellipsis);
  return { text: open ? trim(trimmed.slice(0, -ellipsis.length)) : trimmed, open };
}

const opening = new Set(' ,;:·()|→>•*-');
const closing = new Set(' ,;:·|*');

function trim(run: string): string {
  const text = run.normalize('NFC').replaceAll(/\s+/gu, ' ');
  let [start, end] = [0, text.length];
  while (start < end && opening.has(text[start] ?? '')) start++;
  while (end > start && (closing.has(text[end - 1] ?? '') || isStrayBracket(text, start, end))) end--;
  return text.slice(start, end);
}

/** A bracket that was opened before the run. */
function isStrayBracket(text: string, start: number, end: number): boolean {
  return text[end - 1] === ')' && !text.slice(start, end).includes('(');
}

/** `¶3.2` */
function readPlace(text: string, { holdings }: Ground): Evidence[] | undefined {
  const reference = /^¶(\d+(?:\.\d+)?)$/u.exec(text)?.[1];
  const isIn: Evidence['isIn'] = (sentence) => sentence.reference === reference;
  return reference && holdings.sentences.some((sentence) => isIn(sentence))
    ? [{ text, kind: 'place', isIn }]
    : undefined;
}

/** A date in the page's language, with what stands before it; undefined where no sentence states it. */
function readDate(text: string, { holdings, language }: Ground): Evidence[] | undefined {
  const whole = { inner: text, sources: [''] };
  const around = [...language.terms.relations, ...language.dayParts];
  for (const { inner, sources } of [whole, ...strip(text, around)]) {
    const iso = language.readDate(inner);
    if (iso === undefined) continue;
    const isIn: Evidence['isIn'] = ({ dates, text: words }) =>
      dates.has(iso) && sources.some((source) => !source || contains(words, source));
    if (iso === holdings.calendar.today || holdings.sentences.some((sentence) => isIn(sentence)))
      return [{ text, kind: 'date', iso, isIn }];
  }
  return undefined;
}

/** Words of the article as they stand there; digits alone (`23-24/10`, `2013`) only beside words of the same sentence. */
function readWords(text: string, open: boolean, { holdings }: Ground): Evidence[] | undefined {
  if (!(/\p{L}/u.test(text) || writtenDate.test(text)) || !contains(holdings.text, text, open)) return undefined;
  const core = text.replace(/^[^\p{L}\p{N}]+/u, '');
  const isIn: Evidence['isIn'] = (sentence) =>
    contains(sentence.text, text, open) || (sentence.core !== '' && core.startsWith(sentence.core));
  return [{ text, kind: /\p{L}/u.test(text) ? 'words' : 'date', sources: [text], ...(open && { cut: true }), isIn }];
}

const writtenDate = /^(?:(?:1[89]|20)\d\d|(?:\d{1,2}[-–/.])+(?:\d{1,2}|\d{4}))$/u;

/** `Nghị quyết 57-NQ/TW`: the number of a document, with its kind before it. */
function readDocument(text: string, ground: Ground): Evidence[] | undefined {
  const [, type = '', number = ''] = /^(\D*?) ?(\d[\d/]*[a-zđ]?[/-]\p{L}[\p{L}\d./-]*)$/u.exec(text) ?? [];
  const isIn: Evidence['isIn'] = ({ numbers }) => numbers.has(number);
  if (!ground.holdings.sentences.some((sentence) => isIn(sentence))) return undefined;
  const isKnown = !/\d/u.test(type) && (type === '' || readTerm(type, ground) || /^[^,;:]{1,40}$/u.test(type));
  return isKnown ? [{ text, kind: 'number', isIn }] : undefined;
}

/** A phrase in the page's language whose Vietnamese stands in the article. */
function readTerm(text: string, { holdings, language: { terms } }: Ground): Evidence[] | undefined {
  // `gần một nửa`
  const hedged = strip(text, terms.hedges).flatMap(({ inner, sources }) =>
    terms.readPhrase(inner).flatMap(([first, ...others]) => sources.map((hedge) => [`${hedge} ${first}`, ...others])),
  );
  const possible = [...terms.readPhrase(text), ...hedged];
  const whole = possible.filter((sources) => sources.every((each) => contains(holdings.text, each)));
  // `tổng số đảng viên` may stand apart: `tổng số có 120 đảng viên`.
  const pieces = (source: string): string[] => (whole.length ? [source] : source.split(' '));
  const isIn: Evidence['isIn'] = ({ text: words }) =>
    (whole.length ? whole : possible).some((each) => each.flatMap(pieces).every((piece) => contains(words, piece)));
  if (!whole.length && !holdings.sentences.some((sentence) => isIn(sentence))) return undefined;
  return [{ text, kind: 'words', sources: (whole.length ? whole : possible).flat(), isIn }];
}

/** Title and name put together as some sentence of the article has them. */
function readNamed(text: string, { holdings, language: { terms } }: Ground): Evidence[] | undefined {
  const words = text.split(' ');
  for (let at = words.length - 1; at > 0 && words.length - at <= 6 && /^\p{Lu}/u.test(words[at] ?? ''); at--) {
    const [title, name] = [fold(words.slice(0, at).join(' ')), fold(words.slice(at).join(' '))];
    const titles = [[title], ...terms.readPhrase(title)];
    if (titles.some((each) => each.every((one) => belongTogether(one, name, holdings))))
      return [{ text, kind: 'words', sources: [name], isIn: (sentence) => contains(sentence.text, name) }];
  }
  return undefined;
}

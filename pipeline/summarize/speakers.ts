import { speechVerbs } from './data/name-stops.ts';
import { imperativeVerbs, requestVerbs } from './data/speech.ts';
import { titleStops } from './data/titles.ts';
import { isForeign, placeLength } from './names.ts';
import type { KnownPerson } from './people.ts';
import type { Sentence } from './read-sentences.ts';
import { headLength } from './titles.ts';
import { phrases, type Token } from './tokens.ts';

/** Who speaks in a sentence, and where their verb of speech or request stands. */
export interface Speech {
  /** Title and name in full; a body's name as written; null where the sentence names nobody. */
  speaker: string | null;
  /** Index of the verb's first token and of the token after it. */
  verb: number;
  next: number;
  request: boolean;
  /** Whether the speaker bears a title or is a body, so that `cần` and `phải` are requests. */
  official: boolean;
}

const requests = phrases(requestVerbs);
const verbs = phrases([...speechVerbs, ...requestVerbs]);

/** Finds who speaks in each sentence: by name, by title alone, by pronoun, or as a body that asks. */
export function speakersOf(sentences: Sentence[], people: KnownPerson[], text: string): (Speech | null)[] {
  const atSentence = indexMentions(people);
  const bearers = new Map<string, KnownPerson>();
  let last: KnownPerson | null = null;
  return sentences.map((sentence, index) => {
    const named = atSentence.get(index) ?? [];
    for (const { person } of named) noteTitles(bearers, person);
    const speech = sentence.role === 'title' ? null : readSpeech(sentence, { named, bearers, last }, text);
    last = speech?.person ?? named.at(-1)?.person ?? last;
    return speech?.speech ?? null;
  });
}

/** Title and name in full, as in `Tổng Bí thư Tô Lâm`: the title that stands before the name, or else the first office. */
export function fullName({ name, titles, lead }: KnownPerson): string {
  const fuller = titles.find((title) => lead && title.toLowerCase().startsWith(lead.toLowerCase())) ?? lead;
  const title = fuller ?? titles.find((other) => !/^(?:ủy viên|uỷ viên|đại biểu)/iu.test(other)) ?? titles[0];
  return title ? `${title} ${name}` : name;
}

interface Named {
  person: KnownPerson;
  first: number;
  next: number;
}

function indexMentions(people: KnownPerson[]): Map<number, Named[]> {
  const found = new Map<number, Named[]>();
  for (const person of people) {
    for (const { sentence, first, next } of person.mentions) {
      const list = found.get(sentence) ?? [];
      list.push({ person, first, next });
      found.set(sentence, list);
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.first - b.first);
  return found;
}

interface Known {
  named: Named[];
  /** Who was named last with a title, by every beginning of it. */
  bearers: Map<string, KnownPerson>;
  last: KnownPerson | null;
}

function readSpeech(
  sentence: Sentence,
  known: Known,
  text: string,
): { speech: Speech; person: KnownPerson | null } | null {
  const { tokens } = sentence;
  let quoted = false;
  for (let index = 0; index < tokens.length; index++) {
    if (/^["“”]$/u.test(tokens[index]?.text ?? ''))
      quoted = tokens[index]?.text === '“' || (tokens[index]?.text === '"' && !quoted);
    const length = quoted ? 0 : verbs.lengthAt(tokens, index);
    if (length === 0 || (index > 0 && tokens[index]?.capital)) continue;
    // `trực tiếp chỉ đạo dự án` tells who is in charge.
    if (tokens[index]?.lower === 'chỉ' && tokens[index - 1]?.lower === 'tiếp' && tokens[index - 2]?.lower === 'trực')
      continue;
    const request = requests.lengthAt(tokens, index) > 0;
    const subject = readSubject(tokens, index, known, text, request);
    if (subject)
      return {
        speech: {
          speaker: subject.speaker,
          verb: index,
          next: index + length,
          request,
          official: !subject.person || subject.person.titles.length > 0,
        },
        person: subject.person,
      };
    index += length - 1;
  }
  return null;
}

const adverbs =
  /^(?:cũng|đã|đều|vừa|còn|sẽ|đồng|thời|tiếp|tục|lại|thì|cùng|đặc|biệt|luôn|rất|thẳng|thắn|mới|,|-|–|\))$/u;

/** Whoever stands right before the verb: a person, a title, a pronoun; for requests also a body that begins the clause. */
function readSubject(tokens: Token[], verb: number, known: Known, text: string, request: boolean) {
  let end = verb;
  while (end > 0 && adverbs.test(tokens[end - 1]?.lower ?? '')) end--;
  if (end === 0) return request && verb > 0 ? { speaker: null, person: null } : null;
  const named = known.named.find(({ next, first }) => next === end || (next > end && first < end && next <= verb));
  if (named && /^(?:do|được|của|theo)$/u.test(tokens[named.first - 1]?.lower ?? '')) return null;
  if (named) return { speaker: fullName(named.person), person: named.person };
  return (
    readTitleSubject(tokens, end, known, text) ??
    readPronoun(tokens, end, known) ??
    (request && end === verb - countWords(tokens, end, verb) ? readBody(tokens, end, text) : null)
  );
}

/** `Tổng Bí thư khẳng định`, `Phó Thủ tướng Chính phủ yêu cầu`: the person last named who bears the title. */
function readTitleSubject(tokens: Token[], end: number, { bearers }: Known, text: string) {
  let found = -1;
  for (let first = end - 1; first >= Math.max(0, end - 12); first--) {
    if (tokens[first]?.kind !== 'word' || isLink(tokens[first])) break;
    const length = headLength(tokens, first);
    if (length > 0 && first + length <= end && (tokens[first]?.capital || first + length === end)) found = first;
  }
  const token = tokens[found];
  if (!token) return null;
  const title = text.slice(token.start, tokens[end - 1]?.end).replaceAll(/\s+/gu, ' ');
  const person = bearers.get(title.toLowerCase());
  if (person) return { speaker: fullName(person), person };
  return token.capital ? { speaker: title, person: null } : null;
}

const stops = phrases([...titleStops, ...imperativeVerbs]);

function isLink(token: Token | undefined): boolean {
  return token !== undefined && stops.lengthAt([token], 0) > 0;
}

/** Notes by every beginning of their titles who was named last with it. */
function noteTitles(bearers: Map<string, KnownPerson>, person: KnownPerson): void {
  for (const title of person.titles) {
    const words = title.toLowerCase().split(' ');
    for (let length = 1; length <= words.length; length++) bearers.set(words.slice(0, length).join(' '), person);
  }
}

function readPronoun(tokens: Token[], end: number, { last }: Known) {
  const isPronoun =
    /^(?:ông|bà|anh|chị)$/u.test(tokens[end - 1]?.lower ?? '') && (end === 1 || tokens[end - 2]?.kind === 'mark');
  return isPronoun && last ? { speaker: fullName(last), person: last } : null;
}

/** Number of words between two places; -1 where a mark stands between. */
function countWords(tokens: Token[], from: number, to: number): number {
  return tokens.slice(from, to).every(({ kind }) => kind === 'word') ? to - from : -1;
}

/** `UBND tỉnh yêu cầu`, `Các đại biểu kiến nghị`: from the start of the clause, if that begins as a name or group does. */
function readBody(tokens: Token[], end: number, text: string) {
  let first = end;
  while (first > 0 && end - first < 12 && (tokens[first - 1]?.kind === 'word' || tokens[first - 1]?.text === '-'))
    first--;
  const token = tokens[first];
  if (!token || end - first > 10 || end === first) return null;
  for (let index = first + 1; index < end; index++) if (stops.lengthAt(tokens, index) > 0) return null;
  const isName =
    token.capital &&
    (placeLength(tokens, first) > 0 || bodyHeads.test(token.lower) || isForeign(token.lower) || isAcronym(token));
  return isName
    ? { speaker: text.slice(token.start, tokens[end - 1]?.end).replaceAll(/\s+/gu, ' '), person: null }
    : null;
}

const bodyHeads =
  /^(?:bộ|sở|ban|ủy|uỷ|các|những|nhiều|hội|liên|hiệp|tổng|cục|vụ|thanh|chính|quốc|đảng|tỉnh|thành|huyện|xã|phường|công|tập|ngân|tổ|đại|đoàn|tòa|toà|viện|cơ|lãnh|người|cử)$/u;

function isAcronym(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase();
}

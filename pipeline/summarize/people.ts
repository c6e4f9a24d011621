import type { Person } from './brief.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { Sentence } from './read-sentences.ts';

/** A person with the places of all mentions, short ones included, for those who look for speakers. */
export interface KnownPerson extends Person {
  mentions: Mention[];
  /** The first title that stands right before the name; null where none does. */
  lead: string | null;
}

/** The people of an article, each once, with every title as written; short later mentions are folded in. */
export function findPeople(sentences: Sentence[], text: string): KnownPerson[] {
  const mentions = sentences.flatMap((sentence, index) => findMentions(sentence, index, text, sentences[index - 1]));
  const people = new Map<string, KnownPerson>();
  for (const mention of mentions) {
    if (mention.kind === 'short') continue;
    const key = mention.name.toLowerCase();
    const known = people.get(key);
    if (known) known.mentions.push(mention);
    else
      people.set(key, {
        name: mention.name,
        titles: [],
        role: 'mentioned',
        start: mention.start,
        end: mention.end,
        mentions: [mention],
        lead: null,
      });
  }
  foldPartOfNames(people);
  addShortMentions(people, mentions);
  for (const person of people.values()) {
    person.titles = mergeTitles(person.mentions);
    person.lead = person.mentions.find(({ lead }) => lead !== null)?.lead ?? null;
    person.role = roleOf(person.mentions);
  }
  return [...people.values()].sort((a, b) => a.start - b.start);
}

/** `Obama` joins `Barack Obama`, `Ngọc Cảnh` joins `Phạm Ngọc Cảnh`. */
function foldPartOfNames(people: Map<string, KnownPerson>): void {
  const byPart = indexParts(people.values());
  for (const [key, person] of people) {
    const whole = byPart.get(key);
    if (!whole || whole === person) continue;
    whole.mentions.push(...person.mentions);
    people.delete(key);
  }
}

/** The person whom the last syllables of a name (or any word of a foreign one) mean; the first one named wins. */
function indexParts(people: Iterable<KnownPerson>): Map<string, KnownPerson> {
  const parts = new Map<string, KnownPerson>();
  for (const person of people) {
    const words = person.name.toLowerCase().split(' ');
    if (words.length < 2) continue;
    for (let from = 1; from < words.length; from++) {
      const part = words.slice(from).join(' ');
      if (!parts.has(part)) parts.set(part, person);
    }
    const [first] = words;
    if (person.mentions[0]?.kind === 'foreign' && first && !parts.has(first)) parts.set(first, person);
  }
  return parts;
}

/** A short mention (`ông Biên`) belongs to the full name it ends; one that stays alone is a person only with a title. */
function addShortMentions(people: Map<string, KnownPerson>, mentions: Mention[]): void {
  const byPart = indexParts(people.values());
  for (const mention of mentions) {
    if (mention.kind !== 'short') continue;
    const key = mention.name.toLowerCase();
    const person = byPart.get(key) ?? people.get(key);
    if (person) person.mentions.push(mention);
  }
}

/** Every title once; one that only repeats the beginning of a longer one is left out. */
function mergeTitles(mentions: Mention[]): string[] {
  const titles = new Map<string, string>();
  for (const mention of mentions) {
    for (const title of mention.titles) {
      const key = title.toLowerCase();
      if (!titles.has(key)) titles.set(key, title);
    }
  }
  const keys = [...titles.keys()];
  return [...titles]
    .filter(([key]) => !keys.some((other) => other !== key && other.startsWith(`${key} `)))
    .map(([, title]) => title);
}

function roleOf(mentions: Mention[]): Person['role'] {
  if (mentions.some(({ speaks }) => speaks)) return 'principal';
  return mentions.some(({ attends }) => attends) ? 'attending' : 'mentioned';
}

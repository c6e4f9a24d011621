import { isSurname } from '../summarize/is-surname.ts';
import { contains } from './contains.ts';
import type { HeldSentence, Holdings } from './holdings.ts';
import { placesOf } from './places-of.ts';

/** Most letters between a title and the name it belongs to; others of the same person's titles may stand there. */
const reach = 300;

/**
 * Whether a sentence of the article gives a title to a person: before or behind the name, nobody else's name between;
 * or beside the given name alone (`ông Tâm làm Chủ tịch`, `Tổng thống Obama`). All folded.
 */
export function belongTogether(title: string, name: string, { text, sentences }: Holdings): boolean {
  if (!contains(text, name)) return false;
  const shorts = shortNamesOf(name);
  return sentences.some((sentence) => {
    if (!contains(sentence.text, title)) return false;
    if (areJoined(sentence, title, name, reach)) return true;
    if (shorts.some((short) => contains(sentence.text, `${title} ${short}`))) return true;
    return addresses.some((address) => shorts.some((short) => areJoined(sentence, title, `${address} ${short}`, 20)));
  });
}

/** What a person is called after the first mention: the given name; of names that begin as no Vietnamese one, the first word, too. */
function shortNamesOf(name: string): string[] {
  const words = name.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return isSurname(first) ? [last] : [last, first];
}

const addresses = ['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'cụ', 'thầy', 'đồng chí', 'đ/c'];

function areJoined({ text, names }: HeldSentence, title: string, name: string, most: number): boolean {
  const people = placesOf(text, name);
  return placesOf(text, title).some((at) =>
    people.some((person) => {
      const before = at < person;
      const between = before ? text.slice(at + title.length, person) : text.slice(person + name.length, at);
      if (between.length > most || between.includes(';')) return false;
      if (/(?:^|\s)(?:phó|nguyên|cựu)\s$/u.test(text.slice(Math.max(0, at - 8), at))) return false;
      if (before && /[,()–-]\s*$/u.test(between) && !/^ [–-] $/u.test(between)) return false;
      return !names.some((other) => !other.includes(name) && between.includes(other));
    }),
  );
}

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
  const given = name.slice(name.lastIndexOf(' ') + 1);
  return sentences.some((sentence) => {
    if (!contains(sentence.text, title)) return false;
    if (areJoined(sentence, title, name, reach) || contains(sentence.text, `${title} ${given}`)) return true;
    return addresses.some((address) => areJoined(sentence, title, `${address} ${given}`, 20));
  });
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
      if (before && /[,()–-]\s*$/u.test(between)) return false;
      return !names.some((other) => !other.includes(name) && between.includes(other));
    }),
  );
}

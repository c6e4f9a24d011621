import { offices } from './data/offices.ts';

/**
 * People in the order of the highest office that their titles name; those who held it (`nguyên`) come right after those
 * who hold it, those without an office of the list last. Of equals, whoever the text names first.
 */
export function orderByRank<Someone extends { titles: string[]; start: number }>(people: Someone[]): Someone[] {
  return people.toSorted((a, b) => rankOf(a.titles) - rankOf(b.titles) || a.start - b.start);
}

function rankOf(titles: string[]): number {
  return Math.min(offices.length, ...titles.map(rankOfTitle));
}

function rankOfTitle(title: string): number {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replace(/^đồng chí /u, '');
  const former = /^nguyên (?:là )?/u.exec(plain)?.[0] ?? '';
  const rank = offices.findIndex((office) => office.test(plain.slice(former.length)));
  if (rank < 0) return offices.length;
  return former ? rank + 0.5 : rank;
}

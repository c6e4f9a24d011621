import { isTonePlacement } from '../is-tone-placement.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { withoutMarks } from '../without-marks.ts';
import { isCapitalised, wordAfter } from '../words.ts';

/** Words after which a capitalised name is that of a place. */
const units = ['tỉnh', 'xã', 'phường', 'huyện', 'thôn', 'bản', 'đảo', 'sông', 'bay', 'khẩu', 'phố'];

/** One place spelled two ways: `xã Mường Phăng` and `xã Mường Phang`. */
export const placeVariants: Rule = {
  id: 'place-variants',
  category: 'consistency',
  severity: 'warning',
  description: 'Tên một nơi viết một cách trong cả bài; tên chỉ khác nhau một dấu thường là viết nhầm.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III',
  examples: {
    right: [
      'Xã Mường Phăng họp; xã Mường Phăng bàn; xã Mường Chà nghe.',
      'Xã Hòa Bình họp; xã Hòa Bình bàn; xã Hòa Bình chốt.',
      'Bản Nà Tấu có lễ hội. Xã Nà Tâu không có.',
    ],
    wrong: [
      {
        text: 'Dân xã Mường Phăng vui, cán bộ xã Mường Phăng lo, khách đến xã Mường Phang đông.',
        actual: 'Mường Phang',
        expected: ['Mường Phăng'],
      },
      {
        text: 'Tỉnh Đắk Lắk họp. Tỉnh Đăk Lăk bàn. Tỉnh Đắk Lắk chốt.',
        actual: 'Đăk Lăk',
        expected: ['Đắk Lắk'],
      },
      {
        text: 'Sân bay Cam Ranh đông. Sân bay Cam Ranh mở. Sân bay Cam Rành đóng.',
        actual: 'Cam Rành',
        expected: ['Cam Ranh'],
      },
    ],
  },
  check(document, report) {
    for (const unit of units) {
      const places = document.wordsLike(unit).flatMap((word) => placeAfter(document, word) ?? []);
      if (places.length < 3) continue;
      for (const alike of Map.groupBy(places, ({ key }) => key).values()) {
        const forms = [...Map.groupBy(alike, ({ name }) => name).values()].toSorted((a, b) => b.length - a.length);
        const [best, ...others] = forms;
        const right = best?.[0];
        for (const other of others) {
          const [one] = other;
          if (!best || !right || !one || other.length > 1 || best.length < 2 || isTonePlacement(right.name, one.name))
            continue;
          const reason = `Tên này gần giống “${right.name}” (${best.length} lần); “${one.name}” có thể là viết nhầm.`;
          report({ start: one.start, end: one.end, expected: [right.name], reason });
        }
      }
    }
  },
};

interface Place {
  name: string;
  /** The name without marks. */
  key: string;
  start: number;
  end: number;
}

/** A name of two syllables or three. */
function placeAfter(document: LintDocument, unit: Token): Place | undefined {
  const words: Token[] = [];
  for (let word = wordAfter(document, unit); word && isCapitalised(word.value); word = wordAfter(document, word)) {
    words.push(word);
    if (words.length > 3) return undefined;
  }
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.length < 2) return undefined;
  const name = words.map(({ value }) => value).join(' ');
  const key = withoutMarks(name);
  return { name, key, start: first.start, end: last.end };
}

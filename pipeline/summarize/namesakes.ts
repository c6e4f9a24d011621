import { namesakes } from './data/name-stops.ts';
import { phrases, type Token } from './tokens.ts';

const namesake = phrases(namesakes);

/** Words whose second half looks like a word before places. */
const compounds = new Set([
  'nông thôn',
  'môi trường',
  'thị trường',
  'hiện trường',
  'công trường',
  'yêu cầu',
  'toàn cầu',
  'nhu cầu',
  'thành phố',
]);

/** Whether a name is that of a place, street, school or prize: `Trường THPT Hà Huy Tập`, `đường Nguyễn Trãi` also behind acronyms and other capitals of the same name. */
export function isNamesake(tokens: Token[], first: number): boolean {
  for (let index = first; index > Math.max(0, first - 6); index--) {
    if (
      namesake.lengthBefore(tokens, index) > 0 &&
      !compounds.has(`${tokens[index - 2]?.lower} ${tokens[index - 1]?.lower}`)
    )
      return true;
    const before = tokens[index - 1];
    const inName = before?.text === '.' || (before?.capital && before.text === before.text.toUpperCase());
    if (!inName && !/^(?:tư|thục|chuyên|công|lập|mang|tên|quốc|tế|thị|trấn|bán)$/u.test(before?.lower ?? ''))
      return false;
  }
  return false;
}

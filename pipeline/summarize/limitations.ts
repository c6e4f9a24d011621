import { obstacles, remedies, weaknesses } from './data/speech.ts';
import { phrases, type Token } from './tokens.ts';

const weak = phrases(weaknesses);
const obstacle = phrases(obstacles);
const remedy = phrases(remedies);
const lacking = phrases([
  'chưa đáp ứng',
  'chưa tương xứng',
  'chưa đạt',
  'chưa đồng bộ',
  'chưa hiệu quả',
  'chưa cao',
  'chưa bền vững',
  'chưa thực sự',
  'chưa thật sự',
  'chưa vững chắc',
  'chưa nghiêm',
  'chưa kịp thời',
  'chưa đầy đủ',
  'chưa hợp lý',
  'chưa phát huy',
  'chưa chặt chẽ',
  'chưa rõ ràng',
  'chưa triệt để',
  'không đáp ứng',
  'thấp so với',
  'thấp hơn so với yêu cầu',
]);

/**
 * Whether a sentence reports a weakness or difficulty in its main clause.
 * @param spoken whether somebody's words are being reported
 * @param goesOn whether the sentence before reported one
 */
export function isLimitation(tokens: Token[], spoken: boolean, goesOn: boolean): boolean {
  const clause = tokens.slice(skipSetting(tokens));
  if (clause.length === 0) return false;
  const turned = /^(?:tuy|song|nhưng|thế)$/u.test(clause[0]?.lower ?? '');
  for (let index = 0; index < clause.length; index++) {
    if (lacking.lengthAt(clause, index) > 0) return true;
    if (persists(clause, index) || isObstacle(clause, index)) return true;
    if ((goesOn || turned) && spoken && lacksSomething(clause, index)) return true;
  }
  return spoken && goesOn && warns(clause);
}

/** `Trong bối cảnh còn nhiều khó khăn, …`, `Mặc dù …, …` set the scene for something else. */
function skipSetting(tokens: Token[]): number {
  if (!/^(?:trong|mặc|dù|với|trước|từ|sau|để|nhằm|nhờ|do)$/u.test(tokens[0]?.lower ?? '')) return 0;
  const comma = tokens.findIndex(({ text }, index) => text === ',' && index > 2 && startsClause(tokens, index + 1));
  return comma < 0 ? (tokens[0]?.lower === 'trong' ? 0 : tokens.length) : comma + 1;
}

function startsClause(tokens: Token[], index: number): boolean {
  return (
    tokens[index]?.capital === true ||
    /^(?:nhưng|song|xã|huyện|thành|xã|ngành|toàn|tỉnh|các|nhiều|việc|công|một|đây|nền|hạ|đời|tỷ|mức)$/u.test(
      tokens[index]?.lower ?? '',
    )
  );
}

/** `vẫn còn yếu`, `còn nhiều khó khăn`, `còn ở mức cao` */
function persists(tokens: Token[], index: number): boolean {
  if (!/^(?:còn|vẫn|đang|gặp|quá)$/u.test(tokens[index]?.lower ?? '') || tokens[index + 1]?.lower === 'trình')
    return false;
  for (let at = index + 1; at <= Math.min(index + 4, tokens.length - 1); at++) {
    if (tokens[at]?.kind !== 'word' || tokens[at]?.lower === 'bị' || remedy.lengthAt(tokens, at) > 0) return false;
    if (weak.lengthAt(tokens, at) > 0 && !isNoun(tokens, at)) return true;
  }
  return false;
}

/** `hộ nghèo`, `người nghèo` name a group. */
function isNoun(tokens: Token[], index: number): boolean {
  return tokens[index]?.lower === 'nghèo' && /^(?:hộ|người|cảnh|xã|huyện)$/u.test(tokens[index - 1]?.lower ?? '');
}

function isObstacle(tokens: Token[], index: number): boolean {
  if (obstacle.lengthAt(tokens, index) === 0) return false;
  const before = tokens.slice(Math.max(0, index - 4), index);
  if (before.some((_, at) => remedy.lengthAt(before, at) > 0)) return false;
  return before.some(({ lower }) => /^(?:là|còn|vẫn|nhiều|bộc|một)$/u.test(lower));
}

function lacksSomething(tokens: Token[], index: number): boolean {
  return (
    tokens[index]?.lower === 'chưa' &&
    tokens[index + 1]?.kind === 'word' &&
    !/^(?:từng|bao|đến|tới|kể)$/u.test(tokens[index + 1]?.lower ?? '')
  );
}

/** `Nếu không … thì khó …` */
function warns(tokens: Token[]): boolean {
  return (
    tokens[0]?.lower === 'nếu' &&
    tokens.some(({ lower }) => lower === 'không') &&
    tokens.some(({ lower }) => lower === 'khó')
  );
}

import { isSurname } from '../../summarize/is-surname.ts';
import { properNames } from '../data/proper-names.ts';
import { type TermCapitals, termCapitals as variable } from '../data/term-capitals.ts';
import { type FoundTerm, findTerms, indexTerms } from '../find-terms.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Finding, Rule } from '../rule.ts';
import { opensSentence, sentenceOf, wordBefore } from '../words.ts';

const index = indexTerms([...variable, ...properNames]);

/** After these the words are the name of a street, school or film: `đường Cách Mạng Tháng Tám`. */
const namesakes = new Set(['đường', 'phố', 'phim', 'trường']);

/** After these a first syllable in lower case belongs to another word: `cán bộ | Công an`. */
const halves = new Set(['trụ', 'cán', 'nội', 'các']);

/** A body, office or feast whose capitals are not those of the profile, or of the rest of the article. */
export const termCapitals: Rule = {
  id: 'term-capitals',
  category: 'norm',
  severity: 'warning',
  description:
    'Tên cơ quan, chức vụ, ngày lễ viết hoa thống nhất: theo hồ sơ đã chọn, nếu không thì theo đa số trong bài.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III đến V; thông lệ báo chí',
  examples: {
    right: [
      'Bộ Chính trị họp. Ủy ban nhân dân tỉnh và Ủy ban nhân dân xã cùng dự.',
      'Nghỉ Tết Nguyên đán, rồi lại nghỉ Tết Nguyên đán.',
      'Trụ sở Công an xã; cán bộ Công an; các bộ Y tế, Tài chính.',
      'ỦY BAN NHÂN DÂN TỈNH. Ủy ban Nhân dân tỉnh họp.',
    ],
    wrong: [
      { text: 'Hội nghị của Bộ chính trị khai mạc.', actual: 'Bộ chính trị', expected: ['Bộ Chính trị'] },
      { text: 'Đoàn của Sở Tài Chính đến Vũng Tàu.', actual: 'Sở Tài Chính', expected: ['Sở Tài chính'] },
      { text: 'Đội tuyển Hàn quốc thắng trận.', actual: 'Hàn quốc', expected: ['Hàn Quốc'] },
      { text: 'Cùng dự có Chủ Tịch xã.', actual: 'Chủ Tịch', expected: ['Chủ tịch'] },
      {
        text: 'Tỉnh có Ủy ban nhân dân, xã có Ủy ban nhân dân, báo viết Ủy ban Nhân dân.',
        actual: 'Ủy ban Nhân dân',
        expected: ['Ủy ban nhân dân'],
      },
      {
        text: 'Hàng tết Nguyên đán, quà tết Nguyên đán và nghỉ Tết Nguyên đán.',
        actual: 'Tết Nguyên đán',
        expected: ['tết Nguyên đán'],
      },
    ],
  },
  check(document, report) {
    const found = findTerms(document, index).flatMap((term) => usageOf(document, term) ?? []);
    for (const [term, usages] of Map.groupBy(found, (usage) => usage.term)) judge(document, term, usages, report);
  },
};

interface Usage extends FoundTerm<TermCapitals> {
  /** Capitals by word: `A` for a first capital, `a` for none, `X` for capitals throughout, `?` for any other. */
  shape: string;
  /** The first capital may be that of the sentence. */
  isFirst: boolean;
}

function judge(document: LintDocument, term: TermCapitals, usages: Usage[], report: (finding: Finding) => void): void {
  const { accepted, tolerated = [] } = term;
  const asked = askedOf(document, term);
  const [usual = ''] = accepted;
  if ((asked ?? usual) === usual && usages.every(({ shape }) => shape === shapeOf(usual))) return;
  const known = usages.filter((usage) => accepted.some((form) => fits(usage, form)));
  const scores = accepted.map((form) => ({ form, places: known.filter((usage) => fits(usage, form)) }));
  const best = asked ?? majority(scores)?.form ?? usual;
  const houses = usages.filter((usage) => tolerated.some((form) => fits(usage, form)));
  const isHouse = asked === undefined && houses.length >= known.length;
  const told = new Set<string>();
  for (const usage of usages) {
    const isKnown = known.includes(usage);
    const right = term.isFree ? likeFirst(accepted, usage) : best;
    if (fits(usage, right) || (isKnown && term.isFree) || (!isKnown && isAside(usage, term))) continue;
    const isOpening = usage.isFirst && /^Aa+$/u.test(usage.shape) && !term.isLowerWrong && !isKnown;
    const isDoubtful = isOpening || (isHouse && houses.includes(usage));
    const isRepeated = !isKnown && known.length === 0 && told.has(usage.shape);
    if ((isDoubtful && told.size > 0) || isRepeated) continue;
    told.add(usage.shape);
    const expected = recast(document, usage, right);
    const reason = reasonOf(expected, asked !== undefined, isKnown);
    const [start, end] = [usage.words[0]?.start ?? 0, usage.words.at(-1)?.end ?? 0];
    report({ start, end, expected: [expected], reason, ...(isDoubtful ? { severity: 'info' as const } : {}) });
  }
}

/** The form a profile asks for; where all norms agree, every profile asks for that. */
function askedOf({ profile }: LintDocument, { profiles, accepted, isFree }: TermCapitals): string | undefined {
  if (profile === 'article' || isFree) return undefined;
  return profiles?.[profile] ?? (accepted.length === 1 ? accepted[0] : undefined);
}

function reasonOf(expected: string, isAsked: boolean, isMajority: boolean): string {
  if (isAsked) return `Theo hồ sơ đã chọn, viết “${expected}”.`;
  return isMajority ? `Phần lớn bài viết “${expected}”; hãy viết thống nhất.` : `Hãy viết hoa đúng: “${expected}”.`;
}

/** What is all in capitals, in a heading with capitals throughout or within a longer name tells nothing. */
function usageOf(document: LintDocument, { term, words }: FoundTerm<TermCapitals>): Usage | undefined {
  const shape = words.map(shapeOfWord).join('');
  const [first] = words;
  if (!first || (words.length > 1 && /^X+$/u.test(shape)) || (term.place && !isPlace(document, term, first, shape)))
    return undefined;
  const before = wordBefore(document, first)?.lower ?? '';
  if ((namesakes.has(before) && !term.isFree) || (halves.has(before) && shape.startsWith('a'))) return undefined;
  if (term.isFree && isSurname(before)) return undefined;
  if (term.isFree && shape.length > 1 && shape === 'A'.repeat(shape.length) && isInName(document, words))
    return undefined;
  return { term, words, shape, isFirst: opensSentence(document, first) };
}

function isPlace(document: LintDocument, { place }: TermCapitals, first: Token, shape: string): boolean {
  if (shape[0] !== 'A' || !shape.includes('a')) return false;
  const before = wordBefore(document, first);
  if (before && /^(?:tỉnh|phố|tp|xã|phường|quận|huyện|đảo)$/u.test(before.lower)) return true;
  return place === 'anywhere' && !/^\p{Lu}\p{Ll}/u.test(before?.value ?? '');
}

/** `Nguyễn Công An`, and a heading with a capital on every word. */
function isInName(document: LintDocument, words: readonly Token[]): boolean {
  const [first] = words;
  const sentence = first && sentenceOf(document, first);
  if (!sentence) return false;
  const others = document.tokens
    .slice(Math.max(sentence.first, first.index - 24), Math.min(sentence.last, first.index + 24))
    .filter((token) => token.type === 'word' && token.kind === undefined && !words.includes(token));
  return others.length > 2 && others.every(({ value }) => /^\p{Lu}/u.test(value));
}

/** Whether nothing is to be said about a form that is no accepted one: another word in lower case, the start of a sentence. */
function isAside({ shape, isFirst }: Usage, { isLowerWrong, accepted, tolerated, isFree }: TermCapitals): boolean {
  const isKind = isFree || !tolerated;
  if (isLowerWrong) return shape === 'a' && /^\p{Lu}+$/u.test(accepted[0] ?? '');
  return /^a+$/u.test(shape) || (isFirst && /^Aa?$/u.test(shape)) || (isFirst && isKind && /^Aa+$/u.test(shape));
}

/** Whether a usage has the capitals of a form, the first capital of a sentence aside. */
function fits({ shape, isFirst }: Usage, form: string): boolean {
  const wanted = shapeOf(form);
  return shape === wanted || (isFirst && shape[0] === 'A' && shape.slice(1) === wanted.slice(1));
}

function likeFirst(accepted: readonly string[], { shape }: Usage): string {
  return accepted.find((form) => shapeOf(form)[0] === shape[0]) ?? accepted[0] ?? '';
}

/** The shape of a form that the norms know. */
function shapeOf(form: string): string {
  const known = shapes.get(form);
  if (known !== undefined) return known;
  const words = form.match(/[\p{L}\d]+/gu) ?? [];
  const shape = words.map((value) => shapeOfWord({ value, lower: value.toLowerCase() })).join('');
  shapes.set(form, shape);
  return shape;
}

const shapes = new Map<string, string>();

function shapeOfWord({ value, lower }: Pick<Token, 'value' | 'lower'>): string {
  if (value === lower) return 'a';
  if (value.slice(1) === lower.slice(1)) return 'A';
  return value === value.toUpperCase() ? 'X' : '?';
}

/** The written words with the capitals of a form; the marks between them stay. */
function recast({ text }: LintDocument, { words, isFirst }: Usage, form: string): string {
  let recast = '';
  let at = words[0]?.start ?? 0;
  for (const [number, model] of (form.match(/[\p{L}\d]+/gu) ?? []).entries()) {
    const word = words[number];
    if (!word) break;
    const isCapital = model !== model.toLowerCase() || (number === 0 && isFirst);
    const { lower } = word;
    const cased = isCapital ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
    recast += text.slice(at, word.start) + (/^\p{Lu}{2,}$/u.test(model) ? model : cased);
    at = word.end;
  }
  return recast;
}

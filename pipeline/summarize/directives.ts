import type { Directive, Limitation } from './brief.ts';
import { words } from './clauses.ts';
import { imperativeVerbs, modalVerbs } from './data/speech.ts';
import { isLimitation } from './limitations.ts';
import type { Sentence } from './read-sentences.ts';
import type { Speech } from './speakers.ts';
import { phrases, type Token } from './tokens.ts';

/** What the sentences ask for, and the weaknesses they report. */
export interface Requests {
  directives: (Directive & { sentence: number })[];
  limitations: (Limitation & { sentence: number })[];
}

const modals = phrases(modalVerbs);
const imperatives = phrases(imperativeVerbs);

/** What was said so far in a paragraph. */
interface Discourse {
  paragraph: number;
  speaker: string;
  /** Whether the speaker bears a title or is a body. */
  official: boolean;
  /** Whoever was asked last; null while nobody has been asked. */
  addressee: string | null;
  /** Whether the sentence before asked for something. */
  asking: boolean;
  /** Whether the sentence before reported a weakness. */
  complaining: boolean;
}

/** Finds requests and weaknesses, with the speaker carried over to sentences of the same paragraph that name none. */
export function findRequests(sentences: Sentence[], speeches: (Speech | null)[], text: string): Requests {
  const requests: Requests = { directives: [], limitations: [] };
  let discourse: Discourse = {
    paragraph: -1,
    speaker: '',
    official: false,
    addressee: null,
    asking: false,
    complaining: false,
  };
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.role === 'title') continue;
    discourse = enter(discourse, sentence, speeches[index] ?? null);
    const passage = { text: sentence.text, start: sentence.start, end: sentence.end, sentence: index };
    const directive = readDirective(sentence, speeches[index] ?? null, discourse, text);
    const limited = !directive && isLimitation(sentence.tokens, discourse.speaker !== '', discourse.complaining);
    if (directive) requests.directives.push({ ...passage, speaker: discourse.speaker, ...directive });
    if (limited) requests.limitations.push({ ...passage, speaker: discourse.speaker });
    discourse = {
      ...discourse,
      asking: directive !== null && directive.strength !== 'modal',
      complaining: limited,
      addressee: directive?.addressee || discourse.addressee,
    };
  }
  return requests;
}

/** A new paragraph or a new speaker ends what the last one said; so does a sentence that tells of other times. */
function enter(discourse: Discourse, sentence: Sentence, speech: Speech | null): Discourse {
  const changed = sentence.paragraph !== discourse.paragraph || narrates(sentence.tokens);
  const fresh: Discourse = {
    paragraph: sentence.paragraph,
    speaker: '',
    official: false,
    addressee: null,
    asking: false,
    complaining: false,
  };
  const kept = changed ? fresh : discourse;
  if (!speech?.speaker) return kept;
  return speech.speaker === kept.speaker ? kept : { ...fresh, speaker: speech.speaker, official: speech.official };
}

const narration = /^(?:theo|trước|cùng|ngày|sáng|chiều|tối|hôm|tại|được|dự|đến|nhân|ngoài|liên)$/u;

function narrates(tokens: Token[]): boolean {
  const [first, second] = tokens;
  if (!first || !narration.test(first.lower)) return false;
  return !(first.lower === 'tại' && second?.lower === 'sao') && !(first.lower === 'trước' && second?.lower === 'mắt');
}

type Asked = Pick<Directive, 'addressee' | 'strength'>;

function readDirective(sentence: Sentence, speech: Speech | null, discourse: Discourse, text: string): Asked | null {
  if (speech?.request && (speech.speaker || discourse.speaker)) {
    return { strength: 'explicit', addressee: readAddressee(sentence, speech.next, text) };
  }
  if (!discourse.official) return null;
  const { tokens } = sentence;
  const modal = findModal(tokens, speech?.next ?? 0);
  if (!discourse.asking) {
    return modal > 0 ? { strength: 'modal', addressee: subjectOf(sentence, modal, speech?.next ?? 0, text) } : null;
  }
  if (speech && modal < 0) return null;
  const carried = discourse.addressee ?? '';
  if (modal > 0)
    return { strength: 'continuation', addressee: subjectOf(sentence, modal, speech?.next ?? 0, text) || carried };
  const start = skipConnective(tokens);
  if (imperatives.lengthAt(tokens, start) > 0 && !tellsOfPast(tokens))
    return { strength: 'continuation', addressee: carried };
  const verb = imperativeAfterSubject(tokens, start);
  return verb > 0 && !tellsOfPast(tokens)
    ? { strength: 'continuation', addressee: words(sentence, start, verb, text) }
    : null;
}

/** Index of a modal verb of duty; -1 without one. `không phải`, `cần thiết`, `đã phải`, `nên` for `therefore` are none. */
function findModal(tokens: Token[], from: number): number {
  for (let index = Math.max(1, from); index < tokens.length; index++) {
    if (modals.lengthAt(tokens, index) === 0) continue;
    const before = tokens[index - 1]?.lower ?? '';
    const after = tokens[index + 1]?.lower ?? '';
    if (
      /^(?:không|chẳng|đã|đang|mới|nhu|rất|vừa|trái|lẽ|bên|bị|chưa|người|gặp|mắc|khiến|buộc|cho|chỉ|tôi|mình|đòi|hỏi|đề|điều|việc|nơi|chỗ|điểm|vẫn|còn|luôn)$/u.test(
        before,
      )
    )
      continue;
    if (/^(?:thiết|chăng|không|là|chịu|đối|trả)$/u.test(after)) continue;
    if (tokens.slice(Math.max(0, index - 6), index).some(({ lower }) => lower === 'mà')) continue;
    if (tokens[index]?.lower === 'nên' && !/^(?:cũng|chỉ|ta|tôi|chúng|họ|vẫn|ai|người)$/u.test(before)) continue;
    return index;
  }
  return -1;
}

const pastMarks = /^(?:đã|vừa|từng)$/u;

function tellsOfPast(tokens: Token[]): boolean {
  return tokens.slice(0, 12).some(({ lower }) => pastMarks.test(lower));
}

const connectives = phrases([
  'đồng thời',
  'bên cạnh đó',
  'ngoài ra',
  'cùng với đó',
  'song song với đó',
  'mặt khác',
  'trước mắt',
  'thời gian tới',
  'cùng đó',
]);

function skipConnective(tokens: Token[]): number {
  const length = connectives.lengthAt(tokens, 0);
  return length > 0 && tokens[length]?.text === ',' ? length + 1 : length;
}

/** `Tỉnh ủy tập trung lãnh đạo …`: a body as subject and a verb of asking without a mark of time. */
function imperativeAfterSubject(tokens: Token[], start: number): number {
  if (
    !tokens[start]?.capital ||
    !/^(?:tỉnh|thành|huyện|bộ|sở|các|ủy|uỷ|ban|đảng|chính|ubnd|hđnd|địa|ngành|hội|đoàn|mặt)$/u.test(
      tokens[start]?.lower ?? '',
    )
  ) {
    return -1;
  }
  for (let index = start + 1; index < Math.min(tokens.length, start + 10); index++) {
    if (tokens[index]?.kind !== 'word' && tokens[index]?.text !== ',') return -1;
    if (imperatives.lengthAt(tokens, index) > 0) return index;
  }
  return -1;
}

/** Who stands between the verb of request and what is asked. */
function readAddressee(sentence: Sentence, from: number, text: string): string {
  const { tokens } = sentence;
  let start = from;
  while (/^(?:,|:|rằng|với|các cấp|thêm|đến|tới)$/u.test(tokens[start]?.lower ?? '')) start++;
  for (let index = start; index < Math.min(tokens.length, start + 30); index++) {
    const isVerb =
      modals.lengthAt(tokens, index) > 0 ||
      imperatives.lengthAt(tokens, index) > 0 ||
      stopsAddressee.test(tokens[index]?.lower ?? '');
    if (isVerb && !(index > start && /^(?:ban|sự|các|những)$/u.test(tokens[index - 1]?.lower ?? '')))
      return index > start ? words(sentence, start, index, text) : '';
    if (/^[;:.“”"]$/u.test(tokens[index]?.text ?? '')) break;
  }
  return '';
}

const stopsAddressee =
  /^(?:không|đừng|chấm|ngừng|dừng|xem|cho|về|việc|được|để|sẽ|đã|là|có|khi|cùng|vào|hủy|trả|rút|bỏ|thu|tham|nhìn|cam|cung|trong)$/u;

/** The subject before a modal verb: what the sentence or a reported clause begins with. */
function subjectOf(sentence: Sentence, modal: number, from: number, text: string): string {
  const { tokens } = sentence;
  let start = modal;
  while (start > from && !/^(?:[,;:“”"]|rằng|và|thì|để|do|đó)$/u.test(tokens[start - 1]?.lower ?? '')) start--;
  if (
    tokens[start - 1]?.text === ',' &&
    !tokens[start]?.capital &&
    !/^(?:tỉnh|các|huyện|thành|xã|ngành|địa)$/u.test(tokens[start]?.lower ?? '')
  )
    return '';
  start += start === 0 ? skipConnective(tokens) : 0;
  const end = /^(?:cũng|vẫn|càng|đều|còn)$/u.test(tokens[modal - 1]?.lower ?? '') ? modal - 1 : modal;
  const isSubject = end - start <= 12 && end > start && imperatives.lengthAt(tokens, start) === 0;
  return isSubject && !/^(?:từ|trong|với|đây|việc|nếu|khi|để)$/u.test(tokens[start]?.lower ?? '')
    ? words(sentence, start, end, text)
    : '';
}

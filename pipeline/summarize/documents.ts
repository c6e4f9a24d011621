import type { CitedDocument } from './brief.ts';
import { words } from './clauses.ts';
import { documentAbbreviations, documentTypes } from './data/document-types.ts';
import type { DateMatch } from './dates.ts';
import { endOfOrganisation } from './entities.ts';
import type { Sentence } from './read-sentences.ts';
import { phrases, type Token } from './tokens.ts';

/** A cited document and the tokens of its number, which are no figures. */
export interface DocumentMatch {
  document: CitedDocument;
  first: number;
  next: number;
}

const types = phrases(documentTypes);

/** The documents that a sentence cites with their official numbers (`Nghị quyết số 57-NQ/TW`). */
export function readDocuments(sentence: Sentence, dates: DateMatch[], text: string): DocumentMatch[] {
  const { tokens } = sentence;
  const matches: DocumentMatch[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const number = readNumber(tokens, index);
    if (!number) continue;
    const head = readHead(tokens, index) ?? { start: index, end: index };
    const named = head.end > head.start;
    if (!named && typeOfNumber(number.text) === null) continue;
    const [first, last] = [tokens[head.start], tokens[number.next - 1]];
    if (!first || !last) continue;
    const details = readDetails(sentence, number.next, dates, text);
    const written = text.slice(first.start, tokens[head.end - 1]?.end).replaceAll(/\s+/gu, ' ');
    const type = named ? written : (typeOfNumber(number.text) ?? '');
    const document = { type, number: number.text, ...details, start: first.start, end: last.end };
    matches.push({ document, first: head.start, next: number.next });
    index = number.next - 1;
  }
  return matches;
}

function readNumber(tokens: Token[], index: number): { text: string; next: number } | null {
  const token = tokens[index];
  if (token?.kind === 'code') return { text: token.text.replaceAll(/\s+/gu, ''), next: index + 1 };
  return null;
}

/** The kind that the letters of a number stand for: `QĐ` in `1234/QĐ-TTg`; null where they stand for none. */
function typeOfNumber(number: string): string | null {
  for (const part of number.split(/[-/]/u)) {
    const type = documentAbbreviations[part];
    if (type) return type;
  }
  return null;
}

/** The kind of document before its number: `Nghị quyết (liên tịch) số`, `Hợp đồng tín dụng số`. */
function readHead(tokens: Token[], index: number): { start: number; end: number } | null {
  let end = index;
  if (tokens[end - 1]?.text === ':') end--;
  if (tokens[end - 1]?.lower === 'số') end--;
  for (let gap = 0; gap <= 3; gap++) {
    const length = types.lengthBefore(tokens, end - gap);
    if (length > 0) return { start: end - gap - length, end };
    if (tokens[end - gap - 1]?.kind !== 'word') return null;
  }
  return null;
}

function readDetails(sentence: Sentence, from: number, dates: DateMatch[], text: string) {
  const { tokens } = sentence;
  let next = from;
  let date: string | null = null;
  const stated = dates.find(({ first }) => first === next || (first === next + 1 && tokens[next]?.text === ','));
  if (stated && /^\d{4}-\d\d-\d\d$/u.test(stated.iso)) {
    date = stated.iso;
    next = stated.next;
  }
  let issuer: string | null = null;
  if (tokens[next]?.lower === 'của') {
    const end = endOfOrganisation(tokens, next + 1);
    issuer = words(sentence, next + 1, end, text) || null;
    next = end;
  }
  const isSubject = tokens[next]?.lower === 'về' || tokens[next]?.lower === 'quy';
  const subject = isSubject ? words(sentence, next, endOfSubject(tokens, next), text, 60) : null;
  return { issuer, subject, date };
}

/** A subject goes over commas while what follows is no new clause. */
function endOfSubject(tokens: Token[], start: number): number {
  for (let index = start; index < tokens.length; index++) {
    const mark = tokens[index]?.text ?? '';
    if (/^[;:.()“”"]$/u.test(mark)) return index;
    if (mark === ',' && clauseOpeners.lengthAt(tokens, index + 1) > 0) return index;
  }
  return tokens.length;
}

const clauseOpeners = phrases(
  'trong đó,đồng thời,tích cực,nhằm,gắn với,qua đó,theo đó,trên cơ sở,để,được,đã,có hiệu lực,có,từ đó,tỉnh,chính phủ,bộ,ubnd,và,các,sẽ,cần,phải,tiếp tục,tập trung,chủ động,đẩy mạnh,tăng cường,nhiều,việc,hiện,song,nhưng,tuy nhiên'.split(
    ',',
  ),
);

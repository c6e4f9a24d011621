import type { Dropped, Passage, Picture, Span } from '../article/article.ts';

/** The part a sentence plays in the article. */
export type SentenceRole = 'lead' | 'result' | 'limitation' | 'directive' | 'quote' | 'background';

/** What the editor's front matter decides about a sentence; its text stays the article's. */
export interface Editing {
  /** Printed before others of its kind. */
  pinned?: true;
  /** Not printed. */
  dropped?: true;
  /** Printed instead of the text, and marked; the article holds every number and name of it. */
  reworded?: string;
}

/** A sentence of the body; `rank` 1 is the most important one. */
export interface RankedSentence extends Passage, Editing {
  rank: number;
  role: SentenceRole;
}

/** A person, once for the whole article, at the place of the first full mention. */
export interface Person extends Span {
  name: string;
  /** Titles and ranks as written, in the order of the text. */
  titles: string[];
  /** How the person takes part: `principal` speaks or acts, `attending` is listed as present, `mentioned` else. */
  role: 'principal' | 'attending' | 'mentioned';
}

/** An organisation or a place, once for the whole article, at its first mention. */
export interface NamedEntity extends Span {
  name: string;
  kind: string;
}

/** A number that tells how much, how many, how long, how old or which rank. */
export interface Figure extends Span {
  surface: string;
  /** As written, without the multiplier; a range is `[low, high]`. */
  value: number | [number, number];
  /** As written without the multiplier (`đồng`, `%/năm`, `đảng viên`); null where none is written or implied. */
  unit: string | null;
  /** Scale word as written in lower case (`triệu`, `tỷ`, `vạn`, `nghìn tỷ`); null without one. */
  multiplier: string | null;
  /** Value × multiplier; a percentage stays the plain number, a fraction is its quotient. */
  normalised: number | [number, number];
  kind: 'money' | 'percent' | 'count' | 'measure' | 'ratio' | 'rank';
  /** What is measured, in the article's words. */
  label: string;
  /** The period it holds for, as written; null where none is stated. */
  period: string | null;
  /** Approximator or bound as written (`hơn`, `ước đạt`); null without one. */
  hedge: string | null;
}

/** A document with an official number. */
export interface CitedDocument extends Span {
  type: string;
  number: string;
  issuer: string | null;
  subject: string | null;
  /** ISO date where the article states it. */
  date: string | null;
}

/** A date as precise as the text and the article's own date allow. */
export interface ResolvedDate extends Span {
  surface: string;
  /** `2025-07-27`, `2025-07`, `2025`, `2025-Q3` or an interval `a/b`. */
  iso: string;
  /** What happened or is due then, in the article's words; empty where unknown. */
  event: string;
}

/** What somebody asks of somebody. */
export interface Directive extends Passage, Editing {
  /** Title and name in full, carried over from an earlier sentence where this one has no subject. */
  speaker: string;
  /** Who is asked; empty where nobody is named. */
  addressee: string;
  /** Whether the sentence asks in so many words, by a modal verb, or carries an earlier request on. */
  strength: 'explicit' | 'modal' | 'continuation';
}

/** A weakness or difficulty as reported. */
export interface Limitation extends Passage, Editing {
  speaker: string;
}

/** Words quoted directly. */
export interface Quote extends Passage {
  speaker: string;
}

/** Facts and key sentences of one article, each with its place in it. JSON-safe. */
export interface Brief {
  path: string;
  title: Passage;
  lead: Passage | null;
  /** The day of publication, stated or inferred from the text; null where neither is possible. */
  date: string | null;
  sentences: RankedSentence[];
  people: Person[];
  organisations: NamedEntity[];
  places: NamedEntity[];
  figures: Figure[];
  documents: CitedDocument[];
  dates: ResolvedDate[];
  directives: Directive[];
  limitations: Limitation[];
  quotes: Quote[];
  images: Picture[];
  dropped: Dropped[];
}

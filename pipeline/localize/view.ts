import type { Labels } from './labels.ts';
import type { Limits } from './limits.ts';

/** Words to print; `lang` says their language where it is not the page's. */
export interface Words {
  text: string;
  lang: string | null;
}

/** A sentence of the article; `reference` is its place there: `3.2` is paragraph 3, sentence 2. */
export interface Statement extends Words {
  reference: string | null;
  /** The sign of a sentence that the editor put in other words, which `rewordedNote` explains. */
  mark: string | null;
  /** Of a request, by when. */
  due: string | null;
}

/** An amount: what stands before the number (`VND`), the number with its sign (`8,02%`), what follows it (`tỷ đồng`). */
export interface Quantity {
  before: Words | null;
  number: string;
  after: Words | null;
  /** No space stands between what is before and the number: `每年8.02%`. */
  attached: boolean;
  /** No space stands between the number and what follows it: `8,02%/năm`. */
  joined: boolean;
  /** The whole, with no-break spaces. */
  text: string;
}

/** A figure of the article in the page's manner. */
export interface FigureView {
  hedge: Words | null;
  quantity: Quantity;
  label: Words;
  period: Words | null;
  /** Of a figure that the article calls a share. */
  share: Drawing | null;
  reference: string | null;
}

/** A drawing of figures, in units of its own. */
export interface Drawing {
  width: number;
  height: number;
  /** Paths; the tone says which of several parts it is (0 is the darkest), or what else. */
  marks: { path: string; tone: number | 'rest' | 'axis' | 'line'; at?: string }[];
}

/** A series of figures: its values as a table, and their drawing, or a drawing for each. */
export interface ChartView {
  kind: 'trend' | 'parts' | 'bars';
  title: Words | null;
  /** What is said of the drawing to those who do not see it; the values are in the rows. */
  name: string;
  drawing: Drawing | null;
  rows: { label: Words; quantity: Quantity; drawing: Drawing | null; reference: string | null }[];
}

/** A picture of the article, with the size that it has on paper, in millimetres. */
export interface PictureView {
  url: string;
  width: number;
  height: number;
  /** Width of the picture itself, in pixels, where it is known. */
  pixels?: number;
  /** What is said to those who do not see it. */
  alt: string;
  caption: Words | null;
  credit: string | null;
}

/** Somebody who took part, with titles in the order of the text. */
export interface PersonView {
  name: string;
  titles: Words[];
  reference: string | null;
}

/** What one speaker says, by whom it is addressed to; null where the text names nobody. */
export interface StatementGroup {
  speaker: Words | null;
  parts: { addressee: Words | null; statements: Statement[] }[];
}

/** A document that the article cites. */
export interface DocumentView {
  type: Words;
  number: string;
  issuer: Words | null;
  subject: Words | null;
  date: string | null;
  reference: string | null;
}

/** A date and what happened or is due then. */
export interface DateView {
  date: string;
  event: Words;
  reference: string | null;
}

/** The parts that limits may shorten; `passages` are texts cut short where `[…]` stands. */
export const omittable = [
  'points',
  'figures',
  'people',
  'directives',
  'limitations',
  'documents',
  'dates',
  'passages',
] as const;

/** A part that limits may shorten. */
export type Omittable = (typeof omittable)[number];

/** How many of a kind were left out, and the line that says so on the page. */
export interface Omission {
  count: number;
  text: string;
  /** Where they stand in the article, each place once. */
  places: string[];
}

/** All that the templates print of one article in one locale, as finished strings. JSON-safe. */
export interface View {
  slug: string;
  language: string;
  direction: 'ltr' | 'rtl';
  density: NonNullable<Limits['density']>;
  labels: Labels;
  /** Names, also with titles before them, that no line may break. */
  names: string[];
  /** What a file of the page says of itself; the date is the ISO day of publication. */
  document: { language: string; title: string; date: string | null; author?: string };
  masthead: {
    /** Whether the issuing body is one of the State or of the Party. */
    state: boolean;
    party: boolean;
    parent: Words | null;
    organisation: Words | null;
    place: Words | null;
    date: string | null;
    issue: string | null;
    classification: string | null;
    embargo: string | null;
  };
  title: Words;
  lead: Statement | null;
  picture: PictureView | null;
  /** Whether there is a picture that the limits leave out. */
  lacksPicture: boolean;
  points: Statement[];
  /** The figures that matter most, in the order of the text. */
  highlights: FigureView[];
  /** The other figures, in the order of the text. */
  figures: FigureView[];
  /** Series among the figures, which do not stand among the others then. */
  charts: ChartView[];
  people: PersonView[];
  directives: StatementGroup[];
  limitations: StatementGroup[];
  documents: DocumentView[];
  dates: DateView[];
  source: {
    name: Words | null;
    byline: string | null;
    url: string | null;
    /** The address as a QR code: a path in modules, how many these are on a side, and the width on paper in millimetres. */
    code: { path: string; modules: number; width: number } | null;
  };
  contact: {
    name: string | null;
    phone: string | null;
    email: string | null;
    address: string | null;
    website: string | null;
  } | null;
  /** Who receives the page. */
  distribution: Words[];
  omitted: Record<Omittable, Omission | null>;
  /** Explains the mark of sentences in other words; null where there are none. */
  rewordedNote: string | null;
  /** `unsubscribe` is the address to write to for that; null where none is configured. */
  mail: { subject: string; preheader: string; unsubscribe: string | null };
  /** With `{page}` and `{pages}` for the numbers. */
  pageNumber: string;
  /** How many texts a translation of the article lacks; null without a translation, or where it has all. */
  stillVietnamese: Omission | null;
  /** What had to stay Vietnamese, or in another language than the page's: terms that the glossary lacks, keys of labels. */
  untranslated: { terms: string[]; labels: string[] };
}

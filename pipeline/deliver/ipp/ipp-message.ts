/**
 * Request or answer of the Internet Printing Protocol (RFC 8010, 3.1): what is asked or how it ended, with attributes in
 * groups, and a document behind them.
 */
export interface IppMessage {
  version: '1.1' | '2.0';
  /** Of a request its operation, of an answer its status. */
  code: number;
  /** The answer bears that of the request. */
  id: number;
  groups: IppGroup[];
  document: Uint8Array;
}

/** Attributes of one kind of thing. */
export interface IppGroup {
  tag: number;
  attributes: Map<string, IppValue[]>;
}

/** A value with its syntax, by the tags below; those of no syntax known here are bytes, and those that stand for "unknown" null. */
export interface IppValue {
  tag: number;
  value: IppContent;
}

/** What a value holds; a range is an array. */
export type IppContent = null | number | boolean | string | [number, number] | Uint8Array | Map<string, IppValue[]>;

/** Delimiters of groups (RFC 8010, 3.5.1). */
export const groupTags = { operation: 1, job: 2, end: 3, printer: 4, unsupported: 5 } as const;

/** Syntaxes of values (RFC 8010, 3.5.2). */
export const valueTags = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  octets: 0x30,
  range: 0x33,
  collection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  collectionEnd: 0x37,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mediaType: 0x49,
  member: 0x4a,
} as const;

/** Operations (RFC 8011, 5.4.15). */
export const operations = {
  'Print-Job': 0x02,
  'Create-Job': 0x05,
  'Send-Document': 0x06,
  'Get-Job-Attributes': 0x09,
  'Get-Printer-Attributes': 0x0b,
} as const;

/** The name of an operation. */
export type Operation = keyof typeof operations;

/** Whether a value holds text in one of the syntaxes for it. */
export function isText(tag: number): boolean {
  return tag >= valueTags.text && tag <= valueTags.member;
}

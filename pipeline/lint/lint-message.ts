import { VFileMessage } from 'vfile-message';
import type { Places } from './retext-vietnamese/places.ts';
import type { Category, Severity } from './rule.ts';

/** A message of the lint: a VFileMessage that also says what its rule looks after. */
export type LintMessage = VFileMessage & {
  category: Category;
  /** The one form in `expected` is certain and the stretch holds no markup: `--fix` may write it. */
  fixable: boolean;
};

/** What a message says; offsets are UTF-16 units of the source. */
export interface LintMessageFields {
  ruleId: string;
  category: Category;
  severity: Severity;
  start: number;
  end: number;
  reason: string;
  expected: readonly string[];
  /** The page that documents it, relative to the project. */
  url: string;
  note: string;
  fixable: boolean;
}

const fatality = { error: true, warning: false, info: undefined };

/** Makes a message about a stretch of `text`. */
export function createMessage(fields: LintMessageFields, text: string, places: Places): LintMessage {
  const { ruleId, category, severity, start, end, reason, expected, url, note, fixable } = fields;
  const place = { start: places.pointAt(start), end: places.pointAt(end) };
  const message = new VFileMessage(reason, { place, ruleId, source: 'bantin' });
  message.fatal = fatality[severity];
  const actual = text.slice(start, end);
  return Object.assign(message, { actual, expected: [...expected], url, note, category, fixable });
}

/** The stretch of the source that a message is about, as offsets. */
export function offsetsOf({ place }: VFileMessage): { start: number; end: number } {
  if (place && 'start' in place) return { start: place.start.offset ?? 0, end: place.end.offset ?? 0 };
  return { start: place?.offset ?? 0, end: place?.offset ?? 0 };
}

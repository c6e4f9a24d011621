/** What the doctor found: `fine`, `warning`, `error`, or `unknown` where it could not be looked at. */
export interface Finding {
  /** What was looked at, `smtp.tls` for one. */
  check: string;
  level: 'fine' | 'warning' | 'error' | 'unknown';
  /** What is so. */
  text: string;
  /** What to do about it. */
  advice?: string;
  /** Where the rule stands. */
  source?: string;
}

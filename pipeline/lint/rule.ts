import type { z } from 'zod';
import type { LintDocument } from './lint-document.ts';
import type { Profile } from './profile.ts';

/** What a rule looks after. */
export type Category = 'spelling' | 'typography' | 'consistency' | 'norm' | 'fact' | 'style';

/** `error` stops publishing; `warning` and `info` are reported. */
export type Severity = 'error' | 'warning' | 'info';

/** Something a rule found: a stretch of the source in UTF-16 offsets, and what to do about it. */
export interface Finding {
  start: number;
  end: number;
  /** One short sentence in Vietnamese: what is wrong and what is expected. */
  reason: string;
  /** Replacements for the stretch, best first; `''` takes it out. Empty where only a person can tell. */
  expected?: readonly string[];
  /** Where this one is doubtful: a severity below that of the rule. */
  severity?: Severity;
}

/** A text that is wrong, the stretch a message marks and what it proposes. */
export interface WrongExample {
  text: string;
  actual: string;
  expected: readonly string[];
}

/**
 * One rule: one file in `rules/`, named for its `id`, that exports one of these.
 * @typeParam Options what the configuration may set for it, defaults filled in
 */
export interface Rule<Options = unknown> {
  /** Kebab-case, the name of its file. */
  id: string;
  category: Category;
  severity: Severity;
  /** One sentence in Vietnamese on what it finds and why that is wrong. */
  description: string;
  /** The norm it stands on, where there is one. */
  source?: string;
  /** At least three each way: they are its test and its documentation. */
  examples: { right: readonly string[]; wrong: readonly WrongExample[] };
  /** The profile that the examples are of, where the rule is silent without one. */
  profile?: Profile;
  /** The options that the examples are of, where the rule is silent without them. */
  exampleOptions?: Record<string, unknown>;
  /**
   * Whether the form it proposes is certain, so that `--fix` may write it where there is one form and the severity is
   * not lowered. Without it, that holds for rules of severity `error`.
   */
  certain?: boolean;
  options?: z.ZodType<Options>;
  /** Looks through the document and reports what it finds, in any order. */
  check(document: LintDocument, report: (finding: Finding) => void, options: Options): void;
}

/** The page that documents a rule, relative to the project. */
export function documentationOf(ruleId: string): string {
  return `docs/rules/${ruleId}.md`;
}

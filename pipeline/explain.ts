import type { z } from 'zod';
import { nearest } from './nearest.ts';

/** The first thing wrong with a parsed value, as a clause to put into a sentence. */
export interface Explanation {
  /** The outermost key at fault; empty where the value as a whole is. */
  key: string;
  sentence: string;
}

/** Says in one clause what a schema did not accept: the key's path, the value and what is expected there. */
export function explain(error: z.ZodError, schema?: z.ZodObject): Explanation {
  const [issue, ...others] = error.issues;
  if (!issue) return { key: '', sentence: 'the value is not accepted' };
  const more = others.length ? ` (and ${others.length} more)` : '';
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = issue.path.length === 0 && schema ? Object.keys(schema.shape) : [];
    const [best] = nearest(key, known, 1);
    const path = [...issue.path, key].join('.');
    return {
      key: String(issue.path[0] ?? key),
      sentence: `"${path}" is no known key${best ? `; did you mean "${best}"?` : ''}${more}`,
    };
  }
  const path = issue.path.join('.');
  const value = typeof issue.input === 'string' || typeof issue.input === 'number' ? ` ("${issue.input}")` : '';
  const sentence = `"${path}"${value} is not accepted: ${uncapitalise(issue.message)}${more}`;
  return { key: String(issue.path[0] ?? ''), sentence };
}

function uncapitalise(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

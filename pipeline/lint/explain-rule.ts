import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { findRules } from './find-rules.ts';
import { documentationOf } from './rule.ts';

/**
 * The page of a rule: what it finds, why, and right and wrong examples.
 * @throws {Fault} where there is no such rule.
 */
export async function explainRule(id: string, root: string): Promise<string> {
  const known = (await findRules()).map((rule) => rule.id);
  if (known.includes(id)) return readFile(join(root, documentationOf(id)), 'utf8');
  const similar = nearest(id, known);
  const hint = similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : `the rules are ${known.join(', ')}.`;
  throw new Fault(`There is no rule "${id}"; ${hint}`, 2);
}

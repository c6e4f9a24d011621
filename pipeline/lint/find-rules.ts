import { readdir } from 'node:fs/promises';
import type { Rule } from './rule.ts';

const home = new URL('./rules/', import.meta.url);

/** Read once a run: articles are linted by the hundred. */
const found = new Map<string, Promise<Rule[]>>();

/** Finds every rule by its place: a file of `rules/` exports the rule that has the file's name as its id. */
export function findRules(folder: URL = home): Promise<Rule[]> {
  const rules = found.get(folder.href) ?? loadRules(folder);
  found.set(folder.href, rules);
  return rules;
}

async function loadRules(folder: URL): Promise<Rule[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(files.map((name) => loadRule(name, folder)));
}

async function loadRule(name: string, folder: URL): Promise<Rule> {
  const id = name.slice(0, -'.ts'.length);
  const module: Record<string, unknown> = await import(new URL(name, folder).href);
  const rule = Object.values(module).find((exported) => isRule(exported, id));
  if (!isRule(rule, id)) throw new Error(`pipeline/lint/rules/${name} exports no rule with the id "${id}"`);
  return rule;
}

function isRule(value: unknown, id: string): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id && 'check' in value;
}

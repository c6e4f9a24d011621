import { z } from 'zod';
import type { Configuration } from '../config.ts';
import { explain } from '../explain.ts';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import type { Rule, Severity } from './rule.ts';

/** A rule that is on, with its severity and options. */
export interface ConfiguredRule {
  rule: Rule;
  severity: Severity;
  options: unknown;
}

/**
 * Applies the configuration to the rules: those switched off are left out.
 * @param settings severity and options by rule
 * @param shared options for every rule that has one of that name, such as `strict`; its own settings come first
 * @throws {Fault} for a rule nobody knows or options its rule does not accept.
 */
export function configureRules(
  rules: readonly Rule[],
  settings: Configuration['lint']['rules'],
  shared: Readonly<Record<string, unknown>> = {},
): ConfiguredRule[] {
  const known = rules.map(({ id }) => id);
  for (const id of Object.keys(settings)) if (!known.includes(id)) throw unknownRule(id, known);
  return rules.flatMap((rule) => {
    const setting = settings[rule.id] ?? rule.severity;
    const [severity, options] = typeof setting === 'string' ? [setting, {}] : setting;
    if (severity === 'off') return [];
    return [{ rule, severity, options: parseOptions(rule, { ...pick(shared, rule), ...options }) }];
  });
}

function pick(shared: Readonly<Record<string, unknown>>, { options }: Rule): Record<string, unknown> {
  if (!(options instanceof z.ZodObject)) return {};
  return Object.fromEntries(Object.entries(shared).filter(([name]) => name in options.shape));
}

/**
 * Checks the options of a rule and fills in its defaults.
 * @throws {Fault} where the rule does not accept them.
 */
export function parseOptions(rule: Rule, options: unknown): unknown {
  if (!rule.options) {
    if (options === undefined || Object.keys(Object(options)).length === 0) return {};
    throw new Fault(`bantin.yaml: lint.rules.${rule.id} takes no options; state its severity alone.`, 2);
  }
  const parsed = rule.options.safeParse(options ?? {});
  if (parsed.success) return parsed.data;
  throw new Fault(`bantin.yaml: lint.rules.${rule.id}: ${explain(parsed.error).sentence}.`, 2);
}

function unknownRule(id: string, known: readonly string[]): Fault {
  const similar = nearest(id, known).map((name) => `"${name}"`);
  const hint = similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : `the rules are ${known.join(', ')}.`;
  return new Fault(`bantin.yaml: lint.rules names "${id}", which is no rule; ${hint}`, 2);
}

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
 * @throws {Fault} for a rule nobody knows or options its rule does not accept.
 */
export function configureRules(rules: readonly Rule[], settings: Configuration['lint']['rules']): ConfiguredRule[] {
  const known = rules.map(({ id }) => id);
  for (const id of Object.keys(settings)) if (!known.includes(id)) throw unknownRule(id, known);
  return rules.flatMap((rule) => {
    const setting = settings[rule.id] ?? rule.severity;
    const [severity, options] = typeof setting === 'string' ? [setting, undefined] : setting;
    return severity === 'off' ? [] : [{ rule, severity, options: parseOptions(rule, options) }];
  });
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

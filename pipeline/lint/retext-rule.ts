import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { checkDocument } from './check-document.ts';
import { parseOptions } from './configure-rules.ts';
import { collectDocument } from './lint-document.ts';
import type { Rule } from './rule.ts';

/**
 * Makes a retext plugin of a rule: `unified().use(retextVietnamese).use(retextRule(rule), options)`.
 * @throws {Fault} where the rule does not accept the options.
 */
export function retextRule(rule: Rule): Plugin<[options?: Record<string, unknown>], Root> {
  return (options) => {
    const configured = { rule, severity: rule.severity, options: parseOptions(rule, options) };
    return (tree, file) => {
      file.messages.push(...checkDocument(collectDocument(tree, String(file)), [configured]));
    };
  };
}

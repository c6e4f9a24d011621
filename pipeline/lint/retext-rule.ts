import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { Article } from '../article/article.ts';
import { checkDocument } from './check-document.ts';
import { type ConfiguredRule, parseOptions } from './configure-rules.ts';
import { collectDocument } from './lint-document.ts';
import type { Profile } from './profile.ts';
import type { Rule } from './rule.ts';

/**
 * A retext plugin that checks a tree with several rules in one walk.
 * @param rules those that are on, with severity and options
 * @param article what the tree was made from, where it is an article; rules on its captions and strays need it
 * @param profile whose norms hold
 */
export const retextRules: Plugin<[rules: readonly ConfiguredRule[], article?: Article, profile?: Profile], Root> = (
  rules,
  article,
  profile,
) => {
  return (tree, file) => {
    file.messages.push(...checkDocument(collectDocument(tree, String(file), article, profile), rules));
  };
};

/**
 * Makes a retext plugin of a rule: `retext().use(retextVietnamese).use(retextRule(rule), options)`.
 * @throws {Fault} where the rule does not accept the options.
 */
export function retextRule(
  rule: Rule,
  profile: Profile = 'article',
): Plugin<[options?: Record<string, unknown> | undefined], Root> {
  return function (options) {
    const configured = { rule, severity: rule.severity, options: parseOptions(rule, options) };
    return retextRules.call(this, [configured], undefined, profile);
  };
}

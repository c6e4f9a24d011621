import type { Preset } from 'unified';
import { configureRules } from './configure-rules.ts';
import { findRules } from './find-rules.ts';
import { retextRules } from './retext-rule.ts';
import { retextVietnamese } from './retext-vietnamese/retext-vietnamese.ts';

/**
 * The parser and every rule with its own severity, as a unified preset: `unified().use(presetVietnamese)`. What needs
 * an article (captions, links and dropped blocks) is found from the text alone.
 */
export const presetVietnamese: Preset = {
  plugins: [retextVietnamese, [retextRules, configureRules(await findRules(), {})]],
};

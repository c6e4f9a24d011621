import { unified } from 'unified';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { ArticleFile } from '../article/read-article.ts';
import type { Configuration } from '../config.ts';
import type { Context } from '../context.ts';
import { type ConfiguredRule, configureRules } from './configure-rules.ts';
import { findRules } from './find-rules.ts';
import { judgeSuppressions } from './judge-suppressions.ts';
import { offsetsOf } from './lint-message.ts';
import { retextRules } from './retext-rule.ts';
import { parseArticle } from './retext-vietnamese/parse-article.ts';
import type { Rule } from './rule.ts';
import { applySuppressions, readSuppressions } from './suppressions.ts';

/**
 * Checks an article with every rule that is on and adds what they find to the file's messages, sorted by place.
 * Words the configuration accepts and stretches that a comment in the article suppresses are left out.
 * @throws {Fault} where the configuration or a comment names an unknown rule, or options are wrong.
 */
export async function lint(file: ArticleFile, context: Pick<Context, 'config'>): Promise<VFile> {
  const settings = context.config.lint;
  const rules = await findRules();
  const configured = configuredBy(settings, rules);
  const { article } = file.data;
  const suppressions = readSuppressions(
    article,
    rules.map(({ id }) => id),
  );
  file.messages = file.messages.filter((message) => isOn(message, configured));
  await unified().use(retextRules, configured, article, settings.profile).run(parseArticle(article), file);
  const accepted = acceptedStretches(article.text, settings.accept);
  const { messages, used } = applySuppressions(
    file.messages.filter((message) => !isAccepted(message, accepted)),
    suppressions,
  );
  messages.push(...judgeSuppressions(used, settings.suppressions, article.text));
  file.messages = messages.sort((a, b) => offsetsOf(a).start - offsetsOf(b).start);
  return file;
}

/** Once a run: its articles share one configuration. */
const configuredRules = new WeakMap<Configuration['lint'], ConfiguredRule[]>();

function configuredBy(settings: Configuration['lint'], rules: readonly Rule[]): ConfiguredRule[] {
  const { strict, reject } = settings;
  const configured = configuredRules.get(settings) ?? configureRules(rules, settings.rules, { strict, reject });
  configuredRules.set(settings, configured);
  return configured;
}

/** Messages that reading left behind obey the switches of the rule they are filed under. */
function isOn(message: VFileMessage, configured: readonly ConfiguredRule[]): boolean {
  return message.source !== 'bantin' || configured.some(({ rule }) => rule.id === message.ruleId);
}

interface Stretch {
  start: number;
  end: number;
}

function acceptedStretches(text: string, accept: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  for (const phrase of accept) {
    const wanted = phrase.normalize('NFC');
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      found.push({ start: at, end: at + wanted.length });
  }
  return found;
}

function isAccepted(message: VFileMessage, accepted: readonly Stretch[]): boolean {
  const { start, end } = offsetsOf(message);
  return accepted.some((stretch) => stretch.start <= start && end <= stretch.end);
}

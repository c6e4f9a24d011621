import { readdirSync } from 'node:fs';
import { retext } from 'retext';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../pipeline/lint/check-document.ts';
import { configureRules } from '../../../pipeline/lint/configure-rules.ts';
import { findRules } from '../../../pipeline/lint/find-rules.ts';
import { collectDocument } from '../../../pipeline/lint/lint-document.ts';
import type { LintMessage } from '../../../pipeline/lint/lint-message.ts';
import { retextRule } from '../../../pipeline/lint/retext-rule.ts';
import { parseVietnamese } from '../../../pipeline/lint/retext-vietnamese/parse-vietnamese.ts';
import { retextVietnamese } from '../../../pipeline/lint/retext-vietnamese/retext-vietnamese.ts';
import type { Rule } from '../../../pipeline/lint/rule.ts';

const rules = await findRules();

function check(text: string, ...wanted: Rule[]): LintMessage[] {
  const [only] = wanted.length === 1 ? wanted : [];
  const document = collectDocument(parseVietnamese(text), text, undefined, only?.profile);
  return checkDocument(document, configureRules(wanted, {}, only?.exampleOptions));
}

it('finds every rule by its file', () => {
  const files = readdirSync(new URL('../../../pipeline/lint/rules/', import.meta.url));
  expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.toSorted());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has three examples each way and says what it does', () => {
    expect(rule.examples.right.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.wrong.length).toBeGreaterThanOrEqual(3);
    expect(rule.description).toMatch(/^\p{Lu}.*\.$/u);
  });

  it.each(rule.examples.right)('is silent on: %s', (text) => {
    expect(check(text, rule).map(({ actual, reason }) => ({ actual, reason }))).toEqual([]);
  });

  it.each(rule.examples.wrong.map((example) => [example.text, example] as const))('speaks on: %s', (text, example) => {
    const messages = check(text, rule);
    expect(messages.map(({ actual, expected }) => ({ actual, expected }))).toEqual([
      { actual: example.actual, expected: example.expected },
    ]);
    expect(messages[0]).toMatchObject({ ruleId: rule.id, source: 'bantin', category: rule.category });
  });

  it('works as a retext plugin', () => {
    const [example] = rule.examples.wrong;
    const file = new VFile(example?.text);
    const processor = retext().use(retextVietnamese).use(retextRule(rule, rule.profile), rule.exampleOptions);
    processor.processSync(file);
    expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([[rule.id, example?.actual]]);
  });
});

it('says nothing on right examples, whatever the rule', () => {
  const exempt = new Set(['long-sentence']);
  for (const { id, examples } of rules) {
    if (exempt.has(id)) continue;
    for (const text of examples.right) {
      const loud = check(text, ...rules).filter(({ fatal }) => fatal !== undefined);
      expect(loud.map(({ ruleId, actual, reason }) => [text, ruleId, actual, reason])).toEqual([]);
    }
  }
});

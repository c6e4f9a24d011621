import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { rulePage } from '../../../docs/rule-page.ts';
import { findRules } from '../../../pipeline/lint/find-rules.ts';

test('every rule has its page, made from its examples (npm run docs)', async () => {
  for (const rule of await findRules()) {
    const page = await readFile(new URL(`../../../docs/rules/${rule.id}.md`, import.meta.url), 'utf8');
    expect(page).toBe(rulePage(rule));
  }
});

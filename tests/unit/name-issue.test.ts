import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../pipeline/article/metadata.ts';
import { nameIssue } from '../../pipeline/name-issue.ts';
import type { Content } from '../../pipeline/publish.ts';
import { article, brief } from '../fixtures/view/working-session.ts';

function contents(...metadata: Metadata[]): Content[] {
  return metadata.map((each) => ({
    article: { ...article, metadata: each },
    brief: { ...brief, date: null },
    picture: null,
    translations: new Map(),
  }));
}

describe('an issue is named', () => {
  test.each([
    ['31', 'so-31'],
    ['31/2025', 'so-31-2025'],
    ['Bản tin tuần 31', 'ban-tin-tuan-31'],
    ['  31 ', 'so-31'],
    ['第31期', 'so-31'],
    ['简报', 'ban-tin'],
    ['../../x', 'x'],
  ])('as it is asked for: %s', (requested, slug) => {
    expect(nameIssue(requested, contents({}))).toEqual({ name: requested.trim(), slug });
  });

  test('for the number that all its articles state', () => {
    expect(nameIssue('', contents({ issue: '30' }, { issue: '30' }))).toEqual({ name: '30', slug: 'so-30' });
  });

  test('for the newest date where they state none, or several', () => {
    const name = { name: null, slug: 'ban-tin-2025-07-28' };
    expect(nameIssue('', contents({ date: '2025-07-28' }, { date: '2025-07-01' }))).toEqual(name);
    expect(nameIssue('', contents({ issue: '30', date: '2025-07-28' }, { issue: '31' }))).toEqual(name);
    expect(nameIssue('', contents({ issue: '30', date: '2025-07-28' }, {}))).toEqual(name);
  });

  test('for nothing where there is nothing', () => {
    expect(nameIssue('', contents({}))).toEqual({ name: null, slug: 'ban-tin' });
  });

  test.each(['a\nb', 'x'.repeat(101)])('but not %j', (requested) => {
    expect(() => nameIssue(requested, contents({}))).toThrow(
      /^--issue is ".*": write one line of at most 100 characters/u,
    );
  });
});

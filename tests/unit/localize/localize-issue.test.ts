import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../../pipeline/article/metadata.ts';
import type { IssueView } from '../../../pipeline/localize/issue-view.ts';
import { labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { type Item, localizeIssue } from '../../../pipeline/localize/localize-issue.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';

/** An issue of as many articles as there are metadata. */
async function issueOf(name: string | null, locale: string, ...metadata: Metadata[]): Promise<IssueView> {
  const items = await Promise.all(
    metadata.map(async (each): Promise<Item> => {
      const own = { ...article, metadata: each };
      return { article: own, view: await localize(own, brief, locale, context) };
    }),
  );
  const [first, ...others] = items;
  if (!first) throw new Error('An issue has articles');
  return localizeIssue([first, ...others], { name, slug: 'so-1' }, 'Bản tin', await labelSetOf(context, locale));
}

describe('an issue', () => {
  test('has its articles in order, each with a place of its own', async () => {
    const { items } = await issueOf('31', 'vi', { date: '2025-07-28' }, { date: '2025-07-27' });
    expect(items.map(({ position, anchor }) => [position, anchor])).toEqual([
      [1, 'item-1'],
      [2, 'item-2'],
    ]);
  });

  test.each([
    ['31', 'vi', 'Số 31'],
    ['31/2025', 'en', 'Issue no. 31/2025'],
    ['Bản tin tuần 31', 'vi', 'Bản tin tuần 31'],
    [null, 'vi', null],
  ])('called %s in %s has "%s" in its masthead', async (name, locale, expected) => {
    expect((await issueOf(name, locale, {})).masthead.issue).toBe(expected);
  });

  test('has the date of the newest article', async () => {
    const { masthead, document } = await issueOf(null, 'vi', { date: '2025-07-01' }, { date: '2025-07-28' });
    expect(document).toMatchObject({ date: '2025-07-28', title: 'Bản tin · ngày 28 tháng 7 năm 2025' });
    expect(masthead.date).toBe('ngày 28 tháng 7 năm 2025');
  });

  test.each<[Metadata['classification'][], string | null]>([
    [['release', 'release'], 'Cho phép phát hành ngay'],
    [['release', undefined], null],
    [['urgent', 'internal'], 'Lưu hành nội bộ'],
    [['internal', 'confidential', 'release'], 'Mật'],
    [[undefined, undefined], null],
  ])('of articles marked %s is marked "%s"', async (marks, expected) => {
    const metadata = marks.map((classification): Metadata => (classification ? { classification } : {}));
    expect((await issueOf('1', 'vi', ...metadata)).masthead.classification).toBe(expected);
  });

  test('is under embargo until the last of them ends, whatever the zones', async () => {
    const { masthead } = await issueOf(
      '1',
      'vi',
      { embargo: '2025-07-28T17:00:00+07:00' },
      { embargo: '2025-07-28T11:00:00+00:00' },
      {},
    );
    expect(masthead.embargo).toContain('11 giờ 00 (UTC+00:00)');
  });

  test('names a place only where all its articles are from there', async () => {
    expect((await issueOf('1', 'vi', { place: 'Huế' }, { place: 'Huế' })).masthead.place?.text).toBe('Huế');
    expect((await issueOf('1', 'vi', { place: 'Huế' }, { place: 'Vinh' })).masthead.place).toBeNull();
  });

  test('says in the subject of its mail what it is about, and how much more there is', async () => {
    const title = brief.title.text;
    expect((await issueOf('31', 'vi', {}, {}, {})).mail.subject).toBe(`[Bản tin số 31] ${title} và 2 tin khác`);
    expect((await issueOf('31', 'vi', {})).mail.subject).toBe(`[Bản tin số 31] ${title}`);
    expect((await issueOf('Tuần 31', 'vi', {})).mail.subject).toBe(`[Bản tin] Tuần 31: ${title}`);
    expect((await issueOf(null, 'en', {}, {})).mail.subject).toBe(`[Bulletin] ${title} and 1 other item`);
  });
});

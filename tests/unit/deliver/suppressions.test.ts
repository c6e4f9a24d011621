import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { normaliseAddress } from '../../../pipeline/deliver/normalise-address.ts';
import { openSuppressions } from '../../../pipeline/deliver/suppressions.ts';
import { Fault } from '../../../pipeline/fault.ts';

let folder = '';
let path = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-suppressions-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  path = join(folder, `${count++}`, 'suppressions.txt');
});

async function listOf(text: string) {
  path = join(folder, `${count++}.txt`);
  await writeFile(path, text);
  return openSuppressions(path);
}

describe('one mailbox', () => {
  test.each([
    ['An@Example.ORG', 'an@example.org'],
    [' an@example.org. ', 'an@example.org'],
    ['a\u0301n@example.org', '\u00e1n@example.org'],
    ['an@bảntin.vn', 'an@xn--bntin-v11b.vn'],
    ['an@XN--BNTIN-V11B.vn', 'an@xn--bntin-v11b.vn'],
    ['an@a/b', 'an@a/b'],
    ['nobody', 'nobody'],
  ])('%j is %j', (written, normalised) => {
    expect(normaliseAddress(written)).toBe(normalised);
    expect(normaliseAddress(normalised)).toBe(normalised);
  });
});

test('a list that is not there suppresses nobody', async () => {
  const list = await openSuppressions(path);
  expect(list.find('an@example.org')).toBeUndefined();
  expect(list.size).toBe(0);
});

test('what is added stands in the file as a line and is found in any spelling', async () => {
  const list = await openSuppressions(path);
  const added = await list.add({
    address: 'An@Example.org',
    reason: 'bounce',
    date: '2025-03-14T08:00:00Z',
    detail: '5.1.1 no such\r\nuser',
    report: 'abc',
  });
  expect(added).toBe(true);
  expect(list.find('AN@example.ORG')).toMatchObject({ reason: 'bounce', detail: '5.1.1 no such user' });
  expect(await readFile(path, 'utf8')).toBe('2025-03-14T08:00:00Z bounce an@example.org 5.1.1 no such user [abc]\n');
  expect((await openSuppressions(path)).find('an@example.org')).toEqual(list.find('an@example.org'));
});

test('the same report twice changes nothing, also after the address was restored', async () => {
  const list = await openSuppressions(path);
  const bounce = { address: 'an@example.org', reason: 'bounce', date: '2025-03-14', report: 'abc' } as const;
  await list.add(bounce);
  expect(await list.add(bounce)).toBe(false);
  await list.add({ address: 'an@example.org', reason: 'restored', date: '2025-03-15' });
  expect(await list.add(bounce)).toBe(false);
  expect(list.find('an@example.org')).toBeUndefined();
});

test('no address breaks out of its line', async () => {
  const list = await openSuppressions(path);
  const forged = list.add({ address: 'an@example.org\nbinh@example.org', reason: 'bounce', date: '2025-03-14' });
  await expect(forged).rejects.toThrow(/is no address/u);
  expect((await openSuppressions(path)).size).toBe(0);
});

test('transient failures are counted and suppress nobody', async () => {
  const list = await openSuppressions(path);
  for (const report of ['a', 'b', 'b'])
    await list.add({ address: 'an@example.org', reason: 'transient', date: '2025-03-14', report });
  expect(list.countTransients('an@example.org')).toBe(2);
  expect(list.find('an@example.org')).toBeUndefined();
});

test('an editor may write an address alone, comments and empty lines, with or without the last line end', async () => {
  const list = await listOf(
    '\ufeff# xin rút tên qua điện thoại\r\n\r\nAn@example.org\r\n2025-03-14 manual binh@example.org',
  );
  expect(list.find('an@example.org')?.reason).toBe('manual');
  expect(list.find('binh@example.org')?.reason).toBe('manual');
  await list.add({ address: 'chi@example.org', reason: 'unsubscribe', date: '2025-03-14' });
  expect((await openSuppressions(path)).size).toBe(3);
});

test('what another process appends is seen when asked for, a half-written line once it is whole', async () => {
  const list = await listOf('an@example.org\n');
  await appendFile(path, '2025-03-14 unsubscribe binh@exam');
  await list.refresh();
  expect(list.size).toBe(1);
  await appendFile(path, 'ple.org\n');
  await list.refresh();
  expect(list.find('binh@example.org')?.reason).toBe('unsubscribe');
});

test('entries added at once by two lists of one file are all there, each once', async () => {
  const lists = [await openSuppressions(path), await openSuppressions(path)];
  await Promise.all(
    lists.flatMap((list, writer) =>
      Array.from({ length: 20 }, (_, index) =>
        list.add({ address: `${writer}-${index}@example.org`, reason: 'bounce', date: '2025-03-14' }),
      ),
    ),
  );
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(40);
  expect((await openSuppressions(path)).size).toBe(40);
});

test.each(['bounced an@example.org', '14/3/2025 bounce an@example.org', '2025-03-14 bounce an', 'an'])(
  'a line that is not understood is refused by name: %s',
  async (line) => {
    const opened = listOf(`an@example.org\n${line}\n`);
    await expect(opened).rejects.toBeInstanceOf(Fault);
    await expect(opened).rejects.toThrow(/line 2: /u);
  },
);

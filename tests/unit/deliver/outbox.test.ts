import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginRun, type Campaign, dropUnlisted, enlist } from '../../../pipeline/deliver/ledger/campaign-records.ts';
import { lockCampaign, tryLock } from '../../../pipeline/deliver/ledger/lock-campaign.ts';
import { copyLedger, openLedger } from '../../../pipeline/deliver/ledger/open-ledger.ts';
import { type Outbox, openOutbox } from '../../../pipeline/deliver/ledger/open-outbox.ts';
import { countStates, listRecords, settleUncertain } from '../../../pipeline/deliver/ledger/review.ts';
import { parseAddress } from '../../../pipeline/deliver/parse-address.ts';

let folder: string;
let path: string;
let ledger: DatabaseSync;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-outbox-'));
  path = join(folder, 'ledger.sqlite');
  ledger = openLedger(path);
});

afterEach(async () => {
  ledger.close();
  await rm(folder, { recursive: true });
});

function begin(now = 1000): Campaign {
  return beginRun(ledger, { name: 'ban-tin', content: { 'bulletin.vi': 'a' }, now });
}

function open(campaign: number, now = 0, on = ledger): Promise<Outbox> {
  return openOutbox(on, path, { campaign, now: () => now });
}

function enlistAll(campaign: Campaign, addresses: string[], suppressed?: string): string[] {
  const rows = addresses.map((text, index) => {
    const address = parseAddress(text);
    if ('fault' in address) throw new Error(address.fault);
    const reader = { name: `Bạn đọc ${index}`, address, locale: '', format: '', tags: [], line: index + 2 };
    return { reader, locale: 'vi', format: 'bulletin', content: 'a', suppressed };
  });
  const doubles = enlist(ledger, campaign, rows);
  dropUnlisted(ledger, campaign);
  return doubles.map(({ reader }) => reader.address.address);
}

function states(): string[] {
  return Array.from(listRecords(ledger, 1), ({ state }) => state);
}

const three = ['lan@example.com', 'mai@example.com', 'cuc@example.com'];

describe('an outbox', () => {
  it('gives each delivery once, the same process or another', async () => {
    const campaign = begin();
    enlistAll(campaign, three);
    using second = openLedger(path);
    const [one, other] = [await open(campaign.id), await open(campaign.id, 0, second)];
    const claims = [one.claim(2, 0), other.claim(2, 0), one.claim(2, 0)];
    expect(claims.flatMap(({ claimed }) => claimed.map(({ address }) => address)).sort()).toEqual(three.toSorted());
    await one.close();
    await other.close();
  });

  it('has a mark on the disk before it says so', async () => {
    const campaign = begin();
    enlistAll(campaign, three);
    const outbox = await open(campaign.id, 5);
    const { claimed } = outbox.claim(3, 0);
    await Promise.all(claimed.slice(0, 2).map(({ id }) => outbox.markCommitting(id)));
    // Another connection to the file sees only what is committed.
    using other = openLedger(path);
    expect(Array.from(listRecords(other, 1), ({ state }) => state)).toEqual(['committing', 'committing', 'claimed']);
    await outbox.close();
  });

  it('refuses to mark what it has not claimed, and records nothing more', async () => {
    const campaign = begin();
    enlistAll(campaign, three);
    const outbox = await open(campaign.id);
    outbox.claim(1, 0);
    await expect(outbox.markCommitting(3)).rejects.toThrow(/delivery 3 is not claimed by this run/u);
    expect(() => outbox.check()).toThrow(/nothing more is sent/u);
    await expect(outbox.markCommitting(1)).rejects.toThrow();
    await expect(outbox.close()).rejects.toThrow();
    expect(states()).toEqual(['claimed', 'waiting', 'waiting']);
  });

  it('puts a delivery off, and says when the next is due', async () => {
    const campaign = begin();
    enlistAll(campaign, ['lan@example.com']);
    const outbox = await open(campaign.id);
    const [lan] = outbox.claim(1, 0).claimed;
    outbox.settle(lan?.id ?? 0, { state: 'waiting', due: 700, offered: true, code: 451, answer: '451 later' });
    expect(outbox.claim(1, 699)).toEqual({ claimed: [], nextDue: 700 });
    expect(outbox.claim(1, 700).claimed).toMatchObject([{ address: 'lan@example.com', tries: 1 }]);
    outbox.postpone(lan?.id ?? 0, 900);
    expect(outbox.claim(1, 900).claimed).toMatchObject([{ reserved: 1 }]);
    await outbox.close();
    expect(states()).toEqual(['waiting']);
  });

  it('never gives back what is committing', async () => {
    const campaign = begin();
    enlistAll(campaign, three);
    const outbox = await open(campaign.id);
    const { claimed } = outbox.claim(3, 0);
    await outbox.markCommitting(claimed[0]?.id ?? 0);
    for (const { id } of claimed) outbox.release(id);
    await outbox.close();
    expect(states()).toEqual(['committing', 'waiting', 'waiting']);
  });
});

describe('the next run', () => {
  it('holds what was committing as uncertain and sends everything else', async () => {
    const first = begin();
    enlistAll(first, three);
    const outbox = await open(first.id);
    const { claimed } = outbox.claim(2, 0);
    await outbox.markCommitting(claimed[0]?.id ?? 0);
    begin(2000);
    expect(states()).toEqual(['uncertain', 'waiting', 'waiting']);
    await expect(outbox.markCommitting(claimed[1]?.id ?? 0)).rejects.toThrow(/not claimed/u);
    await outbox.close().catch(() => {});
    expect(settleUncertain(ledger, 1, { verdict: 'resend', now: 0, recipients: ['mai@example.com'] })).toBe(0);
    expect(settleUncertain(ledger, 1, { verdict: 'resend', now: 0 })).toBe(1);
    expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('keeps the date of the first', () => {
    expect(begin(1000).started).toBe(1000);
    expect(begin(2000)).toMatchObject({ started: 1000, run: 2 });
  });

  it('takes a reader off and on again as the list and the suppression list say', () => {
    expect(enlistAll(begin(), [...three, 'LAN@example.com'])).toEqual(['LAN@example.com']);
    enlistAll(begin(), ['lan@example.com']);
    expect(states()).toEqual(['waiting', 'unlisted', 'unlisted']);
    enlistAll(begin(), three, 'unsubscribe');
    expect(states()).toEqual(['suppressed', 'suppressed', 'suppressed']);
    enlistAll(begin(), three);
    expect(countStates(ledger, 1)).toMatchObject({ waiting: 3, suppressed: 0 });
  });
});

describe('a lock', () => {
  it('is held by one at a time for each campaign, until it is let go', () => {
    const lock = lockCampaign(path, 'ban-tin');
    expect(() => lockCampaign(path, 'ban-tin')).toThrow(/"ban-tin" is being sent by another process/u);
    expect(tryLock(path, 'ban-tin')).toBeUndefined();
    lockCampaign(path, 'other')[Symbol.dispose]();
    lock[Symbol.dispose]();
    lockCampaign(path, 'ban-tin')[Symbol.dispose]();
  });
});

describe('a copy of the ledger', () => {
  it('is of one campaign, and what is done to it stays in it', () => {
    enlistAll(begin(), three);
    using copy = copyLedger(path, 'ban-tin');
    copy.exec(`UPDATE delivery SET state = 'sent'`);
    expect(countStates(copy, 1).sent).toBe(3);
    expect(countStates(ledger, 1).waiting).toBe(3);
    using none = copyLedger(path, 'other');
    expect(countStates(none, 1).waiting).toBe(0);
  });

  it('is empty where there is none, and makes none', () => {
    using copy = copyLedger(join(folder, 'none.sqlite'), 'ban-tin');
    expect(countStates(copy, 1).sent).toBe(0);
    expect(tryLock(path, 'x')).toBeDefined();
  });
});

describe('openLedger', () => {
  it('refuses a file that is none, or of another version', async () => {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(folder, 'text'), 'no database, but long enough to be looked at as one '.repeat(100));
    expect(() => openLedger(join(folder, 'text'))).toThrow(/cannot be opened \(file is not a database\)/u);
    ledger.exec('PRAGMA user_version = 99');
    expect(() => openLedger(path)).toThrow(/of another version of the program \(99\)/u);
  });
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyLedger } from '../../pipeline/deliver/ledger/open-ledger.ts';
import { listRecords } from '../../pipeline/deliver/ledger/review.ts';
import { sendCampaign, tryCampaign } from '../../pipeline/deliver/send-campaign.ts';
import { type Received, type Script, type ScriptedServer, startServer } from './scripted-server.ts';
import { composed, makeClock, makeSendingPlace, type SendingPlace, signingKey } from './send-fixture.ts';

let place: SendingPlace;
let server: ScriptedServer | undefined;
let lines: Record<string, unknown>[];

beforeEach(async () => {
  place = await makeSendingPlace();
  lines = [];
  vi.stubEnv('BANTIN_SIGNING_KEY', signingKey);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    for (const line of String(text).split('\n')) if (line.startsWith('{')) lines.push(JSON.parse(line));
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await server?.close();
  server = undefined;
  await place.remove();
});

/** Runs the campaign against a server; without one, against a new one with that script. */
async function send(
  script?: Script,
  options = {},
  delivery = {},
): Promise<{ exitCode: number; clock: ReturnType<typeof makeClock> }> {
  server ??= await startServer(script);
  const smtp = { host: '127.0.0.1', port: server.port, security: 'none' as const, connections: 2 };
  const clock = makeClock();
  const exitCode = await sendCampaign(place.options(options), place.context({ smtp, ...delivery }), clock);
  return { exitCode, clock };
}

/** State by recipient, as the ledger has it. */
function states(): Record<string, string> {
  using ledger = copyLedger(join(place.folder, 'ledger.sqlite'), 'ban-tin');
  return Object.fromEntries(Array.from(listRecords(ledger, 1), ({ recipient, state }) => [recipient, state]));
}

function received(): readonly Received[] {
  return server?.received ?? [];
}

function recipients(): string[] {
  return received()
    .map(({ to }) => to)
    .sort();
}

const three = 'name,address\nLan,lan@example.com\nMai,mai@example.com\nCúc,cuc@example.net\n';

describe('sending', () => {
  it('sends to every reader once, and again to nobody', async () => {
    await place.list(three);
    expect((await send()).exitCode).toBe(0);
    expect(recipients()).toEqual(['cuc@example.net', 'lan@example.com', 'mai@example.com']);
    expect((await send()).exitCode).toBe(0);
    expect(recipients()).toHaveLength(3);
    expect(lines.at(-1)).toMatchObject({ type: 'summary', campaign: 'ban-tin', sent: 3, readers: 3, waiting: 0 });
  });

  it('sends to who was added to the list, and not to who was taken off before it was his turn', async () => {
    await place.list(three);
    await send((stage, to) =>
      stage === 'recipient' && to.startsWith('mai') ? { code: 450, answer: 'later' } : undefined,
    );
    await place.list('name,address\nLan,lan@example.com\nĐào,dao@example.com\n');
    await server?.close();
    server = undefined;
    expect((await send()).exitCode).toBe(0);
    expect(recipients()).toEqual(['dao@example.com']);
    expect(states()).toMatchObject({ 'mai@example.com': 'unlisted', 'cuc@example.net': 'sent' });
  });

  it('writes once to an address that stands on the list in several ways', async () => {
    await place.list(
      `address\nlan@example.com\nLAN@Example.COM\nlan@EXAMPLE.com.\nnguyễn@bücher.example\n${'nguyễn@bücher.example'.normalize('NFD')}\nNGUYỄN@xn--bcher-kva.example\n`,
    );
    await send();
    expect(recipients()).toEqual(['lan@example.com', 'nguyễn@bücher.example']);
    expect(lines.at(-1)).toMatchObject({ readers: 2, doubles: 4 });
  });

  it('writes to nobody on the suppression list, however the address is written', async () => {
    await place.list(three);
    await writeFile(join(place.folder, 'suppressions.txt'), '2026-11-01 unsubscribe LAN@example.COM\n');
    expect((await send()).exitCode).toBe(0);
    expect(recipients()).toEqual(['cuc@example.net', 'mai@example.com']);
    expect(states()['lan@example.com']).toBe('suppressed');
  });

  it('goes on after rows that are wrong, and says so in the exit code', async () => {
    await place.list('name,address\nLan,lan@example\nMai,mai@example.com\n');
    expect((await send()).exitCode).toBe(1);
    expect(recipients()).toEqual(['mai@example.com']);
    expect(lines[0]).toEqual({
      type: 'refused',
      line: 2,
      fault: expect.stringContaining('readers.csv, line 2: the address "lan@example" has no dot after the @.'),
    });
  });

  it('sends only to readers with a tag', async () => {
    await place.list('address,tags\nlan@example.com,press\nmai@example.com,"press, hanoi"\ncuc@example.net,hanoi\n');
    await send(undefined, { tags: ['hanoi'] });
    expect(recipients()).toEqual(['cuc@example.net', 'mai@example.com']);
  });
});

describe('the locale of a row', () => {
  it('chooses the bulletin, the nearest locale where there is none of that tag', async () => {
    await place.compose('en', 'In English');
    await place.list(
      'address,locale\nlan@example.com,\nmai@example.com,vi\namy@example.com,en-GB\nzoe@example.com,EN\n',
    );
    await send();
    const english = server?.received
      .filter(({ message }) => message.includes('Subject: In English'))
      .map(({ to }) => to);
    expect(english?.sort()).toEqual(['amy@example.com', 'zoe@example.com']);
  });

  it('that was not published stops everything and says what to run', async () => {
    await place.list('address,locale\nlan@example.com,\nren@example.com,fr\nluc@example.com,fr-CA\n');
    await expect(send()).rejects.toThrow(
      /Readers want "ban-tin" in locales that were not published, fr \(2\), so nobody was written to: run "npm run publish -- ban-tin --locale fr"/u,
    );
    expect(recipients()).toEqual([]);
    expect((await send(undefined, { fallBack: true })).exitCode).toBe(0);
    expect(recipients()).toHaveLength(3);
  });

  it('that there is not at all is a wrong row', async () => {
    await place.list('address,locale\nlan@example.com,xx\n');
    expect((await send()).exitCode).toBe(1);
    expect(lines[0]).toMatchObject({ fault: expect.stringContaining('line 2: there is no locale "xx".') });
  });
});

describe('the format of a row', () => {
  const rows = 'address,format\nlan@example.com,\nmai@example.com,bulletin\ncuc@example.com,digest\n';

  it('does not matter where there is but one', async () => {
    await place.list(rows);
    expect((await send()).exitCode).toBe(0);
    expect(recipients()).toHaveLength(3);
  });

  it('chooses among several, and is wrong where it is none of them', async () => {
    await writeFile(join(place.folder, 'output/ban-tin/digest.vi.eml'), composed('vi', 'Digest'));
    await place.list(`${rows}zoe@example.com,poster\n`);
    expect((await send()).exitCode).toBe(1);
    const digest = received().filter(({ message }) => message.includes('Subject: Digest'));
    expect(digest.map(({ to }) => to)).toEqual(['cuc@example.com']);
    expect(lines[0]).toMatchObject({
      fault: expect.stringContaining('line 5: the format "poster" is none of bulletin, digest.'),
    });
  });
});

describe('a server that refuses', () => {
  const refuse = (code: number, answer: string, times = Number.POSITIVE_INFINITY): Script => {
    const asked = new Map<string, number>();
    return (stage, to) => {
      if (stage !== 'recipient' || !to.startsWith('mai')) return undefined;
      asked.set(to, (asked.get(to) ?? 0) + 1);
      return (asked.get(to) ?? 0) <= times ? { code, answer } : undefined;
    };
  };

  it('for now is tried again, each time after longer', async () => {
    await place.list(three);
    const { exitCode, clock } = await send(refuse(451, '4.7.1 greylisted', 3));
    expect(exitCode).toBe(0);
    expect(recipients()).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = clock.waits;
    expect(clock.waits).toHaveLength(3);
    for (const [wait, longest] of [
      [first, 30],
      [second, 60],
      [third, 120],
    ] as const) {
      expect(wait).toBeGreaterThanOrEqual(longest * 500);
      expect(wait).toBeLessThanOrEqual(longest * 1000);
    }
  });

  it('for now each time leaves the reader to the next run', async () => {
    await place.list(three);
    expect((await send(refuse(451, '4.7.1 greylisted', 5))).exitCode).toBe(1);
    expect(states()['mai@example.com']).toBe('deferred');
    expect((await send()).exitCode).toBe(0);
    expect(recipients()).toHaveLength(3);
  });

  it('an address that does not exist is recorded, and never written to again', async () => {
    await place.list(three);
    expect((await send(refuse(550, '5.1.1 no such user'))).exitCode).toBe(1);
    expect(states()).toMatchObject({ 'mai@example.com': 'failed', 'lan@example.com': 'sent' });
    expect(await readFile(join(place.folder, 'suppressions.txt'), 'utf8')).toMatch(
      /^2026-11-23 rejected mai@example\.com 550 5\.1\.1 no such user/mu,
    );
  });

  it('a full mailbox for good is recorded and not suppressed; --retry-failed tries it again', async () => {
    await place.list(three);
    expect((await send(refuse(552, '5.2.2 mailbox full', 1))).exitCode).toBe(1);
    expect(await readdir(place.folder)).not.toContain('suppressions.txt');
    expect((await send()).exitCode).toBe(1);
    expect((await send(undefined, { retryFailed: true })).exitCode).toBe(0);
    expect(recipients()).toHaveLength(3);
  });

  it('us whoever the reader is stops the run, and who was not asked for waits', async () => {
    await place.list(three);
    const script: Script = (stage) => (stage === 'sender' ? { code: 550, answer: '5.7.1 go away' } : undefined);
    await expect(send(script)).rejects.toThrow(/The server refuses us, not a reader \(550 5\.7\.1 go away\)/u);
    expect(new Set(Object.values(states()))).toEqual(new Set(['waiting']));
  });

  it('the content ten times in a row stops the run', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `reader${index}@example.com`);
    await place.list(`address\n${rows.join('\n')}\n`);
    const script: Script = (stage) => (stage === 'answer' ? { code: 554, answer: '5.7.1 spam' } : undefined);
    await expect(send(script)).rejects.toThrow(/refuses us/u);
    const failed = Object.values(states()).filter((state) => state === 'failed');
    expect(failed.length).toBeGreaterThanOrEqual(10);
    expect(failed.length).toBeLessThanOrEqual(11);
  });
});

describe('--dry-run', () => {
  it('counts, shows three messages, sends none and records nothing', async () => {
    await place.list(`${three}Đào,dao@example.com\n`);
    server = await startServer();
    const context = place.context({ smtp: { port: server.port }, unsubscribe: { url: 'https://mail.example.org/u' } });
    expect(await tryCampaign(place.options(), context)).toBe(0);
    expect(lines.map(({ type }) => type)).toEqual(['summary', 'sample', 'sample', 'sample']);
    expect(lines[0]).toMatchObject({ waiting: 4, readers: 4 });
    expect(lines[1]).toMatchObject({
      to: 'lan@example.com',
      header: expect.stringContaining('To: "Lan"\r\n <lan@example.com>'),
    });
    expect(server.connections()).toBe(0);
    expect((await readdir(place.folder)).sort()).toEqual(['output', 'readers.csv']);
  });
});

describe('the transport "file"', () => {
  it('writes each message into a folder', async () => {
    await place.list(three);
    expect(await sendCampaign(place.options({ transport: 'file' }), place.context())).toBe(0);
    const files = await readdir(join(place.folder, 'outbox'));
    expect(files.map((file) => file.replace(/\.[0-9a-f]{8}\.eml$/u, '')).sort()).toEqual([
      'cuc@example.net',
      'lan@example.com',
      'mai@example.com',
    ]);
  });
});

describe('a bulletin', () => {
  it('that changed after some got it is not sent to the rest unasked', async () => {
    await place.list(three);
    await send((stage, to) =>
      stage === 'recipient' && to.startsWith('mai') ? { code: 450, answer: 'later' } : undefined,
    );
    await place.compose('vi', 'Mended');
    await server?.close();
    server = undefined;
    await expect(send()).rejects.toThrow(/"ban-tin" has changed \(bulletin\.vi\) since 2 readers got it/u);
    expect((await send(undefined, { acceptChange: true })).exitCode).toBe(0);
    expect(received()).toMatchObject([{ to: 'mai@example.com', message: expect.stringContaining('Subject: Mended') }]);
  });

  it('is the same for the same reader whichever run sends it', async () => {
    await place.list(three);
    const messages = async (campaign: string): Promise<string[]> => {
      await send(undefined, { campaign });
      return (server?.received.splice(0) ?? []).map(({ message }) => message).sort();
    };
    const first = await messages('ban-tin');
    await Promise.all(
      ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger.sqlite-shm'].map((file) =>
        writeFile(join(place.folder, file), ''),
      ),
    );
    expect(await messages('ban-tin')).toEqual(first);
    expect(await messages('other')).not.toEqual(first);
  });
});

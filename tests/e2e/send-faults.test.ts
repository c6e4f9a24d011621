import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyLedger } from '../../pipeline/deliver/ledger/open-ledger.ts';
import { listRecords } from '../../pipeline/deliver/ledger/review.ts';
import { settleCampaign, showStatus } from '../../pipeline/deliver/review-campaign.ts';
import { sendCampaign } from '../../pipeline/deliver/send-campaign.ts';
import { certificate, type Script, type ScriptedServer, type Stage, startServer, withTls } from './scripted-server.ts';
import { makeClock, makeSendingPlace, manyReaders, type SendingPlace, signingKey } from './send-fixture.ts';

let place: SendingPlace;
let server: ScriptedServer | undefined;
let output: string;

beforeEach(async () => {
  place = await makeSendingPlace();
  output = '';
  vi.stubEnv('BANTIN_SIGNING_KEY', signingKey);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += text;
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

const smtp = (options: object = {}) => ({
  smtp: { host: 'localhost', port: server?.port ?? 1, security: 'none' as const, connections: 3, ...options },
});

function records(): { recipient: string; state: string; attempts: number }[] {
  using ledger = copyLedger(join(place.folder, 'ledger.sqlite'), 'ban-tin');
  return Array.from(listRecords(ledger, 1), ({ recipient, state, attempts }) => ({ recipient, state, attempts }));
}

/** How often each recipient got a message. */
function deliveries(): number[] {
  const counts = Map.groupBy(server?.received ?? [], ({ to }) => to);
  return [...counts.values()].map(({ length }) => length);
}

/** Breaks the connection off at a stage of the first message to each of some readers. */
function dropOnce(stage: Stage, readers: RegExp): Script {
  const dropped = new Set<string>();
  return (now, recipient) => {
    if (now !== stage || !readers.test(recipient) || dropped.has(recipient)) return undefined;
    dropped.add(recipient);
    return 'drop';
  };
}

describe('a connection that breaks off', () => {
  it('before DATA is opened again and everybody gets one message', async () => {
    await place.list(manyReaders(30));
    server = await startServer(dropOnce('recipient', /^reader[0-9]?5@/u));
    expect(await sendCampaign(place.options(), place.context(smtp()), makeClock())).toBe(0);
    expect(deliveries()).toEqual(Array.from({ length: 30 }, () => 1));
    expect(records().filter(({ attempts }) => attempts === 2)).toHaveLength(3);
  });

  it('while the message goes out is opened again and everybody gets one message', async () => {
    await place.list(manyReaders(6));
    // More than the buffers between us and the server hold, so that the end cannot have gone out.
    await place.compose('vi', 'Long', 'Tin dài. '.repeat(600_000));
    server = await startServer(dropOnce('body', /^reader[25]@/u));
    expect(await sendCampaign(place.options(), place.context(smtp()), makeClock())).toBe(0);
    expect(deliveries()).toEqual(Array.from({ length: 6 }, () => 1));
    expect(records().filter(({ attempts }) => attempts === 2)).toHaveLength(2);
  });

  it('before it has said anything is opened again', async () => {
    await place.list(manyReaders(10));
    let opened = 0;
    server = await startServer((stage) => (stage === 'connect' && ++opened <= 4 ? 'drop' : undefined));
    expect(await sendCampaign(place.options(), place.context(smtp()), makeClock())).toBe(0);
    expect(deliveries()).toHaveLength(10);
  });

  it('after the message was ended leaves the reader uncertain, and never sends again unasked', async () => {
    await place.list(manyReaders(30));
    server = await startServer(dropOnce('answer', /^reader[0-9]?5@/u));
    const context = place.context(smtp());
    expect(await sendCampaign(place.options(), context, makeClock())).toBe(1);
    const uncertain = ['reader5@example.com', 'reader15@example.com', 'reader25@example.com'];
    expect(records().flatMap(({ recipient, state }) => (state === 'uncertain' ? recipient : []))).toEqual(uncertain);
    expect(deliveries()).toHaveLength(27);
    expect(await sendCampaign(place.options(), context, makeClock())).toBe(1);
    expect(deliveries()).toHaveLength(27);

    output = '';
    showStatus({ campaign: undefined, json: false }, context);
    for (const address of uncertain) expect(output).toContain(`uncertain: ${address}`);
    const settle = { campaign: undefined, json: false } as const;
    expect(settleCampaign({ ...settle, verdict: 'delivered', addresses: ['READER5@example.com'] }, context)).toBe(0);
    expect(settleCampaign({ ...settle, verdict: 'delivered', addresses: ['reader5@example.com'] }, context)).toBe(1);
    expect(settleCampaign({ ...settle, verdict: 'resend', addresses: [] }, context)).toBe(0);
    expect(await sendCampaign(place.options(), context, makeClock())).toBe(0);
    expect(deliveries()).toEqual(Array.from({ length: 29 }, () => 1));
    expect(new Set(records().map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('each time ends the run, and everybody waits for the next', async () => {
    await place.list(manyReaders(60));
    server = await startServer((stage) => (stage === 'sender' ? 'drop' : undefined));
    await expect(sendCampaign(place.options(), place.context(smtp()), makeClock())).rejects.toThrow(
      /Nothing more can be sent \(.*what is left waits for the next/u,
    );
    expect(new Set(records().map(({ state }) => state))).toEqual(new Set(['waiting']));
  });
});

describe('an answer', () => {
  it.each([
    [421, 'shutting down'],
    [451, 'try again'],
  ])('of %i after the end of the message is a refusal, and the message is sent again', async (code, answer) => {
    await place.list(manyReaders(12));
    const refused = new Set<string>();
    server = await startServer((stage, to) => {
      if (stage !== 'answer' || !to.startsWith('reader7') || refused.has(to)) return undefined;
      refused.add(to);
      return { code, answer };
    });
    expect(await sendCampaign(place.options(), place.context(smtp()), makeClock())).toBe(0);
    expect(deliveries()).toEqual(Array.from({ length: 12 }, () => 1));
  });

  it('that takes its time is waited for, while the other connections go on', async () => {
    await place.list(manyReaders(12));
    const slow = Promise.withResolvers<undefined>();
    let others = 0;
    server = await startServer((stage, to) => {
      if (stage !== 'answer') return undefined;
      if (to.startsWith('reader0@')) return slow.promise;
      others += 1;
      if (others === 11) slow.resolve(undefined);
      return undefined;
    });
    expect(await sendCampaign(place.options(), place.context(smtp()), makeClock())).toBe(0);
    expect(deliveries()).toHaveLength(12);
  });
});

describe('a server that allows fewer connections than the settings', () => {
  it('gets everything over those that it allows', async () => {
    await place.list(manyReaders(30));
    const busy = Promise.withResolvers<void>();
    const refused = Promise.withResolvers<undefined>();
    const clock = makeClock();
    const wait = clock.wait;
    // The third connection is tried again while the two others wait for an answer, until it is given up.
    clock.wait = async (milliseconds, signal) => {
      await busy.promise;
      await wait(milliseconds, signal);
      if (clock.waits.length >= 9) refused.resolve(undefined);
    };
    let answers = 0;
    const script: Script = (stage) => {
      if (stage !== 'answer') return undefined;
      answers += 1;
      if (answers === 2) busy.resolve();
      return refused.promise;
    };
    server = await startServer(script, { maxClients: 2 });
    expect(await sendCampaign(place.options(), place.context(smtp()), clock)).toBe(0);
    expect(deliveries()).toEqual(Array.from({ length: 30 }, () => 1));
  });
});

describe('a server that is not there', () => {
  it('is tried for a while; then the run ends and says so', async () => {
    await place.list(manyReaders(3));
    const clock = makeClock();
    await expect(sendCampaign(place.options(), place.context(smtp({ port: 1 })), clock)).rejects.toThrow(
      /Nothing more can be sent \(localhost:1 cannot be used \(.*ECONNREFUSED/u,
    );
    expect(clock.waits.length).toBeGreaterThanOrEqual(9);
  });
});

describe('TLS', () => {
  const secure = { security: 'starttls' as const, certificate: certificate.path };

  it('is demanded, and its certificate checked', async () => {
    await place.list(manyReaders(4));
    server = await startServer(undefined, withTls());
    expect(await sendCampaign(place.options(), place.context(smtp(secure)), makeClock())).toBe(0);
    expect(deliveries()).toHaveLength(4);
  });

  it.each([
    ['does not offer it', {}, secure],
    ['has a certificate that nobody vouches for', withTls(), { ...secure, certificate: undefined }],
    ['has a certificate of another name', withTls(), { ...secure, host: '127.0.0.2' }],
    ['speaks none where it should at once', {}, { ...secure, security: 'tls' as const }],
  ])('nothing is sent to a server that %s', async (_, options, settings) => {
    await place.list(manyReaders(4));
    server = await startServer(undefined, options);
    const context = place.context(smtp(settings));
    await expect(sendCampaign(place.options(), context, makeClock())).rejects.toThrow(/Nothing more can be sent/u);
    expect(deliveries()).toEqual([]);
  });

  it('is not done without where there is a password', async () => {
    vi.stubEnv('BANTIN_SMTP_USER', 'bantin');
    vi.stubEnv('BANTIN_SMTP_PASSWORD', 'secret');
    await place.list(manyReaders(1));
    await expect(
      sendCampaign(place.options(), place.context(smtp({ authenticate: true })), makeClock()),
    ).rejects.toThrow(/A password is not sent without TLS/u);
  });
});

describe('logging in', () => {
  const secure = { security: 'starttls' as const, certificate: certificate.path, authenticate: true };
  const onAuth: NonNullable<Parameters<typeof startServer>[1]>['onAuth'] = ({ username, password }, _, done) => {
    if (username === 'bantin' && password === 'secret') done(null, { user: 'bantin' });
    else done(new Error('Wrong password'));
  };

  it('takes the password from the environment or a file that it names', async () => {
    const path = join(place.folder, 'password');
    await writeFile(path, 'secret\n');
    vi.stubEnv('BANTIN_SMTP_USER', 'bantin');
    vi.stubEnv('BANTIN_SMTP_PASSWORD_FILE', path);
    await place.list(manyReaders(2));
    server = await startServer(undefined, { ...withTls(), disabledCommands: [], authOptional: false, onAuth });
    expect(await sendCampaign(place.options(), place.context(smtp(secure)), makeClock())).toBe(0);
    expect(deliveries()).toHaveLength(2);
  });

  it('with a wrong password ends the run at once', async () => {
    vi.stubEnv('BANTIN_SMTP_USER', 'bantin');
    vi.stubEnv('BANTIN_SMTP_PASSWORD', 'guess');
    await place.list(manyReaders(2));
    server = await startServer(undefined, { ...withTls(), disabledCommands: [], authOptional: false, onAuth });
    const clock = makeClock();
    await expect(sendCampaign(place.options(), place.context(smtp(secure)), clock)).rejects.toThrow(/Wrong password/u);
    expect(clock.waits).toEqual([]);
  });
});

describe('an address beyond ASCII', () => {
  it('is not written to over a server that does not take it', async () => {
    await place.list('address\nnguyễn@example.com\nlan@example.com\n');
    server = await startServer(undefined, { hideSMTPUTF8: true });
    expect(await sendCampaign(place.options(), place.context(smtp()), makeClock())).toBe(1);
    expect(records()).toMatchObject([{ state: 'failed' }, { state: 'sent' }]);
  });
});

describe('rates', () => {
  it('of a domain puts its readers off, and nobody else', async () => {
    await place.list(manyReaders(20));
    const arrived: string[] = [];
    server = await startServer((stage, to) => {
      if (stage === 'answer') arrived.push(to.split('@')[1] ?? '');
      return undefined;
    });
    const clock = makeClock();
    const started = clock.now();
    const rate = { perDomain: { 'example.com': 2 } };
    expect(await sendCampaign(place.options(), place.context({ ...smtp(), rate }), clock)).toBe(0);
    expect(deliveries()).toHaveLength(20);
    // Ten messages at two a second: the last one 4.5 seconds after the first.
    expect(clock.now() - started).toBeGreaterThanOrEqual(4500);
    // But for one that each connection may take early, as the clock goes on when nothing else waits.
    const first = arrived.slice(0, 10).filter((domain) => domain === 'example.net');
    expect(first.length).toBeGreaterThanOrEqual(7);
  });

  it('of all messages together spaces them', async () => {
    await place.list(manyReaders(10));
    server = await startServer();
    const clock = makeClock();
    const started = clock.now();
    await sendCampaign(place.options(), place.context({ ...smtp({ connections: 1 }), rate: { perSecond: 4 } }), clock);
    expect(deliveries()).toHaveLength(10);
    expect(clock.now() - started).toBe(2250);
  });
});

describe('an interrupt', () => {
  it('ends what is under way and leaves the rest to the next run', async () => {
    await place.list(manyReaders(50));
    const interrupt = new AbortController();
    let answered = 0;
    server = await startServer((stage) => {
      if (stage === 'answer' && ++answered === 10) interrupt.abort();
      return undefined;
    });
    expect(await sendCampaign(place.options(), place.context(smtp(), interrupt.signal), makeClock())).toBe(130);
    expect(deliveries().length).toBeLessThan(20);
    expect(new Set(records().map(({ state }) => state))).toEqual(new Set(['sent', 'waiting']));
    expect(await sendCampaign(place.options(), place.context(smtp()), makeClock())).toBe(0);
    expect(deliveries()).toEqual(Array.from({ length: 50 }, () => 1));
  });
});

describe('two runs at once', () => {
  it('of one campaign are refused: the second says that the first goes on', async () => {
    await place.list(manyReaders(20));
    const slow = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<void>();
    server = await startServer((stage) => {
      begun.resolve();
      return stage === 'answer' ? slow.promise : undefined;
    });
    const first = sendCampaign(place.options(), place.context(smtp()), makeClock());
    await begun.promise;
    await expect(sendCampaign(place.options(), place.context(smtp()), makeClock())).rejects.toThrow(
      /"ban-tin" is being sent by another process/u,
    );
    slow.resolve(undefined);
    expect(await first).toBe(0);
    expect(deliveries()).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('of different campaigns share the ledger, and each sends to everybody once', async () => {
    await place.list(manyReaders(40));
    server = await startServer();
    const context = place.context(smtp());
    const runs = ['first', 'second'].map((campaign) => sendCampaign(place.options({ campaign }), context, makeClock()));
    expect(await Promise.all(runs)).toEqual([0, 0]);
    expect(deliveries()).toEqual(Array.from({ length: 40 }, () => 2));
    expect(new Set(server.received.map(({ message }) => /^Message-ID: .*$/mu.exec(message)?.[0])).size).toBe(80);
  });
});

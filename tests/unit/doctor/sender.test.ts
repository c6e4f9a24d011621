import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { configurationSchema } from '../../../pipeline/config.ts';
import type { Context } from '../../../pipeline/context.ts';
import { checkNode } from '../../../pipeline/doctor/check-machine.ts';
import { checkSender } from '../../../pipeline/doctor/check-sender.ts';
import type { Finding } from '../../../pipeline/doctor/finding.ts';
import { judgeProviders } from '../../../pipeline/doctor/judge-providers.ts';
import { type LookUp, Unreachable } from '../../../pipeline/doctor/look-up.ts';
import { context } from '../../fixtures/view/context.ts';

const pem = keyOf(2048);
const published = publicHalf(pem);

function keyOf(bits: number): string {
  return generateKeyPairSync('rsa', { modulusLength: bits })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

function publicHalf(key: string): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
}

beforeEach(() => void vi.stubEnv('BANTIN_DKIM_KEY', pem));
afterEach(() => void vi.unstubAllEnvs());

/** The DNS of a sender who has all in order; a test changes what it is about. */
const sound: Record<string, string[]> = {
  'tin.vn': ['other text', 'v=spf1 include:_spf.thu.vn mx -all'],
  '_spf.thu.vn': ['v=spf1 ip4:192.0.2.0/24 a:mx.thu.vn ~all'],
  't1._domainkey.tin.vn': [`v=DKIM1; k=rsa; p=${published}`],
  '_dmarc.tin.vn': ['v=DMARC1; p=quarantine; rua=mailto:bao-cao@tin.vn'],
};

function lookUpOf(changes: Record<string, string[] | Error> = {}): LookUp {
  const zone: Record<string, string[] | Error> = { ...sound, ...changes };
  return {
    txt: async (name) => {
      const records = zone[name] ?? [];
      if (records instanceof Error) throw records;
      return records;
    },
    mx: async (name) => (name.endsWith('tin.vn') ? ['mx.tin.vn'] : []),
  };
}

function contextOf(delivery: object = {}, from = 'bantin@tin.vn'): Context {
  const settings = {
    dkim: { domain: 'tin.vn', selector: 't1' },
    returnPath: 'tra-lai@tin.vn',
    unsubscribe: { url: 'https://tin.vn/thoi' },
    ...delivery,
  };
  return {
    ...context,
    config: configurationSchema.parse({ mail: { from: { name: 'Bản tin', address: from } }, delivery: settings }),
  };
}

async function find(
  check: string,
  changes: Record<string, string[] | Error> = {},
  setting = contextOf(),
): Promise<Finding> {
  const { findings } = await checkSender(setting, lookUpOf(changes));
  const found = findings.find((finding) => finding.check === check);
  if (!found) throw new Error(`${check} was not looked at`);
  return found;
}

async function providers(changes: Record<string, string[] | Error> = {}, setting = contextOf()): Promise<Finding[]> {
  return judgeProviders(setting, (await checkSender(setting, lookUpOf(changes))).standing);
}

test('a sender with all in order is fine, at every provider', async () => {
  const { findings } = await checkSender(contextOf(), lookUpOf());
  expect(findings.map(({ check, level }) => [check, level])).toEqual([
    ['dns.mx', 'fine'],
    ['dns.spf', 'fine'],
    ['dns.dkim', 'fine'],
    ['dns.dmarc', 'fine'],
    ['dns.alignment', 'fine'],
  ]);
  expect((await providers()).map(({ level }) => level)).toEqual(['fine', 'fine', 'fine']);
});

describe('SPF', () => {
  test.each([
    ['that is missing', { 'tin.vn': [] }, 'error', /has no SPF record/u],
    ['that is there twice', { 'tin.vn': ['v=spf1 -all', 'v=spf1 mx -all'] }, 'error', /2 SPF records/u],
    ['that lets everybody send', { 'tin.vn': ['v=spf1 +all'] }, 'error', /lets everybody send/u],
    ['that says nothing of others', { 'tin.vn': ['v=spf1 mx ?all'] }, 'warning', /nothing of others/u],
    ['that includes itself', { 'tin.vn': ['v=spf1 include:tin.vn -all'] }, 'fine', /in 1 queries/u],
    [
      'of more than ten queries',
      { 'tin.vn': [`v=spf1 ${Array.from({ length: 11 }, (_, index) => `include:s${index}.vn`).join(' ')} -all`] },
      'error',
      /takes 11 queries or more/u,
    ],
    ['that is another one’s', { 'tin.vn': ['v=spf1 redirect=_spf.thu.vn'] }, 'fine', /in 2 queries/u],
  ] as const)('%s', async (_, changes, level, text) => {
    const zone = Object.fromEntries(Object.entries(changes).map(([name, records]) => [name, [...records]]));
    expect(await find('dns.spf', zone)).toMatchObject({ level, text: expect.stringMatching(text) });
  });
});

describe('DKIM', () => {
  const name = 't1._domainkey.tin.vn';
  test.each([
    ['without a record', [], 'error', /has no record/u],
    ['of another key', [`v=DKIM1; p=${publicHalf(keyOf(1024))}`], 'error', /is not the public half/u],
    ['that is revoked', ['v=DKIM1; p='], 'error', /is revoked/u],
    ['that is a test', [`v=DKIM1; t=y; p=${published}`], 'warning', /marked as a test/u],
    ['in parts with spaces', [`v=DKIM1; p=${published.replaceAll(/(.{50})/gu, '$1 ')}`], 'fine', /2048 bits/u],
  ] as const)('%s', async (_, records, level, text) => {
    expect(await find('dns.dkim', { [name]: [...records] })).toMatchObject({
      level,
      text: expect.stringMatching(text),
    });
  });

  test('names the record to publish, and never the private key', async () => {
    const { findings } = await checkSender(contextOf(), lookUpOf({ [name]: [] }));
    expect(findings.find(({ check }) => check === 'dns.dkim')?.advice).toContain(`p=${published}`);
    expect(JSON.stringify(findings)).not.toContain(pem.split('\n')[1]);
  });

  test('of 1024 bits should be longer', async () => {
    const short = keyOf(1024);
    vi.stubEnv('BANTIN_DKIM_KEY', short);
    expect(await find('dns.dkim', { [name]: [`p=${publicHalf(short)}`] })).toMatchObject({ level: 'warning' });
  });

  test('without a key, or not set at all, is an error', async () => {
    vi.stubEnv('BANTIN_DKIM_KEY', '');
    expect(await find('dns.dkim')).toMatchObject({
      level: 'error',
      text: expect.stringMatching(/BANTIN_DKIM_KEY_FILE/u),
    });
    expect(await find('dns.dkim', {}, contextOf({ dkim: undefined }))).toMatchObject({ level: 'error' });
  });
});

describe('DMARC', () => {
  test('of a domain above counts, with its policy for those below', async () => {
    const setting = contextOf({}, 'bantin@thu.tin.vn');
    const changes = { '_dmarc.tin.vn': ['v=DMARC1; p=reject; sp=none; rua=mailto:a@tin.vn'] };
    expect(await find('dns.dmarc', changes, setting)).toMatchObject({ level: 'fine', text: 'tin.vn asks for p=none.' });
    expect(await find('dns.alignment', changes, setting)).toMatchObject({ level: 'fine' });
  });

  test.each([
    ['that is missing', [], 'error'],
    ['of an unknown policy', ['v=DMARC1; p=maybe'], 'error'],
    ['without reports', ['v=DMARC1; p=none'], 'warning'],
  ] as const)('%s', async (_, records, level) => {
    expect(await find('dns.dmarc', { '_dmarc.tin.vn': [...records] })).toMatchObject({ level });
  });
});

describe('alignment', () => {
  test('fails where signature and return path are of another domain', async () => {
    const setting = contextOf({ returnPath: 'a@thu.vn', dkim: { domain: 'thu.vn', selector: 't1' } });
    const changes = { 't1._domainkey.thu.vn': [`p=${published}`], 'thu.vn': ['v=spf1 -all'] };
    expect(await find('dns.alignment', changes, setting)).toMatchObject({ level: 'error' });
    expect((await providers(changes, setting)).every(({ level }) => level === 'error')).toBe(true);
  });

  test('of one of the two is a warning; a strict record asks for the same domain', async () => {
    const setting = contextOf({ returnPath: 'a@thu.vn' });
    expect(await find('dns.alignment', {}, setting)).toMatchObject({
      level: 'warning',
      text: expect.stringMatching(/only DKIM/u),
    });
    const strict = { '_dmarc.tin.vn': ['v=DMARC1; p=none; adkim=s; aspf=s'] };
    expect(await find('dns.alignment', strict, contextOf({ returnPath: 'a@thu.tin.vn' }))).toMatchObject({
      level: 'warning',
    });
  });

  test('is not fooled by a domain that only ends alike', async () => {
    const setting = contextOf({ returnPath: 'a@xau-tin.vn', dkim: { domain: 'xautin.vn', selector: 't1' } });
    expect(await find('dns.alignment', {}, setting)).toMatchObject({ level: 'error' });
  });
});

test('where the DNS does not answer, nothing is said of the records, and no provider is judged', async () => {
  const broken = {
    txt: async () => Promise.reject(new Unreachable('there is no DNS')),
    mx: async () => Promise.reject(new Unreachable('there is no DNS')),
  };
  const { findings, standing } = await checkSender(contextOf(), broken);
  expect(findings.map(({ level }) => level)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  expect(judgeProviders(contextOf(), standing).map(({ level }) => level)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('a provider that wants one click says so where links or their signature are missing', async () => {
  const levels = (await providers({}, contextOf({ unsubscribe: {} }))).map(({ level }) => level);
  expect(levels).toEqual(['error', 'error', 'fine']);
});

test('every provider’s finding names where its rules stand', async () => {
  for (const { source } of await providers()) expect(source).toMatch(/^https:\/\//u);
});

test.each([
  ['24.21.0', 'fine'],
  ['26.0.0', 'fine'],
  ['20.19.2', 'error'],
] as const)('Node %s is %s', (version, level) => {
  expect(checkNode(version).level).toBe(level);
});

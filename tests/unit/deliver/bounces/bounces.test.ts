import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseDeliveryStatus } from '../../../../pipeline/deliver/bounces/delivery-status.ts';
import type { Recognition } from '../../../../pipeline/deliver/bounces/identify-recipient.ts';
import { judgeStatus } from '../../../../pipeline/deliver/bounces/judge-status.ts';
import { parseReport } from '../../../../pipeline/deliver/bounces/parse-report.ts';
import { type Finding, takeReports } from '../../../../pipeline/deliver/bounces/take-reports.ts';
import { toReturnPath } from '../../../../pipeline/deliver/return-path.ts';
import { openSuppressions, type Suppressions } from '../../../../pipeline/deliver/suppressions.ts';
import { signUnsubscribe } from '../../../../pipeline/deliver/unsubscribe-token.ts';

const key = 'a key for the tests, of more than thirty-two signs';
const address = 'an@example.org';
const recognition: Recognition = {
  list: 'bantin.example.org',
  returnPath: 'bounces@example.org',
  key,
  wasWrittenTo: (written) => [address, 'lò.ánh@example.org'].includes(written),
};

let folder = '';
let list: Suppressions;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-bounces-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  list = await openSuppressions(join(folder, `${count++}.txt`));
});

/** A report in the manner of a server, about the mail to a reader. */
async function report(name: string, reader = address, secret = key): Promise<string> {
  const text = await readFile(new URL(`../../../fixtures/bounces/${name}.eml`, import.meta.url), 'utf8');
  return text
    .replaceAll('RETURN-PATH', toReturnPath(recognition.returnPath, reader, secret))
    .replaceAll('TOKEN', signUnsubscribe({ list: recognition.list, address: reader }, secret));
}

async function take(messages: (string | Uint8Array)[], by: Partial<Recognition> = {}): Promise<Finding[]> {
  async function* stored() {
    for (const [index, message] of messages.entries()) yield { name: `${index}`, bytes: Buffer.from(message) };
  }
  const options = {
    recognition: { ...recognition, ...by },
    now: () => new Date('2025-03-15T00:00:00Z'),
    dryRun: false,
  };
  const findings: Finding[] = [];
  for await (const finding of takeReports(stored(), list, options)) findings.push(finding);
  return findings;
}

describe('a report in the manner of', () => {
  test.each([
    ['postfix', 'suppressed', 'bounce', '5.1.1'],
    ['exchange', 'suppressed', 'bounce', '5.1.10'],
    ['gmail-full', 'counted', 'transient', '5.2.2'],
    ['qmail', 'suppressed', 'bounce', '5.1.1'],
    ['complaint', 'suppressed', 'complaint', undefined],
    ['unsubscribe', 'suppressed', 'unsubscribe', undefined],
  ] as const)('%s: %s', async (name, outcome, reason, status) => {
    const findings = await take([await report(name)]);
    expect(findings).toMatchObject([{ outcome, reason, address, ...(status && { status }) }]);
    expect(list.find(address)?.reason).toBe(outcome === 'suppressed' ? reason : undefined);
    expect(list.countTransients(address)).toBe(outcome === 'counted' ? 1 : 0);
  });

  test('a server that knows addresses in Unicode (RFC 6533)', async () => {
    expect(await take([await report('international')])).toMatchObject([
      { outcome: 'suppressed', reason: 'bounce', address: 'lò.ánh@example.org' },
    ]);
  });

  test.each([
    ['delayed', 'meaningless'],
    ['holiday', 'other'],
  ])('%s says nothing of the address', async (name, outcome) => {
    expect(await take([await report(name)])).toMatchObject([{ outcome }]);
    expect(list.size).toBe(0);
  });
});

test('the same reports twice change nothing, in either form of their lines', async () => {
  const reports = await Promise.all(['postfix', 'gmail-full', 'complaint', 'qmail'].map((name) => report(name)));
  await take(reports);
  const before = await readFile(join(folder, `${count - 1}.txt`), 'utf8');
  const again = await take([...reports, ...reports.map((text) => text.replaceAll('\n', '\r\n'))]);
  expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['known']));
  expect(await readFile(join(folder, `${count - 1}.txt`), 'utf8')).toBe(before);
});

describe('a forged report', () => {
  test('signed with another key is about nobody', async () => {
    const forged = await report('postfix', 'binh@example.org', 'a key that somebody else has made up for himself');
    const other = forged.replaceAll('an@example.org', 'binh@example.org');
    expect(await take([other])).toMatchObject([{ outcome: 'refused', address: 'binh@example.org' }]);
    expect(list.size).toBe(0);
  });

  test('names another reader than its own return path does: only the signed one is meant', async () => {
    const mixed = (await report('postfix')).replaceAll('rfc822; an@', 'rfc822; binh@');
    expect(await take([mixed])).toMatchObject([{ outcome: 'suppressed', address }]);
    expect(list.find('binh@example.org')).toBeUndefined();
  });

  test('of a link for another list is about nobody', async () => {
    const token = signUnsubscribe({ list: 'other.example.org', address }, key);
    const mail = `Subject: unsubscribe ${token}\n\n`;
    expect(await take([mail])).toMatchObject([{ outcome: 'refused' }]);
    expect(list.size).toBe(0);
  });

  test('without a signature counts only for an address that was written to', async () => {
    const bare = (await report('postfix')).replaceAll(/bounces\+\S*@example\.org/gu, 'bounces@example.org');
    expect(await take([bare], { wasWrittenTo: () => false })).toMatchObject([{ outcome: 'refused' }]);
    expect(await take([bare])).toMatchObject([{ outcome: 'suppressed', address }]);
  });

  test('asks for unsubscribing without a token', async () => {
    expect(await take(['Subject: unsubscribe\nFrom: an@example.org\n\n'])).toMatchObject([
      { outcome: 'refused', reason: 'unsubscribe', address },
    ]);
    expect(list.size).toBe(0);
  });
});

describe('a hostile message', () => {
  const nested = (depth: number): string =>
    Array.from(
      { length: depth },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
    ).join('');

  test.each([
    ['parts in parts without end', nested(3000)],
    ['messages in messages', 'Content-Type: message/rfc822\n\n'.repeat(3000)],
    ['a header of a megabyte', `Subject: ${'a'.repeat(1 << 20)}\n\n`],
    [
      'a million fields of a recipient',
      `Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n${'Final-Recipient: rfc822; x\n\n'.repeat(1 << 16)}--b--`,
    ],
    ['no line end at all', 'Content-Type: multipart/report; boundary=b'.repeat(10_000)],
    ['nothing', ''],
    ['only zeros', new Uint8Array(100_000)],
  ])('with %s is left alone', async (_, message) => {
    const findings = await take([message]);
    expect(findings.every(({ outcome }) => ['other', 'unreadable', 'refused', 'meaningless'].includes(outcome))).toBe(
      true,
    );
    expect(list.size).toBe(0);
  });

  test('does not keep those behind it from being read', async () => {
    const findings = await take([nested(3000), await report('postfix')]);
    expect(findings.at(-1)).toMatchObject({ outcome: 'suppressed' });
  });

  test('of any bytes throws nothing out of the way', async () => {
    const whole = Buffer.from(await report('postfix'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }), async (at, bytes) => {
        const broken = Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]);
        const findings = await take([broken], { wasWrittenTo: () => false });
        expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

test('a report that was cut off after the status still counts', async () => {
  const whole = await report('postfix');
  const cut = whole.slice(0, whole.indexOf('Content-Description: Undelivered'));
  expect(await take([cut])).toMatchObject([{ outcome: 'suppressed', address }]);
});

test.each([
  ['failed', '5.1.1', '550 5.1.1 no such user', 'bounce'],
  ['failed', '5.4.1', '550 5.4.1 Recipient address rejected: Access denied', 'bounce'],
  ['failed', '5.0.0', '550 unknown user', 'bounce'],
  ['failed', '5.0.0', '550 blocked: unknown user agent', 'transient'],
  ['failed', '5.2.2', '552 mailbox is full', 'transient'],
  ['failed', '5.7.1', '550 5.7.1 unknown user', 'transient'],
  ['failed', '4.4.7', 'delivery time expired', 'transient'],
  ['delayed', '4.4.1', '', undefined],
  ['delivered', '2.0.0', '', undefined],
] as const)('%s with %s, “%s”, means %s', (action, status, diagnostic, verdict) => {
  expect(judgeStatus({ addresses: [address], action, status, diagnostic })).toBe(verdict);
});

test('a status names its addresses by their kind', () => {
  const body = [
    'Reporting-MTA: dns; a',
    '',
    'Original-Recipient: utf-8; \\x{1EA3}n@example.org',
    'Final-Recipient: x400; /CN=an',
    'Action: Failed (gave up)',
    'Status: 5.1.1 (no)',
  ].join('\n');
  expect(parseDeliveryStatus(body)).toEqual([
    { addresses: ['ản@example.org'], action: 'failed', status: '5.1.1', diagnostic: '' },
  ]);
});

test('what a report says is fit to be shown on a terminal', async () => {
  const mail = (await report('postfix')).replace('Recipient address rejected', '\u001b[2J\u0007\u202eRejected');
  expect((await take([mail]))[0]?.detail).toMatch(/^[ -~]+$/u);
});

test('a complaint that is none, as somebody took it back, is no report', async () => {
  const mail = (await report('complaint')).replace('Feedback-Type: abuse', 'Feedback-Type: not-spam');
  expect(await parseReport(Buffer.from(mail))).toBeUndefined();
});

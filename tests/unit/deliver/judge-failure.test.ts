import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff, judgeFailure } from '../../../pipeline/deliver/judge-failure.ts';
import { openRates } from '../../../pipeline/deliver/rates.ts';
import { type Stage, TransportError } from '../../../pipeline/deliver/transport.ts';

const circumstances = { tries: 0, retry: { attempts: 5, first: 30, longest: 900 }, now: 1000, random: () => 1 };

function judge(stage: Stage, answer: string, isClosed = false) {
  const code = /^\d{3}/u.test(answer) ? Number(answer.slice(0, 3)) : undefined;
  const { settlement, suppress, isOurs } = judgeFailure(
    new TransportError(answer, { stage, code, isClosed }),
    circumstances,
  );
  return { state: settlement.state, suppress, isOurs };
}

describe('judgeFailure', () => {
  it.each<[Stage, string, string]>([
    ['connect', 'the server hung up', 'waiting'],
    ['recipient', '450 4.2.0 greylisted', 'waiting'],
    ['data', 'Connection closed unexpectedly', 'waiting'],
    ['data', '503 5.5.1 nested MAIL command', 'waiting'],
    ['answer', '421 4.3.2 shutting down', 'waiting'],
    ['answer', '451 4.3.0 try again', 'waiting'],
    ['answer', 'Connection closed unexpectedly', 'uncertain'],
    ['answer', 'Timeout', 'uncertain'],
    ['answer', '554 5.6.0 bad content', 'failed'],
    ['recipient', '550 5.1.1 no such user', 'failed'],
  ])('%s, "%s": %s', (stage, answer, state) => {
    expect(judge(stage, answer).state).toBe(state);
  });

  it.each([
    '550 5.1.1 <lan@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
    '550-5.1.1 The email account that you tried to reach does not exist.',
    '550 5.1.2 Bad destination system address',
    '553 5.1.3 The recipient address is not a valid address',
    '556 5.1.10 Recipient address has null MX',
    '550 5.2.1 The email account is disabled',
    '550 No such user here',
    '550 Unknown recipient',
    '550 User does not exist',
  ])('an address is wrong for good: %s', (answer) => {
    expect(judge('recipient', answer)).toEqual({ state: 'failed', suppress: true, isOurs: false });
  });

  it.each([
    '552 5.2.2 Mailbox full',
    '550 5.7.1 Service unavailable; client host blocked using a list; unknown user',
    '554 5.7.1 Relay access denied',
    '550 5.7.26 This mail is unauthenticated',
    '550 Unknown sender',
    '550 mailbox unavailable',
    '551 5.7.1 forwarding to remote hosts disabled',
    '550 Requested action not taken: invalid sender address',
    '530 5.7.0 Must issue a STARTTLS command first',
  ])('an address is not suppressed for: %s', (answer) => {
    expect(judge('recipient', answer)).toMatchObject({ state: 'failed', suppress: false });
  });

  it('never suppresses for what was said of the sender or the content', () => {
    for (const stage of ['data', 'answer'] as const)
      expect(judge(stage, '550 5.1.1 no such user')).toEqual({ state: 'failed', suppress: false, isOurs: true });
  });

  it('gives up for this run after as many tries as the settings say', () => {
    const error = new TransportError('451 later', { stage: 'recipient', code: 451 });
    expect(judgeFailure(error, { ...circumstances, tries: 3 }).settlement).toMatchObject({
      state: 'waiting',
      due: 241_000,
    });
    expect(judgeFailure(error, { ...circumstances, tries: 4 }).settlement).toMatchObject({ state: 'deferred' });
  });
});

describe('backOff', () => {
  it('doubles up to the longest wait, less a part of at most half', () => {
    const waits = [0, 1, 2, 3, 4, 5, 1000].map((tries) => backOff(tries, circumstances.retry, () => 1) / 1000);
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
    fc.assert(
      fc.property(fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
        const longest = Math.min(900, 30 * 2 ** tries) * 1000;
        const wait = backOff(tries, circumstances.retry, () => random);
        expect(wait).toBeGreaterThanOrEqual(longest / 2);
        expect(wait).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe('openRates', () => {
  it('spaces the messages to a domain, and leaves others alone', () => {
    const rates = openRates({ perDomain: { 'example.com': 2 } });
    const places = [0, 0, 100, 2000].map((now) => rates.reserve('example.com', now));
    expect(places).toEqual([0, 500, 1000, 2000]);
    expect([0, 0].map((now) => rates.reserve('example.net', now))).toEqual([0, 0]);
  });

  it('gives each domain that is not named the rate of "*"', () => {
    const rates = openRates({ perSecond: 10, perDomain: { '*': 1, 'example.com': 100 } });
    expect([rates.reserve('a.example', 0), rates.reserve('a.example', 0), rates.reserve('b.example', 0)]).toEqual([
      0, 1000, 0,
    ]);
    expect([rates.reserve('example.com', 0), rates.reserve('example.com', 0)]).toEqual([0, 10]);
    expect([rates.reserveAny(0), rates.reserveAny(0)]).toEqual([0, 100]);
  });

  it('does not remember more domains than wait', () => {
    const rates = openRates({ perDomain: { '*': 1 } });
    for (let index = 0; index < 30_000; index += 1)
      expect(rates.reserve(`d${index}.example`, index * 10)).toBe(index * 10);
  });
});

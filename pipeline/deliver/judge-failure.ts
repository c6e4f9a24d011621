import type { DeliverySettings } from './delivery-settings.ts';
import type { Settlement } from './ledger/delivery.ts';
import type { TransportError } from './transport.ts';
import { isWrongAddressCode } from './wrong-address-code.ts';

/** What a failure means. */
export interface Judgement {
  settlement: Settlement;
  /** The address is wrong for good: nobody need write to it again. */
  suppress: boolean;
  /** What was refused was not the reader but us or the message, so that others will be refused as well. */
  isOurs: boolean;
}

/** What is known when a message failed. */
export interface Circumstances {
  /** Offers of the message in this run before this one. */
  tries: number;
  retry: DeliverySettings['retry'];
  /** Milliseconds. */
  now: number;
  /** A number from 0 up to 1, for the jitter. */
  random: () => number;
}

/**
 * Judges why a message was not accepted (RFC 5321, 4.2.1). A connection that is lost after the message was ended leaves
 * it uncertain, and nothing else does. An answer of 4yz, or none, is tried again later, each time after twice as long
 * and a random part less, so that messages do not come back all at once; 5yz is for good.
 */
export function judgeFailure(error: TransportError, circumstances: Circumstances): Judgement {
  const { stage, code, message: answer } = error;
  const told = { answer, ...(code !== undefined && { code }) };
  if (stage === 'connect' && code === undefined) return plain({ state: 'waiting', ...told, offered: false });
  if (stage === 'answer' && code === undefined) return plain({ state: 'uncertain', ...told, offered: true });
  if (isPermanent(code)) {
    const suppress = stage === 'recipient' && isWrongAddress(answer);
    return { settlement: { state: 'failed', ...told, offered: true }, suppress, isOurs: !suppress && isOurs(error) };
  }
  const { tries, retry, now, random } = circumstances;
  if (tries + 1 >= retry.attempts) return plain({ state: 'deferred', ...told, offered: true });
  const due = now + backOff(tries, retry, random);
  return plain({ state: 'waiting', ...told, due, offered: true });
}

/** Milliseconds to wait after so many earlier tries: between half of the doubled time and all of it. */
export function backOff(
  tries: number,
  retry: Pick<DeliverySettings['retry'], 'first' | 'longest'>,
  random: () => number,
): number {
  const longest = Math.min(retry.longest, retry.first * 2 ** Math.min(tries, 30)) * 1000;
  return Math.round(longest * (0.5 + random() / 2));
}

function plain(settlement: Settlement): Judgement {
  return { settlement, suppress: false, isOurs: false };
}

/** 503, a bad sequence of commands, says something of the conversation, not of the message. */
function isPermanent(code: number | undefined): boolean {
  return code !== undefined && code >= 500 && code !== 503;
}

/** How servers without enhanced codes say of 550, which stands for policies as well, that there is no such mailbox. */
const noSuchUser =
  /^55[013][ -](?!5\.).*(?:no such|unknown|does(?: not|n't) exist|not found|invalid) ?(?:user|mailbox|recipient|address|account)?/iu;

const aPolicy = /polic|block|spam|reputation|denied|relay|sender|listed|blacklist/iu;

function isWrongAddress(answer: string): boolean {
  const enhanced = /^\d{3}[ -](5\.\d+\.\d+)\b/u.exec(answer)?.[1] ?? '';
  return isWrongAddressCode(enhanced) || (noSuchUser.test(answer) && !aPolicy.test(answer));
}

/** Refusing the sender or the content, or the recipient by a policy. */
function isOurs({ stage, message }: TransportError): boolean {
  return stage !== 'recipient' || /^\d{3}[ -]5\.7\./u.test(message) || aPolicy.test(message);
}

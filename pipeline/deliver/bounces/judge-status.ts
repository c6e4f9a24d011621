import { isWrongAddressCode } from '../wrong-address-code.ts';
import type { RecipientStatus } from './delivery-status.ts';

/** What a report means for an address: not to be written to any more, a failure to be counted, or nothing. */
export type Verdict = 'bounce' | 'transient' | undefined;

/**
 * Judges a recipient's status. For good is what says that the address is wrong or closed; a full mailbox, a policy or a
 * doubt about the content (5.2.2, 5.7.x, 5.6.x) may be over tomorrow or be our own fault, and is counted, as is what a
 * server gave up on after trying (4.x.x). Delays, deliveries and relayings mean nothing.
 */
export function judgeStatus({ action, status, diagnostic }: RecipientStatus): Verdict {
  if (action !== 'failed') return undefined;
  return isWrongAddress(status, diagnostic) ? 'bounce' : 'transient';
}

function isWrongAddress(status: string, diagnostic: string): boolean {
  if (isWrongAddressCode(status)) return true;
  // Exchange Online says so of addresses that its directory lacks.
  if (status === '5.4.1' && /recipient address rejected/iu.test(diagnostic)) return true;
  return isVague.test(status) && noSuchUser.test(diagnostic) && !aPolicy.test(diagnostic);
}

/** Codes that servers give when they have no better one. */
const isVague = /^(?:|5\.0\.0|5\.1\.0|5\.3\.0|5\.5\.0)$/u;

const noSuchUser =
  /no such (?:user|mailbox|recipient|address|account|person)|no mailbox here|(?:user|mailbox|recipient|address|account) (?:is )?(?:unknown|not found|unavailable|disabled|does(?: not|n't) exist)|unknown (?:user|recipient|mailbox|address)|invalid (?:recipient|mailbox|address)/iu;

const aPolicy = /polic|block|spam|reputation|denied|relay|listed|blacklist/iu;

import { normaliseAddress } from '../normalise-address.ts';
import { readReturnPath } from '../return-path.ts';
import { readUnsubscribeToken } from '../unsubscribe-token.ts';
import type { RecipientStatus } from './delivery-status.ts';
import type { Report } from './parse-report.ts';

/** What a recipient is recognised by. */
export interface Recognition {
  /** Identifier of our list. */
  list: string;
  /** The address that return paths are made from. */
  returnPath: string;
  /** That return paths and links are signed with; without it neither proves anything. */
  key: string | undefined;
  /** Whether a normalised address was ever written to; undefined where no ledger tells. */
  wasWrittenTo: ((address: string) => boolean) | undefined;
}

/**
 * The address that the bulletin of a report had gone to, normalised. Signed by us it may stand in the return path or in
 * an unsubscribe link: then the report can be about no other. Otherwise the report's own word is taken, where the ledger
 * has that address: a forged report must not take readers off the list.
 */
export function identifyRecipient(
  report: Report,
  status: RecipientStatus | undefined,
  by: Recognition,
): string | undefined {
  const signed = signedAddress(report, by);
  if (signed !== undefined || !status) return signed;
  const named = status.addresses.map(normaliseAddress);
  return by.wasWrittenTo ? named.find(by.wasWrittenTo) : named[0];
}

/** The address that a signature of ours in the report stands for. */
export function signedAddress({ paths, links }: Report, { key, list, returnPath }: Recognition): string | undefined {
  if (key === undefined) return undefined;
  for (const path of paths) {
    const address = readReturnPath(path, returnPath, key);
    if (address !== undefined) return normaliseAddress(address);
  }
  for (const [token] of links.flatMap((text) => [...unfold(text).matchAll(tokens)].slice(0, mostTokens))) {
    const subscription = readUnsubscribeToken(token, key);
    if (subscription?.list === list) return normaliseAddress(subscription.address);
  }
  return undefined;
}

const tokens = /[\w-]{8,700}\.[\w-]{43}(?![\w-])/gu;

const mostTokens = 20;

/** Header fields come in several lines, and quoted-printable ones in more. */
function unfold(text: string): string {
  return text.replaceAll(/=\r?\n|\r?\n[ \t]+/gu, '').replaceAll('=3D', '=');
}

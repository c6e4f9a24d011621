import { normaliseAddress, normaliseDomain } from './normalise-address.ts';

/** One mailbox that can be written to. */
export interface Address {
  /** As the envelope and the header name it: local part as it was given, composed; domain in ASCII. */
  address: string;
  /** As addresses are compared. */
  normalised: string;
  /** In lower-case ASCII. */
  domain: string;
  /** The local part is not ASCII, so that the server must offer SMTPUTF8 (RFC 6531). */
  isInternational: boolean;
}

/** Why a text is no address, as the end of a sentence that begins with it. */
export interface NoAddress {
  fault: string;
}

/**
 * Reads one address (RFC 5321, 4.1.2; RFC 6531, 3.3): a dotted local part without quotes or comments, and a domain name
 * of at least two labels. The whole text must be the address: nothing around it, no second one beside it.
 */
export function parseAddress(text: string): Address | NoAddress {
  const composed = text.normalize('NFC');
  const at = composed.lastIndexOf('@');
  if (at < 0) return { fault: 'has no @' };
  const local = composed.slice(0, at);
  const domain = normaliseDomain(composed.slice(at + 1));
  const fault = faultOfLocal(local) ?? faultOfDomain(composed.slice(at + 1), domain);
  if (fault) return { fault };
  const address = `${local}@${domain}`;
  if (Buffer.byteLength(address) > longestAddress) return { fault: `is longer than ${longestAddress} octets` };
  return { address, normalised: normaliseAddress(address), domain, isInternational: /[^\x21-\x7e]/u.test(local) };
}

/** RFC 5321, 4.5.3.1.3: a path of 256 octets, of which two are the angle brackets. */
const longestAddress = 254;

/** `atext` of RFC 5322, 3.2.3, and every letter, mark and digit beyond ASCII. */
const atoms = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

function faultOfLocal(local: string): string | undefined {
  if (local === '') return 'has nothing before the @';
  if (/\p{Cc}/u.test(local)) return 'holds a line break or another control character';
  if (local.includes('@')) return 'has more than one @';
  if (!atoms.test(local)) return 'has a character or a dot before the @ that may not stand there';
  return Buffer.byteLength(local) > 64 ? 'is longer than 64 octets before the @' : undefined;
}

function faultOfDomain(written: string, ascii: string): string | undefined {
  if (written === '') return 'has nothing after the @';
  const labels = ascii.split('.');
  if (!labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u.test(label)))
    return 'has something after the @ that is no domain';
  if (labels.length < 2) return 'has no dot after the @';
  return /^\d+$/u.test(labels.at(-1) ?? '') ? 'has an IP address in place of a domain' : undefined;
}

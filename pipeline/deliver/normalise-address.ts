import { domainToASCII } from 'node:url';

/**
 * The form in which addresses are compared: composed Unicode (NFC), in lower case, the domain in its ASCII form
 * (UTS 46). Two addresses with the same form are one mailbox to us, although RFC 5321 lets a server tell local parts
 * apart by case: none that readers use does.
 */
export function normaliseAddress(address: string): string {
  const composed = address.trim().normalize('NFC');
  const at = composed.lastIndexOf('@');
  const local = composed.slice(0, at).toLowerCase().normalize('NFC');
  return at < 0 ? composed.toLowerCase().normalize('NFC') : `${local}@${normaliseDomain(composed.slice(at + 1))}`;
}

/** A domain in lower-case ASCII (UTS 46); one that has no such form stays as it is, in lower case. */
export function normaliseDomain(domain: string): string {
  const trimmed = domain.replace(/\.$/u, '');
  // What a URL would not take for a plain host name must not be cut or decoded as one.
  const isPlain = /^[\p{L}\p{M}\p{N}.。．｡-]+$/u.test(trimmed);
  return (isPlain && domainToASCII(trimmed)) || trimmed.toLowerCase();
}

/**
 * Whether an enhanced code (`5.1.1`; RFC 3463, RFC 7505) is that of an address that never worked or no longer does: bad
 * mailbox, bad domain, bad syntax, moved without an address, a domain that takes no mail, a mailbox that is disabled. A
 * full mailbox (5.2.2), a policy (5.7.x) and a doubt about the content are none of these.
 */
export function isWrongAddressCode(code: string): boolean {
  return /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/u.test(code);
}

import { createHmac } from 'node:crypto';
import { normaliseAddress } from './normalise-address.ts';

/**
 * The envelope sender of a message to one reader (VERP): `bounces+reader=example.com=SIGNATURE@our.example`, so that a
 * bounce tells which address failed whatever it says itself, and nobody can make one up. The plain address where the
 * reader's does not fit into 64 octets (RFC 5321, 4.5.3.1.1) or is not ASCII: a bounce must not need SMTPUTF8.
 */
export function toReturnPath(base: string, address: string, key: string): string {
  const at = base.lastIndexOf('@');
  const encoded = normaliseAddress(address).replace(/@(?=[^@]*$)/u, '=');
  const local = `${base.slice(0, at)}+${encoded}=${signatureOf(address, key)}`;
  return local.length > 64 || /[^\x21-\x7e]/u.test(local) ? base : `${local}${base.slice(at)}`;
}

/** The normalised address that a return path was made for; undefined where it was made for none, or not by us. */
export function readReturnPath(returnPath: string, base: string, key: string): string | undefined {
  const at = base.lastIndexOf('@');
  const path = returnPath.trim().toLowerCase();
  const [start, end] = [`${base.slice(0, at)}+`.toLowerCase(), base.slice(at).toLowerCase()];
  if (!path.startsWith(start) || !path.endsWith(end)) return undefined;
  const [, local, domain, signature] =
    /^(.+)=([^=]+)=([0-9a-f]{12})$/u.exec(path.slice(start.length, -end.length)) ?? [];
  const address = `${local}@${domain}`;
  return signature === signatureOf(address, key) ? address : undefined;
}

/** In digits that survive a server which turns everything into lower case; 48 bits, as each guess costs a message. */
function signatureOf(address: string, key: string): string {
  return createHmac('sha256', key)
    .update(`return-path\n${normaliseAddress(address)}`)
    .digest('hex')
    .slice(0, 12);
}

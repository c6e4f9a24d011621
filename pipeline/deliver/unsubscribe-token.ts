import { createHmac, timingSafeEqual } from 'node:crypto';
import { normaliseAddress } from './normalise-address.ts';

/** A reader's place on a list. */
export interface Subscription {
  /** Identifier of the list, as in `List-Id`. */
  list: string;
  address: string;
}

/**
 * Signs a subscription for a link that ends it: the same for every bulletin, so that the link in an old one still works
 * and needs no table. Base64url of list and address, a dot, and their HMAC-SHA256.
 */
export function signUnsubscribe({ list, address }: Subscription, key: string): string {
  const payload = Buffer.from(`${list}\n${normaliseAddress(address)}`).toString('base64url');
  return `${payload}.${macOf(payload, key).toString('base64url')}`;
}

/** The subscription that a token was signed for; undefined where the token is not ours. Takes the same time either way. */
export function readUnsubscribeToken(token: string, key: string): Subscription | undefined {
  if (token.length > longestToken) return undefined;
  const [, payload = '', signature = ''] = /^([\w-]+)\.([\w-]{43})$/u.exec(token) ?? [];
  if (!timingSafeEqual(macOf(payload, key), macBytes(signature))) return undefined;
  const [list = '', address = ''] = Buffer.from(payload, 'base64url').toString().split('\n');
  return { list, address };
}

/**
 * The link that ends a subscription: the address of the unsubscribe handler with the token, and the locale of the page
 * that it shows, as its query.
 */
export function unsubscribeLink(handler: string, token: string, locale: string): string {
  const link = new URL(handler);
  link.searchParams.set('token', token);
  link.searchParams.set('locale', locale);
  return link.href;
}

/** List and address of at most 254 octets each in base64url, with the signature. */
const longestToken = 800;

function macOf(payload: string, key: string): Buffer {
  // Named by its purpose, so that no signature made for something else with the same key is one of these.
  return createHmac('sha256', key).update(`unsubscribe\n${payload}`).digest();
}

function macBytes(signature: string): Buffer {
  const bytes = Buffer.from(signature, 'base64url');
  return bytes.length === 32 ? bytes : Buffer.alloc(32);
}

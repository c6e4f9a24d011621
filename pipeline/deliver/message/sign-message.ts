import { createHash, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { HeaderField } from './read-bulletin.ts';

/** Whose signature a message carries. */
export interface Signer {
  domain: string;
  selector: string;
  key: KeyObject;
}

/**
 * The fields that are signed where a message has them (RFC 6376, 5.4.1), `List-Unsubscribe-Post` among them as RFC 8058
 * demands. The first three are signed once more than they occur, so that nobody can add another one.
 */
const signed = (
  'from subject to from subject to date message-id mime-version content-type content-transfer-encoding reply-to ' +
  'list-id list-unsubscribe list-unsubscribe-post auto-submitted'
).split(' ');

const signAsync = promisify(sign);

/** The hash of a body in relaxed form (RFC 6376, 3.4.4), base64; the same for every reader of a bulletin. */
export function hashBody(body: Buffer): string {
  const text = body
    .toString('latin1')
    .replace(/[\t ]+/gu, ' ')
    .replace(/ (?=\r\n)/gu, '')
    .replace(/ $/u, '')
    .replace(/(?:\r\n)*$/u, '');
  return createHash('sha256')
    .update(text === '' ? '' : `${text}\r\n`, 'latin1')
    .digest('base64');
}

/**
 * The `DKIM-Signature` of a message (RFC 6376, RSA with SHA-256, relaxed/relaxed), a folded field without its line end.
 * Signed off the main thread, as that takes longer than everything else that is done for a reader.
 */
export async function signMessage(
  fields: readonly HeaderField[],
  bodyHash: string,
  { domain, selector, key }: Signer,
): Promise<string> {
  const left = Map.groupBy(fields, ({ name }) => name);
  const names = signed.filter((name) => left.has(name));
  // From the bottom up; a name that is listed once more than it occurs stands for a field that is not there.
  const lines = names
    .flatMap((name) => left.get(name)?.pop() ?? [])
    .map(({ name, text }) => `${name}:${relax(text)}\r\n`);
  const start = [
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};`,
    ` h=${names.join(':')};`,
    ` bh=${bodyHash};`,
    ' b=',
  ].map((line) => line.replace(/(.{60,70}:)(?=.)/gu, '$1\r\n  '));
  const unsigned = start.join('\r\n');
  const signature = await signAsync(
    'sha256',
    Buffer.from(`${lines.join('')}dkim-signature:${relax(unsigned)}`, 'utf8'),
    key,
  );
  return `${unsigned}${signature.toString('base64').replace(/.{70}(?=.)/gu, '$&\r\n  ')}`;
}

/** The value of a field in relaxed form (RFC 6376, 3.4.2). */
function relax(text: string): string {
  return text
    .slice(text.indexOf(':') + 1)
    .replace(/\r\n/gu, '')
    .replace(/[\t ]+/gu, ' ')
    .trim();
}

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { Fault } from '../../fault.ts';
import type { DeliverySettings } from '../delivery-settings.ts';
import { readSecret } from '../read-secret.ts';
import type { Signer } from './sign-message.ts';

/**
 * Who signs messages, as the settings and the environment say: `BANTIN_DKIM_KEY`, or the file that `BANTIN_DKIM_KEY_FILE`
 * names, holds the private key in PEM.
 * @returns undefined where messages are not signed
 * @throws {Fault} where the key is missing, or is no RSA key of at least 1024 bits (RFC 8301, 3.2).
 */
export async function readSigner({ dkim }: Pick<DeliverySettings, 'dkim'>): Promise<Signer | undefined> {
  if (!dkim) return undefined;
  const pem = await readSecret('BANTIN_DKIM_KEY');
  if (!pem)
    throw new Fault('"delivery.dkim" is set: name the file of the private key in BANTIN_DKIM_KEY_FILE, or drop it.', 2);
  const key = parseKey(pem);
  if (key?.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 1024)
    return { ...dkim, key };
  throw new Fault(
    'BANTIN_DKIM_KEY is no private RSA key in PEM of at least 1024 bits: make one with "openssl genrsa 2048".',
    2,
  );
}

/** What OpenSSL says of a key that it cannot read is told to nobody. */
function parseKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem.replaceAll('\\n', '\n'));
  } catch {
    return undefined;
  }
}

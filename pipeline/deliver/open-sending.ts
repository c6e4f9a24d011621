import type { Context } from '../context.ts';
import type { BulletinSet } from './find-bulletins.ts';
import { type Addressee, addressBulletin, type Outgoing } from './message/address-bulletin.ts';
import { readBulletin } from './message/read-bulletin.ts';
import { readSigner } from './message/read-signer.ts';
import { readSigningKey } from './read-secret.ts';

/** Whom a message is for, and which bulletin he gets. */
export type Recipient = Addressee & { format: string };

/**
 * Gives what makes a reader's message of the bulletins of a campaign. Bulletins and keys are read once, for all readers.
 * @throws {Fault} where a bulletin is no message, or a key is missing.
 */
export async function openSending(
  { bulletins }: BulletinSet,
  { name, started }: { name: string; started: number },
  { config }: Pick<Context, 'config'>,
): Promise<(recipient: Recipient) => Promise<Outgoing>> {
  const settings = config.delivery;
  const [key, signer] = await Promise.all([readSigningKey(), readSigner(settings)]);
  const sending = {
    campaign: name,
    started,
    sender: config.mail.from.address,
    settings,
    key,
    ...(signer && { signer }),
  };
  const address = new Map(
    bulletins.map(({ format, locale, message, path }) => [
      `${format}.${locale}`,
      addressBulletin(readBulletin(message, path), sending),
    ]),
  );
  return async (recipient) => {
    const make = address.get(`${recipient.format}.${recipient.locale}`);
    if (!make) throw new Error(`no bulletin ${recipient.format}.${recipient.locale} for ${recipient.address}`);
    return make(recipient);
  };
}

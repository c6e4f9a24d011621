import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { DeliverySettings } from '../deliver/delivery-settings.ts';
import { readSigner } from '../deliver/message/read-signer.ts';
import { Fault } from '../fault.ts';
import type { Finding } from './finding.ts';
import type { LookUp } from './look-up.ts';
import { parseTags } from './parse-tags.ts';

type DkimSetting = DeliverySettings['dkim'];

/** The TXT records under which the key of the setting is published. */
export async function readKeys(dkim: DkimSetting, lookUp: LookUp): Promise<string[]> {
  return dkim ? lookUp.txt(`${dkim.selector}._domainkey.${dkim.domain}`) : [];
}

/** Judges whether messages will be signed with a key whose public half is published. */
export async function judgeDkim(dkim: DkimSetting, records: string[]): Promise<Finding[]> {
  const check = 'dns.dkim';
  const source = 'RFC 6376';
  const wrong = (text: string, advice: string): Finding[] => [{ check, level: 'error', text, advice, source }];
  if (!dkim)
    return wrong(
      'Bulletins are not signed with DKIM.',
      'set delivery.dkim, unless your SMTP server signs them itself.',
    );
  const name = `${dkim.selector}._domainkey.${dkim.domain}`;
  const own = await ownKey(dkim);
  if ('fault' in own) return wrong(own.fault, 'see docs/mail.md on keys.');
  const publish = `publish as TXT of ${name}: v=DKIM1; k=rsa; p=${own.key}`;
  if (!records.length) return wrong(`${name} has no record.`, publish);
  const keys = records.map(parseTags);
  const match = keys.find((tags) => tags.get('p')?.replaceAll(/\s/gu, '') === own.key);
  if (!match && keys.some((tags) => tags.get('p') === ''))
    return wrong(`The key of ${name} is revoked.`, 'make a new key under a new selector.');
  if (!match) return wrong(`The key of ${name} is not the public half of BANTIN_DKIM_KEY.`, publish);
  const text = `${name} has the public half of the key, ${own.bits} bits.`;
  if (match.get('t')?.includes('y'))
    return [
      {
        check,
        level: 'warning',
        text: `${text} It is marked as a test (t=y), and receivers may ignore it.`,
        advice: 'drop t=y.',
        source,
      },
    ];
  if (own.bits < 2048)
    return [
      { check, level: 'warning', text, advice: 'make one of 2048 bits: openssl genrsa 2048.', source: 'RFC 8301' },
    ];
  return [{ check, level: 'fine', text }];
}

async function ownKey(dkim: NonNullable<DkimSetting>): Promise<{ key: string; bits: number } | { fault: string }> {
  try {
    const signer = await readSigner({ dkim });
    if (!signer) return { fault: 'There is no key to sign with.' };
    const key: KeyObject = createPublicKey(createPrivateKey(signer.key.export({ type: 'pkcs8', format: 'pem' })));
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return { key: key.export({ type: 'spki', format: 'der' }).toString('base64'), bits };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: error.message };
  }
}

import { createHmac } from 'node:crypto';
import { formatMailDate } from '../../compose/mail-date.ts';
import type { DeliverySettings } from '../delivery-settings.ts';
import { normaliseAddress } from '../normalise-address.ts';
import { toReturnPath } from '../return-path.ts';
import { signUnsubscribe, unsubscribeLink } from '../unsubscribe-token.ts';
import { encodeDisplayName } from './encode-display-name.ts';
import type { Bulletin, HeaderField } from './read-bulletin.ts';
import { hashBody, type Signer, signMessage } from './sign-message.ts';

/** Who a message goes to. */
export interface Addressee {
  /** With the domain in ASCII. */
  address: string;
  name: string;
  locale: string;
}

/** A message to one reader as a transport sends it. */
export interface Outgoing {
  /** The envelope sender, where bounces go. */
  from: string;
  to: string;
  header: Buffer;
  body: Buffer;
  is8Bit: boolean;
  /** Nothing of the body must be escaped (RFC 5321, 4.5.2). */
  isDotless: boolean;
  /** Needs a server that offers SMTPUTF8. */
  isInternational: boolean;
}

/** What all messages of a campaign have in common. */
export interface Sending {
  campaign: string;
  /** When its first run began, milliseconds. */
  started: number;
  /** The address of `From`. */
  sender: string;
  settings: DeliverySettings;
  /** That unsubscribe links, return paths and Message-IDs are made with. */
  key: string;
  signer?: Signer;
}

/**
 * Gives what puts a reader's address and what else is his own on a bulletin. The same campaign, bulletin and reader give
 * the same bytes, whichever run sends them; the body is encoded and hashed once for all readers.
 */
export function addressBulletin(bulletin: Bulletin, sending: Sending): (reader: Addressee) => Promise<Outgoing> {
  const { settings, signer, key } = sending;
  const common = commonFields(sending);
  const bodyHash = signer ? hashBody(bulletin.body) : '';
  const returnPath = settings.returnPath ?? sending.sender;
  return async (reader) => {
    const fields = [...ownFields(reader, sending), ...common, ...bulletin.fields];
    const signature = signer ? [await signMessage(fields, bodyHash, signer)] : [];
    const header = [...signature, ...fields.map(({ text }) => text), '', ''].join('\r\n');
    return {
      from: settings.returnPath ? toReturnPath(returnPath, reader.address, key) : returnPath,
      to: reader.address,
      header: Buffer.from(header),
      body: bulletin.body,
      is8Bit: bulletin.is8Bit,
      isDotless: bulletin.isDotless,
      isInternational: /[^\x20-\x7e]/u.test(reader.address),
    };
  };
}

function commonFields({ settings, started }: Sending): HeaderField[] {
  const { list, zone, unsubscribe } = settings;
  const name = encodeDisplayName(list.name);
  return [
    field('Date', formatMailDate(new Date(started), zone)),
    field('List-Id', `${name} <${list.id}>`),
    ...(unsubscribe.url ? [field('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click')] : []),
    field('Auto-Submitted', 'auto-generated'),
  ];
}

function ownFields(reader: Addressee, sending: Sending): HeaderField[] {
  const mailbox = reader.name ? `${encodeDisplayName(reader.name)}\r\n <${reader.address}>` : reader.address;
  const links = unsubscribeLinks(reader, sending);
  return [
    field('To', mailbox),
    field('Message-ID', `<${messageId(reader, sending)}>`),
    ...(links.length ? [field('List-Unsubscribe', links.map((link) => `<${link}>`).join(',\r\n '))] : []),
  ];
}

function unsubscribeLinks({ address, locale }: Addressee, { settings, key }: Sending): string[] {
  const { url, mailto } = settings.unsubscribe;
  if (!url && !mailto) return [];
  const token = signUnsubscribe({ list: settings.list.id, address }, key);
  return [
    ...(url ? [unsubscribeLink(url, token, locale)] : []),
    ...(mailto ? [`mailto:${mailto}?subject=unsubscribe%20${token}`] : []),
  ];
}

/** Stable for the campaign and the reader, and telling nobody who does not have the key which address it is for. */
function messageId({ address }: Addressee, { campaign, settings, sender, key }: Sending): string {
  const hash = createHmac('sha256', key)
    .update(`message-id\n${settings.list.id}\n${campaign}\n${normaliseAddress(address)}`)
    .digest('hex');
  return `${hash.slice(0, 32)}${sender.slice(sender.lastIndexOf('@')).toLowerCase()}`;
}

function field(name: string, value: string): HeaderField {
  return { name: name.toLowerCase(), text: `${name}: ${value}` };
}

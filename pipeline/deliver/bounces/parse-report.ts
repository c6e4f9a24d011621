import { createHash } from 'node:crypto';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { fieldGroups, parseDeliveryStatus, type RecipientStatus } from './delivery-status.ts';
import { parseQmailNotice } from './qmail-notice.ts';

/** A message that says something of a bulletin that was sent. Nothing in it is to be trusted yet. */
export interface Report {
  /** The same for the same report, however it was stored. */
  id: string;
  kind: 'delivery' | 'complaint' | 'unsubscribe';
  /** Of a delivery, by recipient. */
  recipients: RecipientStatus[];
  /** Addresses that it was sent to or says that the bulletin came from: a signed return path may be among them. */
  paths: string[];
  /** Who asks to be left out, by the `From` of his mail, which anybody can write. */
  asker?: string | undefined;
  /** Texts in which a signed unsubscribe link of ours may stand. */
  links: string[];
}

/**
 * Reads a delivery status notification (RFC 3464, RFC 6533), a notice of qmail, a complaint (RFC 5965) or a mail that an
 * unsubscribe link made; undefined where a message is none of these.
 * @throws where it is so built that no parser should follow it (parts in parts without end, a giant header).
 */
export async function parseReport(bytes: Uint8Array): Promise<Report | undefined> {
  const email = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
  });
  const status = partOf(email, /^message\/(?:global-)?delivery-status$/u);
  const feedback = partOf(email, /^message\/feedback-report$/u);
  const returned = partOf(
    email,
    /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/(?:rfc822|global)-headers)$/u,
  );
  const paths = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'x-envelope-to'].flatMap((name) =>
    addressesIn(headerOf(email, name)),
  );
  const common = { id: idOf(email, bytes), paths, links: [returned.slice(0, longestHeader)] };
  if (feedback) return complaint(feedback, returned, common);
  if (status) return { ...common, kind: 'delivery', recipients: parseDeliveryStatus(status) };
  const recipients = parseQmailNotice(email.text ?? '');
  if (recipients.length)
    return { ...common, kind: 'delivery', recipients, links: [email.text?.slice(0, longestHeader) ?? ''] };
  return /^\s*unsubscribe\b/iu.test(email.subject ?? '')
    ? { ...common, kind: 'unsubscribe', recipients: [], links: [email.subject ?? ''], asker: email.from?.address }
    : undefined;
}

/** Of what came back only the header is looked at. */
const longestHeader = 32 * 1024;

/** Kinds of feedback in which a reader no longer wants the mail (RFC 5965, 7.3; RFC 6650); others are of no concern here. */
const unwanted = /^(?:abuse|fraud|virus|other|opt-out|opt-out-list)$/iu;

function complaint(
  feedback: string,
  returned: string,
  common: Omit<Report, 'kind' | 'recipients'>,
): Report | undefined {
  const fields = fieldGroups(feedback)[0] ?? new Map<string, string>();
  if (!unwanted.test(fields.get('feedback-type') ?? '')) return undefined;
  const addresses = addressesIn(fields.get('original-rcpt-to') ?? '');
  const returnPath = /^Return-Path:(.*)$/imu.exec(returned.slice(0, longestHeader))?.[1] ?? '';
  const paths = [...addressesIn(fields.get('original-mail-from') ?? ''), ...addressesIn(returnPath), ...common.paths];
  const diagnostic = `${fields.get('feedback-type')} ${fields.get('user-agent') ?? ''}`
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim();
  return {
    ...common,
    kind: 'complaint',
    paths,
    recipients: [{ addresses, action: 'complained', status: '', diagnostic }],
  };
}

function partOf({ attachments }: Email, type: RegExp): string {
  const part = attachments.find(({ mimeType }) => type.test(mimeType.toLowerCase()));
  return part ? textOf(part) : '';
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function headerOf({ headers }: Email, name: string): string {
  return headers
    .filter(({ key }) => key === name)
    .map(({ value }) => value)
    .join(', ');
}

function addressesIn(text: string): string[] {
  return [...text.slice(0, 4096).matchAll(/[^\s\p{C}<>,;:"()[\]]{1,200}@[^\s\p{C}<>,;:"()[\]]{1,253}/gu)].map(
    ([address]) => address,
  );
}

/** A mailbox may change a message's lines; its Message-ID it keeps. */
function idOf({ messageId }: Email, bytes: Uint8Array): string {
  return createHash('sha256')
    .update(messageId?.trim() || bytes)
    .digest('hex')
    .slice(0, 16);
}

import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import type { View } from '../localize/view.ts';
import { formatMailDate, startOfDay } from './mail-date.ts';
import type { PictureFile } from './place-pictures.ts';

/** What a message is made from. */
export interface Parts {
  view: Pick<View, 'slug' | 'language' | 'document' | 'mail'>;
  html: string;
  txt: string;
  /** Those that the HTML shows by their Content-ID go along. */
  pictures?: PictureFile[];
  /** Attached where given. */
  pdf?: Uint8Array;
}

/**
 * Composes a message (RFC 5322) that mail programs open as a draft: plain text and HTML as alternatives (RFC 2046,
 * 5.1.4), the PDF attached where given. The same parts give the same bytes: date, Message-ID and boundaries come from
 * the content. What belongs to a mailing (list, reader, unsubscribing) is added when it is sent.
 * @throws {Fault} where a header field would hold a line break or another control character.
 */
export async function compose(
  { view, html, txt, pictures = [], pdf }: Parts,
  { config }: Context,
): Promise<Uint8Array> {
  const { from, to } = config.mail;
  const shown = pictures.filter(({ cid }) => html.includes(`"cid:${cid}"`));
  const { subject } = view.mail;
  for (const [field, value] of Object.entries({ Subject: subject, From: from.name, To: to.name }))
    refuseControls(field, value);
  const hash = hashOf([
    subject,
    from.name,
    from.address,
    to.name,
    to.address,
    view.document.date ?? '',
    html,
    txt,
    ...shown.map(({ cid }) => cid),
    pdf ?? '',
  ]);
  const date = view.document.date;
  const message = new MailComposer({
    from,
    to,
    subject,
    textEncoding: 'B',
    ...(date ? { date: formatMailDate(startOfDay(date, config.delivery.zone), config.delivery.zone) } : {}),
    messageId: `<${hash.slice(0, 32)}@${domainOf(from.address)}>`,
    headers: { 'X-Unsent': '1', 'Content-Language': view.language },
    text: { content: txt, contentTransferEncoding: 'base64', contentType: 'text/plain; charset=utf-8' },
    html: { content: html, contentTransferEncoding: 'base64', contentType: 'text/html; charset=utf-8' },
    attachments: [
      ...shown.map(({ name, content, mediaType, cid }) => ({
        filename: name,
        content,
        contentType: mediaType,
        cid,
        contentDisposition: 'inline' as const,
      })),
      ...(pdf ? [{ filename: `${view.slug}.pdf`, content: Buffer.from(pdf), contentType: 'application/pdf' }] : []),
    ],
    baseBoundary: hash.slice(32, 56),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const bytes = await message.build();
  return date ? bytes : withoutDate(bytes);
}

function refuseControls(field: string, value: string): void {
  if (!/\p{Cc}/u.test(value)) return;
  throw new Fault(
    `The mail's ${field} would be ${JSON.stringify(value)}, which holds a line break or another control character; take it out of the title or of "mail" in the configuration.`,
  );
}

/** Each part is preceded by its length, so that no two lists of parts give the same hash. */
function hashOf(parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** An article without a date gives a draft without one; the mail program puts it in when the message is sent. */
function withoutDate(bytes: Buffer): Buffer {
  const message = bytes.toString('latin1');
  return Buffer.from(message.replace(/^Date: .*\r\n/mu, ''), 'latin1');
}

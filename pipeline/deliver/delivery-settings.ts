import { z } from 'zod';

const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\p{Cc}]*$/u, 'must be one line');

const port = z.int().min(1).max(65_535);

const domainName = z.stringFormat('domain', /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/iu);

/** An ASCII mailbox; the sender's side must not need SMTPUTF8. */
const mailbox = z.email();

/** The settings of how bulletins are delivered, `delivery` in `bantin.yaml`; every key has a default. */
export const deliverySchema = z.strictObject({
  list: z
    .strictObject({
      id: z
        .stringFormat('list-id', /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u)
        .default('bantin.example.org')
        .describe('Identifier of the list (RFC 2919), a name below a domain of yours; it never changes'),
      name: line.default('Bản tin').describe('The list as mail programs show it'),
    })
    .prefault({}),
  readers: line.default('mailing/readers.csv').describe('The list of readers'),
  suppressions: line.default('mailing/suppressions.txt').describe('Who is not written to any more'),
  ledger: line.default('mailing/ledger.sqlite').describe('What was sent to whom'),
  zone: z
    .string()
    .default('Asia/Ho_Chi_Minh')
    .refine(isZone, 'must be a time zone such as Asia/Ho_Chi_Minh')
    .describe('Time zone of the date in a message'),
  returnPath: mailbox.optional().describe('Where bounces go, with the reader added after "+"; otherwise the sender'),
  unsubscribe: z
    .strictObject({
      url: z
        .url({ protocol: /^https$/u })
        .optional()
        .describe('Where the unsubscribe handler is reached'),
      mailto: mailbox.optional().describe('Where a reader may write to instead'),
    })
    .prefault({}),
  dkim: z
    .strictObject({ domain: domainName, selector: domainName })
    .optional()
    .describe('Signs each message with the private key BANTIN_DKIM_KEY of the environment'),
  transport: line.default('smtp').describe('How messages leave, by its file in pipeline/deliver/transports/'),
  smtp: z
    .strictObject({
      host: line.default('localhost'),
      port: port.optional().describe('Otherwise 587, or 465 where TLS is implicit'),
      security: z
        .enum(['starttls', 'tls', 'none'])
        .default('starttls')
        .describe('STARTTLS or nothing is sent; TLS from the start; or none, for a relay on this machine'),
      authenticate: z.boolean().default(false).describe('Log in with BANTIN_SMTP_USER and BANTIN_SMTP_PASSWORD'),
      name: line.optional().describe('What EHLO says; otherwise the name of this machine'),
      certificate: line.optional().describe('A file with the certificate of a private authority'),
      connections: z.int().min(1).max(100).default(5).describe('Connections side by side'),
      messagesPerConnection: z.int().min(1).default(500).describe('After so many a connection is opened anew'),
    })
    .prefault({}),
  file: z.strictObject({ folder: line.default('mailing/outbox').describe('Where messages are written') }).prefault({}),
  rate: z
    .strictObject({
      perSecond: z.number().positive().optional().describe('Messages a second, all together'),
      perDomain: z
        .record(line, z.number().positive())
        .default({})
        .describe('Messages a second by domain of the reader; "*" stands for each other domain'),
    })
    .prefault({}),
  retry: z
    .strictObject({
      attempts: z.int().min(1).max(20).default(5).describe('How often one message is offered in one run'),
      first: z.number().positive().default(30).describe('Seconds before the second attempt; each later wait doubles'),
      longest: z.number().positive().default(900).describe('Seconds that no wait exceeds'),
    })
    .prefault({}),
});

/** How bulletins are delivered. */
export type DeliverySettings = z.infer<typeof deliverySchema>;

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { NodemailerError } from 'nodemailer/lib/errors';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { Fault } from '../../fault.ts';
import type { DeliverySettings } from '../delivery-settings.ts';
import type { Outgoing } from '../message/address-bulletin.ts';
import { readSecret } from '../read-secret.ts';
import { streamMessage } from '../stream-message.ts';
import { type Connection, type Stage, type Transport, TransportError } from '../transport.ts';

/** Hands messages to an SMTP server over connections that stay open, encrypted unless the settings say otherwise. */
export async function openTransport({ smtp }: DeliverySettings, root: string): Promise<Transport> {
  const login = smtp.authenticate ? await readLogin() : undefined;
  if (login && smtp.security === 'none')
    throw new Fault('A password is not sent without TLS: set "delivery.smtp.security" or drop "authenticate".', 2);
  const ca = smtp.certificate ? await readCertificate(resolve(root, smtp.certificate)) : undefined;
  const options: SMTPConnectionOptions = {
    host: smtp.host,
    port: smtp.port,
    name: smtp.name,
    secure: smtp.security === 'tls',
    requireTLS: smtp.security === 'starttls',
    ignoreTLS: smtp.security === 'none',
    connectionTimeout: 30_000,
    // RFC 5321, 4.5.3.2.6: a server may take ten minutes to answer the end of a message.
    socketTimeout: 600_000,
    logger: false,
    tls: { minVersion: 'TLSv1.2', ...(ca && { ca }) },
  };
  const { connections, messagesPerConnection } = smtp;
  return { connections, messagesPerConnection, connect: () => connect(options, login) };
}

interface Login {
  user: string;
  pass: string;
}

async function readLogin(): Promise<Login> {
  const [user, pass] = await Promise.all([readSecret('BANTIN_SMTP_USER'), readSecret('BANTIN_SMTP_PASSWORD')]);
  if (user && pass) return { user, pass };
  throw new Fault(
    '"delivery.smtp.authenticate" is on: set BANTIN_SMTP_USER and BANTIN_SMTP_PASSWORD, or BANTIN_SMTP_PASSWORD_FILE.',
    2,
  );
}

async function readCertificate(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Fault(`${path}, "delivery.smtp.certificate", cannot be read (${error.code}): mend the path.`, 2);
  });
}

async function connect(options: SMTPConnectionOptions, login: Login | undefined): Promise<Connection> {
  const connection = new SMTPConnection(options);
  // Between messages the server may hang up; the next message finds the connection closed.
  let lost: NodemailerError | undefined;
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {});
  connection.on('error', (error: NodemailerError) => {
    lost = error;
    failed.reject(error);
  });
  try {
    await Promise.race([failed.promise, call((done) => connection.connect(done))]);
    if (login) await Promise.race([failed.promise, call((done) => connection.login(login, done))]);
  } catch (error) {
    connection.close();
    throw explainConnecting(error, options);
  }
  return {
    send: async (message, bodySent) => {
      if (lost || connection.destroyed)
        throw new TransportError(lost?.message ?? 'the server hung up', { stage: 'connect', isClosed: true });
      requireUtf8(connection, message);
      return send(connection, message, bodySent);
    },
    close: () => connection.quit(),
  };
}

function call(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((done, fail) => {
    start((error) => (error ? fail(error) : done()));
  });
}

async function send(connection: SMTPConnection, message: Outgoing, bodySent: () => Promise<void>): Promise<string> {
  const { from, to, header, body, is8Bit } = message;
  let begun = false;
  let ended = false;
  const stream = streamMessage(message, async (last) => {
    begun = true;
    if (!last) return;
    await bodySent();
    ended = true;
  });
  const envelope = { from, to: [to], size: header.length + body.length, use8BitMime: is8Bit };
  return new Promise((accepted, refused) => {
    connection.send(envelope, stream, (error, result) => {
      if (!error && ended) return accepted(oneLine(result?.response ?? ''));
      stream.destroy();
      const failure = error ?? new Error('answered before the end');
      const refuse = (isClosed: boolean): void => {
        if (isClosed) connection.close();
        refused(explainSending(failure, begun && (ended || !error), isClosed));
      };
      // A message that was begun and is not ended leaves the conversation where nothing else can be said.
      if (error?.responseCode === undefined || error.responseCode === 421 || begun !== ended) refuse(true);
      // A refused recipient leaves the sender's transaction open, in which the next one could not begin.
      else connection.reset((failed) => refuse(Boolean(failed)));
    });
  });
}

/** Whether the server announced SMTPUTF8 is told by no public member. */
function requireUtf8(connection: SMTPConnection, { isInternational }: Outgoing): void {
  if (!isInternational) return;
  const offered: unknown = Reflect.get(connection, '_supportedExtensions');
  if (Array.isArray(offered) && offered.includes('SMTPUTF8')) return;
  throw new TransportError('the server does not take addresses beyond ASCII (SMTPUTF8)', {
    stage: 'recipient',
    code: 553,
  });
}

function explainConnecting(error: unknown, { host, port }: SMTPConnectionOptions): unknown {
  if (!isMailError(error)) return error;
  const { originalCode } = error;
  const isCertificate = typeof originalCode === 'string' && /CERT|SIGNED|ERR_TLS|ERR_SSL/u.test(originalCode);
  const isSecurity = isCertificate || ['ETLS', 'EAUTH', 'ENOAUTH'].includes(error.code ?? '');
  const isSetting = isSecurity && !isTransient(error.responseCode);
  const advice = isSetting ? ': mend "delivery.smtp" or the login' : '';
  return new TransportError(`${host}${port ? `:${port}` : ''} cannot be used (${oneLine(error.message)})${advice}`, {
    stage: 'connect',
    code: error.responseCode,
    isClosed: true,
    isSetting,
  });
}

function explainSending(error: NodemailerError, ended: boolean, isClosed: boolean): TransportError {
  const code = error.responseCode !== undefined && error.responseCode >= 400 ? error.responseCode : undefined;
  const stages: Record<string, Stage> = { 'MAIL FROM': 'sender', 'RCPT TO': 'recipient', DATA: 'data' };
  const stage = ended ? 'answer' : (stages[error.command ?? ''] ?? 'data');
  const isAnswer = !ended || error.code === 'EMESSAGE' || code === 421;
  return new TransportError(oneLine(error.response || error.message), {
    stage,
    code: isAnswer ? code : undefined,
    isClosed,
  });
}

function isMailError(error: unknown): error is NodemailerError {
  return error instanceof Error && 'code' in error;
}

function isTransient(code: number | undefined): boolean {
  return code !== undefined && code >= 400 && code < 500;
}

/** Servers say what they like. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 500);
}

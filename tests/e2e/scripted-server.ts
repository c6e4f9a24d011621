import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** Where in a conversation something is scripted. */
export type Stage = 'connect' | 'sender' | 'recipient' | 'body' | 'answer';

/** What a server does at a stage: answers with a code, or breaks the connection off. */
export type Fault = { code: number; answer: string } | 'drop' | undefined;

/** A message that the server has accepted. */
export interface Received {
  from: string;
  to: string;
  message: string;
}

/** An SMTP server on this machine that does what a test says. */
export interface ScriptedServer {
  port: number;
  /** Every message that was accepted, in order. */
  received: Received[];
  /** How many connections were opened. */
  connections: () => number;
  close: () => Promise<void>;
}

/** Says what is to go wrong with a recipient at a stage; at `connect` the recipient is empty. Asked once for each try. */
export type Script = (stage: Stage, recipient: string, session: SMTPServerSession) => Fault | Promise<Fault>;

/** The files of a certificate for localhost, for tests alone. */
export const certificate = {
  path: new URL('../fixtures/send/localhost.crt', import.meta.url).pathname,
  key: new URL('../fixtures/send/localhost.key', import.meta.url).pathname,
};

/** Starts a scripted server; without a script it accepts everything. */
export async function startServer(
  script: Script = () => undefined,
  options: SMTPServerOptions = {},
): Promise<ScriptedServer> {
  const received: Received[] = [];
  let connections = 0;
  const drop = (session: SMTPServerSession): void => {
    for (const connection of server.connections) if (connection.session === session) connection._socket.destroy();
  };
  const play = async (
    stage: Stage,
    recipient: string,
    { session, done }: { session: SMTPServerSession; done: (error?: Error) => void },
  ): Promise<void> => {
    const fault = await script(stage, recipient, session);
    if (fault === 'drop') drop(session);
    else done(fault && Object.assign(new Error(fault.answer), { responseCode: fault.code }));
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    hideENHANCEDSTATUSCODES: true,
    closeTimeout: 100,
    ...options,
    onConnect: (session, done) => {
      connections += 1;
      void play('connect', '', { session, done });
    },
    onMailFrom: (_, session, done) => void play('sender', '', { session, done }),
    onRcptTo: ({ address }, session, done) => void play('recipient', address, { session, done }),
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join();
      const chunks: Buffer[] = [];
      let begun: Promise<Fault> | undefined;
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        begun ??= Promise.resolve(script('body', to, session));
        void begun.then((fault) => fault === 'drop' && drop(session));
      });
      stream.on('end', () => {
        const accept = (error?: Error): void => {
          const { mailFrom } = session.envelope;
          const from = mailFrom === false ? '' : mailFrom.address;
          if (!error) received.push({ from, to, message: Buffer.concat(chunks).toString('latin1') });
          done(error);
        };
        void play('answer', to, { session, done: accept });
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return {
    port: address.port,
    received,
    connections: () => connections,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** Options of a server that offers STARTTLS with the certificate of the tests. */
export function withTls(): SMTPServerOptions {
  return { disabledCommands: ['AUTH'], key: readFileSync(certificate.key), cert: readFileSync(certificate.path) };
}

import { connect as connectPlain, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { DeliverySettings } from '../deliver/delivery-settings.ts';

/** What an SMTP server says of itself before anybody logs in. */
export interface ServerProfile {
  /** Its greeting. */
  greeting: string;
  /** Words of its EHLO answer by their first one, in capitals: `SIZE` → `10240000`; those under TLS, where there is TLS. */
  extensions: ReadonlyMap<string, string>;
  startTls: boolean;
  /** Of the connection that mail would go over; absent without TLS. */
  tls?: { protocol: string; validTo: Date; fault: string };
}

/** Milliseconds that a server may take for an answer. */
const patience = 15_000;

/**
 * Asks an SMTP server what it offers (RFC 5321, RFC 3207), as far as is possible without sending or logging in. An
 * invalid certificate does not end it, as that is one of the questions.
 * @param ca the certificate of a private authority, PEM
 * @throws where the server cannot be reached or does not speak SMTP.
 */
export async function probeServer(
  { host, port, security, name }: DeliverySettings['smtp'],
  ca?: string,
): Promise<ServerProfile> {
  const number = port ?? (security === 'tls' ? 465 : 587);
  const secure = (socket?: Socket): Promise<TLSSocket> => encrypt({ host, port: number, socket, ca });
  let talk = openTalk(security === 'tls' ? await secure() : await reach(host, number));
  try {
    const greeting = await talk.answer();
    let extensions = await hello(talk, name ?? 'localhost');
    const startTls = extensions.has('STARTTLS');
    if (security === 'starttls' && startTls) {
      await talk.say('STARTTLS');
      talk = openTalk(await secure(talk.release()));
      extensions = await hello(talk, name ?? 'localhost');
    }
    const tls = 'getPeerCertificate' in talk.socket ? describeTls(talk.socket as TLSSocket) : undefined;
    return { greeting: greeting.join(' '), extensions, startTls, ...(tls && { tls }) };
  } finally {
    talk.socket.end('QUIT\r\n');
    talk.socket.destroySoon();
  }
}

function describeTls(socket: TLSSocket): NonNullable<ServerProfile['tls']> {
  return {
    protocol: socket.getProtocol() ?? '',
    validTo: new Date(socket.getPeerCertificate().valid_to),
    fault: socket.authorized ? '' : String(socket.authorizationError ?? 'not trusted'),
  };
}

function reach(host: string, port: number): Promise<Socket> {
  const socket = connectPlain({ host, port, timeout: patience });
  return opened(socket, 'connect');
}

interface Target {
  host: string;
  port: number;
  socket: Socket | undefined;
  ca: string | undefined;
}

function encrypt({ host, port, socket, ca }: Target): Promise<TLSSocket> {
  const servername = /^[\d.:]+$/u.test(host) ? '' : host;
  const options = { host, servername, rejectUnauthorized: false, timeout: patience, ...(ca && { ca }) };
  return opened(connectTls(socket ? { ...options, socket } : { ...options, port }), 'secureConnect');
}

function opened<S extends Socket>(socket: S, event: 'connect' | 'secureConnect'): Promise<S> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error(`no answer in ${patience / 1000} seconds`)));
    socket.once(event, () => resolve(socket));
  });
}

interface Talk {
  socket: Socket;
  /** The lines of the next answer, without their codes; throws where it is a refusal. */
  answer: () => Promise<string[]>;
  say: (line: string) => Promise<string[]>;
  /** Leaves the connection to another layer. */
  release: () => Socket;
}

/** Lines of an answer; a server that goes on longer is none. */
const mostLines = 100;

function openTalk(socket: Socket): Talk {
  const reader = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = reader[Symbol.asyncIterator]();
  const answer = async (): Promise<string[]> => {
    const texts: string[] = [];
    while (texts.length < mostLines) {
      const { value = '', done } = await lines.next();
      if (done) throw new Error('the server hung up');
      const [, code = '', more, text = ''] = /^(\d{3})([ -]?)(.*)$/u.exec(value.slice(0, 1000)) ?? [];
      if (!/^[23]/u.test(code)) throw new Error(`the server said "${value.slice(0, 200)}"`);
      texts.push(text);
      if (more !== '-') return texts;
    }
    throw new Error('the server does not end its answer');
  };
  return {
    socket,
    answer,
    say: (line) => {
      socket.write(`${line}\r\n`);
      return answer();
    },
    release: () => {
      reader.close();
      socket.removeAllListeners('data');
      return socket;
    },
  };
}

async function hello(talk: Talk, name: string): Promise<Map<string, string>> {
  const [, ...lines] = await talk.say(`EHLO ${name}`);
  return new Map(
    lines.map((line) => {
      const [word = '', ...rest] = line.trim().split(/[ =]/u);
      return [word.toUpperCase(), rest.join(' ')];
    }),
  );
}

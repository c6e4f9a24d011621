import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { makeSendingPlace, manyReaders, signingKey } from '../e2e/send-fixture.ts';

/** How a process fared that sent to a number of readers. */
export interface Fared {
  seconds: number;
  /** Of the processor, start of the process included. */
  cpuSeconds: number;
  /** The most memory that it held at a time. */
  megabytes: number;
  /** Messages that the server accepted. */
  accepted: number;
}

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });

/** Sends a bulletin of 30 KB to so many readers, by us or by nodemailer's pool, to a server in a process of its own. */
export async function runSender(
  sender: 'send' | 'pool',
  { readers, connections, dkim }: { readers: number; connections: number; dkim: boolean },
): Promise<Fared> {
  const place = await makeSendingPlace();
  const server = fork(new URL('accept-mail.ts', import.meta.url));
  try {
    await place.compose('vi', 'Bench', 'Tin trong ngày. '.repeat(1200));
    await place.list(manyReaders(readers));
    const { port } = await answerOf(server);
    const args = [place.folder, String(port), String(connections), ...(dkim ? ['dkim'] : [])];
    const cache = fileURLToPath(new URL('../../node_modules/.cache/bantin/compiled', import.meta.url));
    const env = {
      ...process.env,
      NODE_COMPILE_CACHE: cache,
      BANTIN_SIGNING_KEY: signingKey,
      BANTIN_DKIM_KEY: String(key),
    };
    const child = fork(new URL(`${sender}-child.ts`, import.meta.url), args, {
      env,
      // As package.json starts it.
      execArgv: sender === 'send' ? ['--max-semi-space-size=8'] : [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const fared = await answerOf(child);
    server.send('count');
    const { accepted } = await answerOf(server);
    return { ...fared, accepted };
  } finally {
    server.disconnect();
    await place.remove();
  }
}

async function answerOf(child: ChildProcess): Promise<Fared & { port: number }> {
  const [answer] = await once(child, 'message');
  return answer;
}

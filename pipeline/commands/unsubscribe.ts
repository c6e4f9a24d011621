import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Context, createContext } from '../context.ts';
import { readSigningKey } from '../deliver/read-secret.ts';
import { openSuppressions } from '../deliver/suppressions.ts';
import { createUnsubscribeHandler } from '../deliver/unsubscribe/create-handler.ts';
import { Fault } from '../fault.ts';
import { readPort } from '../read-port.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'serve the pages that unsubscribe links lead to';

export const help = `npm run unsubscribe [-- --port 8025] [--host 127.0.0.1]

Serves unsubscribe links until it is interrupted: a page that asks, in the reader's language, and the one click of mail
programs (RFC 8058). Who unsubscribes is entered into the suppression list. It speaks plain HTTP: put a web server with a
certificate before it, and its address into bantin.yaml as delivery.unsubscribe.url.

  --port  port to listen on; otherwise 8025
  --host  address to listen on; otherwise this machine alone

Links are recognised with BANTIN_SIGNING_KEY, or the file that BANTIN_SIGNING_KEY_FILE names, as npm run send has it.

Examples
  npm run unsubscribe
  npm run unsubscribe -- --port 8080 --host 0.0.0.0`;

/** Serves until interrupted; 0 then. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '8025' },
      host: { type: 'string', default: '127.0.0.1' },
      verbose: { type: 'boolean' },
    },
  });
  const wanted = readPort(values.port);
  const context = await createContext(root, signal);
  const server = await createUnsubscribeServer(context);
  server.listen(wanted, values.host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new Fault(
      `${values.host}:${values.port} cannot be listened on (${error.code}): give another --port or --host.`,
      2,
    );
  });
  const { address, family, port } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  process.stdout.write(`Serving unsubscribe links on http://${host}:${port}/\n`);
  if (!signal.aborted) await once(signal, 'abort');
  server.closeAllConnections();
  server.close();
  return 0;
}

/** Says of each request what was asked and answered, and never the address, which holds the token. */
async function createUnsubscribeServer(context: Context): Promise<Server> {
  const suppressions = await openSuppressions(resolve(context.root, context.config.delivery.suppressions));
  const handle = await createUnsubscribeHandler({ context, key: await readSigningKey(), suppressions });
  const limits = { requestTimeout: 10_000, headersTimeout: 5_000, keepAliveTimeout: 5_000, maxHeaderSize: 8192 };
  return createServer(limits, async (request, response) => {
    await handle(request, response);
    context.progress(`${context.now().toISOString()} ${request.method} ${response.statusCode}`);
  });
}

import { createServer, type Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { configurationSchema } from '../../../pipeline/config.ts';
import { checkServer } from '../../../pipeline/doctor/check-server.ts';
import type { Finding } from '../../../pipeline/doctor/finding.ts';
import { certificate, type ScriptedServer, startServer, withTls } from '../../e2e/scripted-server.ts';
import { context } from '../../fixtures/view/context.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function check(smtp: object, now = new Date('2026-01-01')): Promise<Record<string, Finding>> {
  const config = configurationSchema.parse({ delivery: { smtp: { host: 'localhost', ...smtp } } });
  const findings = await checkServer({ ...context, config, now: () => now });
  return Object.fromEntries(findings.map((finding) => [finding.check, finding]));
}

async function checkWith(options: SMTPServerOptions, smtp: object = {}): Promise<Record<string, Finding>> {
  server = await startServer(() => undefined, options);
  return check({ port: server.port, certificate: certificate.path, ...smtp });
}

test('a server with STARTTLS, a trusted certificate and a login is fine', async () => {
  const findings = await checkWith({ ...withTls(), disabledCommands: [], size: 10_485_760 }, { authenticate: true });
  expect(Object.values(findings).map(({ check: name, level }) => [name, level])).toEqual([
    ['smtp.connect', 'fine'],
    ['smtp.tls', 'fine'],
    ['smtp.login', 'fine'],
    ['smtp.size', 'fine'],
  ]);
  expect(findings['smtp.tls']?.text).toMatch(/^TLSv1\.[23], with a certificate until \d{4}-/u);
  expect(findings['smtp.login']?.text).toMatch(/PLAIN/u);
  expect(findings['smtp.size']?.text).toBe('The server takes 10240 KB.');
});

test('TLS from the start is looked at likewise', async () => {
  const findings = await checkWith({ ...withTls(), secure: true }, { security: 'tls' });
  expect(findings['smtp.tls']?.level).toBe('fine');
});

describe('an error is', () => {
  test('a server that does not offer TLS', async () => {
    expect((await checkWith({}))['smtp.tls']).toMatchObject({
      level: 'error',
      text: 'The server does not offer STARTTLS.',
    });
  });

  test('a certificate that nobody vouches for', async () => {
    const findings = await checkWith(withTls(), { certificate: undefined });
    expect(findings['smtp.tls']).toMatchObject({ level: 'error', text: expect.stringMatching(/not accepted/u) });
  });

  test('a login that is set and not offered', async () => {
    expect((await checkWith(withTls(), { authenticate: true }))['smtp.login']).toMatchObject({ level: 'error' });
  });

  test('a server that is not there', async () => {
    const gone = await startServer();
    await gone.close();
    expect(await check({ port: gone.port })).toMatchObject({ 'smtp.connect': { level: 'error' } });
  });

  test.each([
    ['hangs up', (socket: Socket) => socket.end()],
    ['speaks of something else', (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['refuses', (socket: Socket) => socket.end('554 5.7.1 go away\r\n')],
    ['does not end its answer', (socket: Socket) => socket.end('220-a\r\n'.repeat(5000))],
  ])('a server that %s', async (_, act) => {
    const other = createServer((socket) => {
      socket.on('error', () => {});
      act(socket);
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const address = other.address();
    const findings = await check({ port: typeof address === 'object' ? address?.port : 0, security: 'none' });
    expect(findings['smtp.connect']).toMatchObject({ level: 'error', advice: expect.any(String) });
    other.close();
  });
});

describe('a warning is', () => {
  test('mail that goes out unencrypted', async () => {
    expect((await checkWith({}, { security: 'none' }))['smtp.tls']).toMatchObject({ level: 'warning' });
  });

  test('a certificate that soon ends', async () => {
    server = await startServer(() => undefined, withTls());
    const options = { port: server.port, certificate: certificate.path };
    const [, until = ''] = /until (\S+)\./u.exec((await check(options))['smtp.tls']?.text ?? '') ?? [];
    const eve = new Date(new Date(until).getTime() - 5 * 86_400_000);
    expect((await check(options, eve))['smtp.tls']).toMatchObject({
      level: 'warning',
      text: expect.stringMatching(/in 5 days/u),
    });
  });

  test('a size that a bulletin with pictures exceeds', async () => {
    expect((await checkWith({ ...withTls(), size: 200_000 }))['smtp.size']).toMatchObject({ level: 'warning' });
  });
});

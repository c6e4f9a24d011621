import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { get, type RequestOptions, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, runCli } from './run-cli.ts';

const article = (figure: string): string => `---
title: Xã Bản Mế khánh thành cầu treo
date: 2025-03-05
---

Cầu dài ${figure} mét, do người dân góp công xây dựng trong sáu tháng.
`;

let folder: string;
let source: string;
let child: ChildProcessByStdio<null, Readable, null>;
let lines: AsyncIterator<string>;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-previewed-'));
  source = join(folder, 'cau-treo.md');
  await writeFile(source, article('84'));
  const args = ['preview', source, '--locale', 'vi', '--format', 'bulletin', '--port', '0', '--json'];
  child = spawn(process.execPath, ['pipeline/start.js', ...args], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  url = (await nextLine()).url;
});
afterAll(() => rm(folder, { recursive: true }));

async function nextLine() {
  return JSON.parse((await lines.next()).value ?? '{}');
}

interface Answer {
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

function ask(path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(new URL(path, url), options, async (response) => {
      resolve({ status: response.statusCode, headers: response.headers, body: await text(response) });
    })
      .on('error', reject)
      .end();
  });
}

test('shows what was published, again after each change, and keeps what is good when it goes wrong', async () => {
  expect((await nextLine()).articles).toMatchObject([{ path: source, status: 'published', messages: [] }]);
  const page = await ask('/?file=cau-treo%2Fbulletin.vi.html');
  expect(page.body).toContain(
    '<a href="/?file&#x3D;cau-treo%2Fbulletin.vi.html" aria-current="page">bulletin.vi.html</a>',
  );
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect((await ask('/files/cau-treo/bulletin.vi.pdf')).body).toMatch(/^%PDF-/u);
  const bulletin = await ask('/files/cau-treo/bulletin.vi.html');
  expect(bulletin.headers['content-security-policy']).toContain("sandbox; default-src 'none'");
  expect(bulletin.body).toContain('84 mét');

  const { announced } = await listen();
  await writeFile(source, article('96'));
  expect((await nextLine()).articles).toMatchObject([{ status: 'published' }]);
  await announced;
  expect((await ask('/files/cau-treo/bulletin.vi.html')).body).toContain('96 mét');

  await writeFile(source, article('96').replace('title: Xã Bản Mế', 'date: [\ntitle: Xã Bản Mế'));
  expect((await nextLine()).articles).toMatchObject([{ status: 'stopped', reason: expect.stringContaining(source) }]);
  const after = await ask('/');
  expect(after.body).toContain('role="alert"');
  expect(after.body).toContain('bulletin.vi.html');
  expect((await ask('/files/cau-treo/bulletin.vi.html')).body).toContain('96 mét');
});

/** Opens the stream of changes; `announced` resolves with the next of them. */
async function listen(): Promise<{ announced: Promise<void> }> {
  const stream = await new Promise<Readable>((resolve) => get(new URL('/events', url), resolve));
  const chunks = stream.setEncoding('utf8')[Symbol.asyncIterator]();
  await chunks.next();
  const announced = chunks.next().then(({ value }) => {
    expect(value).toContain('event: published');
    stream.destroy();
  });
  return { announced };
}

test.each([
  ['a page elsewhere that calls us by its own name', '/', { headers: { host: 'example.org' } }, 403],
  ['what is sent', '/', { method: 'POST' }, 405],
  ['a file that was not published', '/files/cau-treo/khac.pdf', {}, 404],
  ['a path out of the folder', '/files/..%2Fcau-treo.md', {}, 404],
  ['a path that cannot be read', '/files/%E0%A4%A', {}, 404],
])('refuses %s', async (_, path, options, status) => {
  expect((await ask(path, options)).status).toBe(status);
});

test('says when the port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { exitCode, stderr } = await runCli('preview', source, '--port', port);
  other.close();
  expect(stderr).toBe(`Port ${port} cannot be listened on (EADDRINUSE): give another --port.\n`);
  expect(exitCode).toBe(2);
});

test('leaves nothing behind when it is interrupted', async () => {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect((await readdir(folder)).filter((name) => name.startsWith('bantin-preview-'))).toEqual([]);
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, onTestFinished } from 'vitest';
import { Fault } from '../../pipeline/fault.ts';
import { type Remedies, startBrowser } from '../../pipeline/print/browser.ts';
import { findBrowser } from '../../pipeline/print/find-browser.ts';
import { openPrinter } from '../../pipeline/print/printer.ts';
import { printContext, printDocument } from './print-fixture.ts';

const short = printDocument('<p>Ngắn</p>');
/** Takes Chromium a good many seconds. */
const endless = printDocument('<p>Một đoạn văn dài để in cho thật lâu.</p>'.repeat(200_000), { title: 'Rất dài' });

/** Every browser that these tests start has it in its environment, and its profile in it. */
const temporary = mkdtempSync(join(tmpdir(), 'bantin-test-'));
process.env.TMPDIR = temporary;
afterAll(() => rm(temporary, { recursive: true, force: true }));

afterEach(() => {
  expect(browserProcesses(), 'browsers left behind').toEqual([]);
});

it('ends at once on an abort, and rejects what was not printed', async () => {
  const controller = new AbortController();
  const printer = await openPrinter(printContext({ pages: 1 }, controller.signal));
  await printer.print(short);
  const jobs = [printer.print(endless), printer.print(short)];
  controller.abort(new Error('interrupted'));
  const results = await Promise.allSettled(jobs);
  expect(results.map((result) => String(Reflect.get(result, 'reason')))).toEqual([
    'Error: interrupted',
    'Error: interrupted',
  ]);
  await expect(printer.print(short)).rejects.toThrow('interrupted');
  await printer.close();
});

it('does not start when aborted before', async () => {
  await expect(openPrinter(printContext({}, AbortSignal.abort(new Error('interrupted'))))).rejects.toThrow(
    'interrupted',
  );
});

it('starts the browser again after a crash', async () => {
  const printer = await openPrinter(printContext({ pages: 1 }));
  onTestFinished(() => printer.close());
  const before = await printer.print(short);
  for (const { pid, command } of browserProcesses()) if (!command.includes('--type=')) process.kill(pid, 'SIGKILL');
  expect(Buffer.from(await printer.print(short)).equals(Buffer.from(before))).toBe(true);
  await printer.close();
});

it('opens a new page after a crash of the old one', async () => {
  const printer = await openPrinter(printContext({ pages: 1 }));
  onTestFinished(() => printer.close());
  const before = await printer.print(short);
  for (const { pid, command } of browserProcesses())
    if (command.includes('--type=renderer')) process.kill(pid, 'SIGKILL');
  expect(Buffer.from(await printer.print(short)).equals(Buffer.from(before))).toBe(true);
  await printer.close();
});

it('gives up a document after the second crash, and prints the next', async () => {
  const executablePath = await findBrowser(printContext());
  const limited = await script(`ulimit -t 1; exec "${executablePath}" "$@"`);
  const printer = await openPrinter(printContext({ pages: 1, executablePath: limited }));
  onTestFinished(() => printer.close());
  const error = await printer.print(endless).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Fault);
  expect(String(error)).toMatch(/failed twice while printing "Rất dài"/u);
  expect((await printer.print(short)).length).toBeGreaterThan(1000);
  await printer.close();
});

it('passes on what a browser says that will not start', async () => {
  const broken = await script('echo "the disk is on fire" >&2; exit 3');
  const printer = await openPrinter(printContext({ executablePath: broken }));
  await expect(printer.print(short)).rejects.toThrow(
    /did not start: the disk is on fire\. Set PUPPETEER_EXECUTABLE_PATH/u,
  );
  await printer.close();
});

it('goes on without the sandbox where the machine refuses it, and says so', async () => {
  const executablePath = await findBrowser(printContext());
  const refusing = await script(
    `case "$*" in *--no-sandbox*) exec "${executablePath}" "$@";; esac; echo "FATAL: No usable sandbox!" >&2; exit 1`,
  );
  const context = printContext();
  const remedies: Remedies = { sandbox: true };
  const { close } = await startBrowser(refusing, remedies, context);
  await close();
  expect(remedies.sandbox).toBe(false);
  expect(context.lines).toEqual([expect.stringContaining("refuses Chromium's sandbox")]);
});

it('brings the libraries that the machine lacks', async () => {
  const executablePath = await findBrowser(printContext());
  const lacking = await script(
    `[ -e "$LD_LIBRARY_PATH/libnss3.so" ] && exec "${executablePath}" "$@"; echo "error while loading shared libraries: libnss3.so" >&2; exit 127`,
  );
  const printer = await openPrinter(printContext({ executablePath: lacking }));
  onTestFinished(() => printer.close());
  expect((await printer.print(short)).length).toBeGreaterThan(1000);
  await printer.close();
});

it('names the configured browser that is not there', async () => {
  await expect(openPrinter(printContext({ executablePath: '/nowhere/chrome' }))).rejects.toThrow(
    /configured browser "\/nowhere\/chrome"/u,
  );
});

it('leaves no profile behind', async () => {
  const before = await profiles();
  const printer = await openPrinter(printContext());
  await printer.print(short);
  expect((await profiles()).length).toBe(before.length + 1);
  await printer.close();
  expect(await profiles()).toEqual(before);
});

it.each([
  ['is killed', "process.kill(process.pid, 'SIGKILL')", 1],
  ['exits early', 'process.exit(3)', 0],
])('leaves no browser behind when its own process %s', async (_, ending, profilesLeft) => {
  const program = `
    import { openPrinter } from './pipeline/print/printer.ts';
    import { printContext, printDocument } from './tests/e2e/print-fixture.ts';
    const printer = await openPrinter(printContext());
    await printer.print(printDocument('<p>x</p>'));
    ${ending};`;
  const before = await profiles();
  expect(() =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'ignore' }),
  ).toThrow();
  await expect.poll(browserProcesses, { timeout: 5000 }).toEqual([]);
  expect((await profiles()).length - before.length).toBe(profilesLeft);
});

async function script(body: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'bantin-browser-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = join(directory, 'browser');
  await writeFile(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return file;
}

async function profiles(): Promise<string[]> {
  return (await readdir(temporary)).filter((name) => name.startsWith('bantin-profile-'));
}

function browserProcesses(): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid)
    .map((name) => ({ pid: Number(name), command: readProc(name, 'cmdline'), environment: readProc(name, 'environ') }))
    .filter(({ command, environment }) => command.includes('--user-data-dir') && environment.includes(temporary))
    .map(({ pid, command }) => ({ pid, command }));
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

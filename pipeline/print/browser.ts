import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { browserFlags } from './browser-flags.ts';
import { writeFontconfig } from './fonts.ts';
import { createPipeTransport } from './pipe-transport.ts';
import { unpackLibraries } from './unpack-chromium.ts';

/** A browser of ours that runs. */
export interface RunningBrowser {
  connection: Connection;
  /** Ends the process and removes its profile; may be called more than once. */
  close: () => Promise<void>;
}

/** What a machine lacks, learnt from a start that failed; one object for all browsers of a printer. */
export interface Remedies {
  /** Folder of the libraries that the machine does not have. */
  libraryPath?: string;
  /** Root has no use of Chromium's sandbox, and some machines refuse it. */
  sandbox: boolean;
}

/** The remedies to start with. */
export function initialRemedies(): Remedies {
  return { sandbox: process.getuid?.() !== 0 };
}

/** Starts the browser, with what the machine lacks supplied; throws a Fault with the browser's own words if it will not start. */
export async function startBrowser(
  executablePath: string,
  remedies: Remedies,
  context: Context,
): Promise<RunningBrowser> {
  context.signal.throwIfAborted();
  const supplied = { ...remedies };
  const started = await tryToStart(executablePath, supplied);
  if (!('complaint' in started)) return started;
  context.signal.throwIfAborted();
  const remedy = await findRemedy(started.complaint, supplied, context);
  if (remedy) {
    // Another browser may have met the same lack meanwhile: it is told once.
    if (remedy.warning && remedies.sandbox) context.progress(remedy.warning);
    Object.assign(remedies, remedy.supply);
    return startBrowser(executablePath, remedies, context);
  }
  throw new Fault(
    `The browser ${executablePath} did not start: ${lastLines(started.complaint) || 'it gave no reason'}. Set PUPPETEER_EXECUTABLE_PATH to another Chrome or Chromium.`,
    2,
  );
}

/** The libraries are made for this kind of machine. */
const carriesLibraries = process.platform === 'linux' && process.arch === 'x64';

interface Remedy {
  supply: Partial<Remedies>;
  warning?: string;
}

async function findRemedy(complaint: string, supplied: Remedies, context: Context): Promise<Remedy | undefined> {
  if (/error while loading shared libraries/u.test(complaint) && carriesLibraries && !supplied.libraryPath) {
    return { supply: { libraryPath: await unpackLibraries(context.signal) } };
  }
  if (/No usable sandbox|setuid_sandbox|namespace sandbox/iu.test(complaint) && supplied.sandbox) {
    const warning =
      "Warning: this machine refuses Chromium's sandbox (user namespaces are off); printing goes on without it.";
    return { supply: { sandbox: false }, warning };
  }
  return undefined;
}

async function tryToStart(executablePath: string, remedies: Remedies): Promise<RunningBrowser | { complaint: string }> {
  const profile = await mkdtemp(join(tmpdir(), 'bantin-profile-'));
  const { child, words, ended } = await spawnBrowser(executablePath, remedies, profile);
  const close = async (): Promise<void> => {
    killGroup(child);
    await ended;
    process.off('exit', killAtExit);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  };
  const killAtExit = (): void => {
    killGroup(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  };
  process.once('exit', killAtExit);
  const connection = await Promise.race([connect(child), ended]).catch((error: unknown) => String(error));
  if (typeof connection === 'object') return { connection, close };
  await close();
  return { complaint: words() || (connection ?? '') };
}

/** Puppeteer would write a log of every message. */
const silence = (): undefined => undefined;

/** Milliseconds that a command may take; laying out and printing the longest document takes a few thousand. */
const patience = 60_000;

/**
 * Puppeteer's connection alone: its whole takes longer to load than the browser to start, and its pages follow what
 * happens in them for 2 to 3 ms of every document. A browser that answers is up.
 */
async function connect(child: ChildProcess): Promise<Connection | undefined> {
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) return undefined;
  const { Connection } = await import('puppeteer-core/internal/cdp/Connection.js');
  const transport = createPipeTransport(toBrowser, fromBrowser);
  const connection = new Connection('', transport, 0, patience, false, undefined, silence);
  await connection.send('Browser.getVersion');
  return connection;
}

interface BrowserProcess {
  child: ChildProcess;
  /** The end of what it wrote to stderr. */
  words: () => string;
  ended: Promise<undefined>;
}

/** In a process group of its own, so that Ctrl-C in the terminal reaches us alone, and we end it. */
async function spawnBrowser(executablePath: string, remedies: Remedies, profile: string): Promise<BrowserProcess> {
  const environment = { ...process.env, FONTCONFIG_FILE: await writeFontconfig() };
  const child = spawn(executablePath, browserFlags(profile, remedies.sandbox), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
    env: remedies.libraryPath ? { ...environment, LD_LIBRARY_PATH: remedies.libraryPath } : environment,
  });
  let tail = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString('utf8')).slice(-8192);
  });
  const ended = new Promise<undefined>((resolve) => {
    child.once('close', () => resolve(undefined));
    child.once('error', (error) => {
      tail += error.message;
      resolve(undefined);
    });
  });
  return { child, words: () => tail, ended };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended in between.
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ').trim();
}

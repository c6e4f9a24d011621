import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { unpackChromium } from './unpack-chromium.ts';

/**
 * Finds the browser's program: the configured one, the pinned one (Linux x64), Puppeteer's, an installed one, in this order.
 * Throws a Fault that names the command to run when there is none.
 */
export async function findBrowser(context: Context): Promise<string> {
  const configured = context.config.browser.executablePath ?? process.env.PUPPETEER_EXECUTABLE_PATH;
  if (configured) return configuredPath(configured);
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium(context.signal);
  const executablePath = (await puppeteerPath()) ?? (await firstExecutable(installedPaths()));
  if (executablePath) return executablePath;
  throw new Fault(`There is no browser to print with; run \`${installCommand()}\` once.`, 2);
}

async function configuredPath(path: string): Promise<string> {
  if (await isExecutable(path)) return path;
  throw new Fault(
    `The configured browser "${path}" is not a program that can be started; correct browser.executablePath or PUPPETEER_EXECUTABLE_PATH, or remove it.`,
    2,
  );
}

async function puppeteerPath(): Promise<string | undefined> {
  const { default: puppeteer } = await import('puppeteer');
  const candidates = await Promise.all([
    puppeteer.executablePath({ browser: 'chrome', headless: 'shell' }).catch(() => ''),
    puppeteer.executablePath({ browser: 'chrome', headless: true }).catch(() => ''),
  ]);
  return firstExecutable(candidates);
}

/** The usual places of Chrome and Chromium on this system, the leaner program first. */
function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs.flatMap((program) => roots.map((root) => join(root, program)));
  }
  const names = [
    'chrome-headless-shell',
    'chromium-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
  ];
  const directories = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => directories.map((directory) => join(directory, name)));
}

/** Puppeteer downloads no browser for Linux on ARM; the distribution has one. */
function installCommand(): string {
  return process.platform === 'linux' && process.arch !== 'x64'
    ? 'sudo apt-get install chromium'
    : 'npx puppeteer browsers install chrome-headless-shell';
}

async function firstExecutable(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (path && (await isExecutable(path))) return path;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

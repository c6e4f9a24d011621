import { spawn, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, root, runCli } from '../e2e/run-cli.ts';

const script = fileURLToPath(new URL('ipp-printer.sh', import.meta.url));
const address = 'ipp://localhost:8631/ipp/print';
const mayIsolate = spawnSync('unshare', ['--net', '--mount', 'true']).status === 0;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-printing-'));
  const out = join(folder, 'output');
  const article = 'tests/fixtures/articles/clean.md';
  const { exitCode, stderr } = await runCli('publish', article, '--locale', 'vi,en', '--out', out);
  expect(exitCode, stderr).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(!mayIsolate)('beside ippeveprinter (needs the right to a network of its own)', () => {
  test('published sheets come out as they are', async () => {
    const { exitCode, stdout, stderr, spool } = await print({ command: [...sheets('vi,en'), '--copies', '2'] });
    expect(exitCode, stderr).toBe(0);
    expect(stdout.match(/printed, 2 copies, job \d/gu)).toHaveLength(2);
    expect(spool.sort()).toEqual([await hashOf('vi'), await hashOf('en')].sort());
  });

  test('a job that the printer gives up is told with its reasons', async () => {
    const { exitCode, stdout } = await print({ filter: '/bin/false', command: sheets('vi') });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/job 1 was aborted by the printer \(.*\): mend that and print it again/u);
  });

  test('who comes while it prints is patient', async () => {
    const one = [process.execPath, 'pipeline/start.js', ...sheets('vi'), '--json'].map((word) => `'${word}'`).join(' ');
    const filter = join(root, 'tests/system/slow-filter.sh');
    const command = ['sh', '-c', `${one} & first=$!; ${one} && wait $first`];
    const { exitCode, stdout, stderr, spool } = await inPrinterNetwork({ filter, command });
    expect(exitCode, stderr).toBe(0);
    const states = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).state);
    expect(states).toEqual(['completed', 'completed']);
    expect(stderr).toContain('is busy; trying again');
    expect(spool).toEqual([await hashOf('vi'), await hashOf('vi')]);
  });

  test('sides that it does not have are refused, and a dry run prints nothing', async () => {
    const refused = await print({ command: [...sheets('vi'), '--sides', 'tumble'] });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toMatch(/does not have "tumble" for --sides \(one-sided, two-sided-long-edge/u);
    const dry = await print({ command: [...sheets('vi'), '--dry-run'] });
    expect(dry.stdout).toMatch(/would be printed, 1 copy, two-sided-long-edge, iso_a4_210x297mm/u);
    expect([...refused.spool, ...dry.spool]).toEqual([]);
  });
});

interface Job {
  /** What the printer gives each job to; without one it would idle for up to fifteen seconds. */
  filter?: string;
  command: string[];
}

/** What came of it, and the hashes of what the printer got. */
type Outcome = Ended & { spool: string[] };

function sheets(locales: string): string[] {
  const out = join(folder, 'output');
  return ['print:sheets', '--printer', address, 'clean', '--locale', locales, '--out', out];
}

function print({ filter, command }: Job): Promise<Outcome> {
  return inPrinterNetwork({ ...(filter && { filter }), command: [process.execPath, 'pipeline/start.js', ...command] });
}

async function inPrinterNetwork({ filter = '/bin/true', command }: Job): Promise<Outcome> {
  const place = await mkdtemp(join(folder, 'printer-'));
  await mkdir(join(place, 'spool'));
  const child = spawn('unshare', ['--net', '--mount', script, place, filter, ...command], { cwd: root });
  const [exitCode, stdout, stderr] = await Promise.all([
    new Promise<number | null>((resolve) => child.once('close', resolve)),
    text(child.stdout),
    text(child.stderr),
  ]);
  // What the filter makes of them is there, too.
  const files = (await readdir(join(place, 'spool'))).filter((file) => file.endsWith('.pdf'));
  const spool = files.map(async (file) => hash('sha256', await readFile(join(place, 'spool', file))));
  return { exitCode, stdout, stderr, spool: await Promise.all(spool) };
}

async function hashOf(locale: string): Promise<string> {
  return hash('sha256', await readFile(join(folder, 'output', 'clean', `briefing-sheet.${locale}.pdf`)));
}

import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../pipeline/commands/send.ts';
import { root, runCli } from './run-cli.ts';
import { type Script, type ScriptedServer, startServer } from './scripted-server.ts';
import { composed, makeSendingPlace, type SendingPlace, settings, signingKey } from './send-fixture.ts';

let place: SendingPlace;
let server: ScriptedServer | undefined;
let stdout: string;
let stderr: string;

beforeEach(async () => {
  place = await makeSendingPlace();
  await symlink(join(root, 'locales'), join(place.folder, 'locales'));
  stdout = stderr = '';
  vi.stubEnv('BANTIN_SIGNING_KEY', signingKey);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text;
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await server?.close();
  server = undefined;
  await place.remove();
});

/** Runs the command in a project of its own, whose configuration names the server. */
async function command(args: string[], script?: Script): Promise<number> {
  server ??= await startServer(script);
  const smtp = { host: '127.0.0.1', port: server.port, security: 'none' as const };
  // JSON is YAML.
  await writeFile(join(place.folder, 'bantin.yaml'), JSON.stringify({ delivery: settings(place.folder, { smtp }) }));
  const out = ['--out', join(place.folder, 'output')];
  return run([...args, ...out], { root: `${place.folder}/`, signal: new AbortController().signal });
}

const refuseMai: Script = (stage, to) =>
  stage === 'recipient' && to.startsWith('mai') ? { code: 552, answer: '5.2.2 =full, "very"' } : undefined;

const list = 'name,address\nLan,lan@example.com\n=Mai,mai@example.com\n';

describe('npm run send', () => {
  it('sends, says what it did and what is to be done, and ends with the exit code that says so', async () => {
    await place.list(list);
    expect(await command([], refuseMai)).toBe(1);
    expect(stdout.split('\n')).toEqual([
      '"ban-tin"',
      '  list       2 readers, 0 named twice, 0 rows wrong',
      '  sent       1',
      '  failed     1  refused for good; --export says why, --retry-failed tries again',
      '',
    ]);
    expect(stderr).toBe('"ban-tin": 2 readers to send to, 0 have it.\n');
  });

  it('writes nothing but JSON to stdout with --json', async () => {
    await place.list(`${list}Wrong,nobody\n`);
    await command(['--json'], refuseMai);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): { type: string; address?: string } => JSON.parse(line));
    expect(lines.map(({ type }) => type).sort()).toEqual(['delivery', 'delivery', 'refused', 'summary']);
    expect(lines.find(({ address }) => address === 'lan@example.com')).toMatchObject({
      type: 'delivery',
      state: 'sent',
    });
  });

  it('--export gives a table that no spreadsheet program runs', async () => {
    await place.list(list);
    await command([], refuseMai);
    stdout = '';
    expect(await command(['--export'])).toBe(0);
    const [header, lan, mai] = stdout.split('\n');
    expect(header).toBe('address,name,locale,format,state,attempts,code,answer,changed');
    expect(lan).toMatch(/^lan@example\.com,Lan,vi,bulletin,sent,1,,250 .*,\d{4}-\d\d-\d\dT.*Z$/u);
    expect(mai).toMatch(/^mai@example\.com,'=Mai,vi,bulletin,failed,1,552,"552 5\.2\.2 =full, ""very""",/u);
  });

  it('--status tells of every campaign, as text and as JSON', async () => {
    await place.list(list);
    await command(['--campaign', 'first']);
    await command(['--campaign', 'second'], refuseMai);
    stdout = '';
    expect(await command(['--status', '--json'])).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { type: 'summary', campaign: 'second', sent: 2 },
      { type: 'summary', campaign: 'first', sent: 2 },
    ]);
    await expect(command(['secnod', '--status'])).rejects.toThrow(/"secnod" was never sent; did you mean "second"\?/u);
  });

  it('--test sends every locale now, and neither list nor ledger knows of it', async () => {
    await place.compose('en', 'In English');
    expect(await command(['--test', 'me@example.org', '--test', 'you@example.org'])).toBe(0);
    expect(server?.received.map(({ to }) => to).sort()).toEqual([
      'me@example.org',
      'me@example.org',
      'you@example.org',
      'you@example.org',
    ]);
    expect(await command(['--test', 'me@example.org', '--locale', 'en'])).toBe(0);
    const ids = server?.received.map(({ message }) => /^Message-ID: .*$/mu.exec(message)?.[0]);
    expect(server?.received.at(-1)?.message).toContain('Subject: In English');
    expect(new Set(ids).size).toBeGreaterThanOrEqual(3);
    await expect(command(['--status'])).rejects.toThrow(/Nothing was sent yet/u);
    await expect(command(['--test', 'me@example.org, you@example.org'])).rejects.toThrow(/has more than one @/u);
  });

  it('chooses among several bulletins only what it was told', async () => {
    await mkdir(join(place.folder, 'output/so-12'), { recursive: true });
    await writeFile(join(place.folder, 'output/so-12/bulletin.vi.eml'), composed('vi', 'So 12'));
    await place.list(list);
    await expect(command([])).rejects.toThrow(/Say which bulletin to send, one of ban-tin, so-12/u);
    await expect(command(['so-21'])).rejects.toThrow(/holds no composed bulletin "so-21"; did you mean "so-12"\?/u);
    expect(await command([join(place.folder, 'output/so-12')])).toBe(0);
    expect(server?.received[0]?.message).toContain('Subject: So 12');
  });

  it('refuses what it does not understand', async () => {
    await place.list(list);
    await expect(command(['ban-tin', 'so-12'])).rejects.toThrow(/One bulletin is sent at a time/u);
    await expect(command(['--settle', 'maybe'])).rejects.toThrow(/takes "delivered" or "resend", not "maybe"/u);
    await expect(command(['--transport', 'smpt'])).rejects.toThrow(/"smpt" is no transport; did you mean "smtp"\?/u);
    vi.stubEnv('BANTIN_SIGNING_KEY', '');
    await expect(command([])).rejects.toThrow(/Unsubscribe links cannot be signed: set BANTIN_SIGNING_KEY/u);
    expect(server?.received).toEqual([]);
  });
});

describe('what was published', () => {
  /** Publishes articles of the place's folder. */
  async function publish(texts: Record<string, string>, ...more: string[]): Promise<void> {
    const sources = Object.keys(texts).map((name) => join(place.folder, name));
    await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(join(place.folder, name), text)));
    const out = ['--out', join(place.folder, 'output'), '--locale', 'vi'];
    const { exitCode, stderr: said } = await runCli('publish', ...sources, ...out, ...more);
    expect(exitCode, said).toBe(0);
  }

  const article =
    '# Thị xã Hồng Lam khánh thành cầu mới\n\nNgày 20/11/2026, thị xã Hồng Lam khánh thành cây cầu dài 120 m.\n';
  const other = '# Xã Bình An mở lớp học\n\nNgày 21/11/2026, xã Bình An mở 3 lớp học cho 90 người.\n';
  const embargoed = (moment: string): string => `---\nembargo: ${moment}\n---\n`;

  it('is sent as it is; what was changed since is not', async () => {
    await publish({ 'bai-viet.md': article }, '--format', 'bulletin');
    await place.list(list);
    expect(await command(['bai-viet'])).toBe(0);
    expect(server?.received).toHaveLength(2);
    expect(server?.received[0]?.message).not.toContain('X-Unsent');
    const path = join(place.folder, 'output/bai-viet/bulletin.vi.eml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Subject:', 'Subject: Re:'));
    await expect(command([join(place.folder, 'bai-viet.md'), '--campaign', 'b'])).rejects.toThrow(
      /bulletin\.vi\.eml is not as it was published/u,
    );
  });

  it('is not sent before its embargo ends', async () => {
    await publish({ 'bai-viet.md': `${embargoed('2999-01-01T00:00:00+07:00')}${article}` });
    await place.list(list);
    await expect(command(['bai-viet'])).rejects.toThrow(
      /must not go out before 2999-01-01T00:00:00\+07:00, its embargo/u,
    );
    expect(server?.received).toEqual([]);
  });

  it('as an issue of several articles is sent as one, and not before the last embargo ends', async () => {
    const texts = { 'cau-moi.md': article, 'lop-hoc.md': `${embargoed('2020-01-01T00:00:00+07:00')}${other}` };
    await publish(texts, '--issue=31', '--format', 'issue');
    const name = (await readdir(join(place.folder, 'output'))).find((folder) => folder.includes('31')) ?? '';
    await place.list('address,locale\nlan@example.com,vi\nren@example.com,fr\n');
    await expect(command([name])).rejects.toThrow(
      /run "npm run publish -- \S+cau-moi\.md \S+lop-hoc\.md --issue="31" --locale fr"/u,
    );
    expect(await command([name, '--fall-back'])).toBe(0);
    expect(server?.received.map(({ to }) => to).sort()).toEqual(['lan@example.com', 'ren@example.com']);
    await publish(
      { ...texts, 'lop-hoc.md': `${embargoed('2999-01-01T00:00:00+07:00')}${other}` },
      '--issue=31',
      '--format',
      'issue',
    );
    await expect(command([name, '--accept-change'])).rejects.toThrow(/must not go out before 2999-01-01/u);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecret, readSigningKey } from '../../../pipeline/deliver/read-secret.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-secret-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readSecret', () => {
  it('takes the variable, or else the file that it names', async () => {
    const path = join(folder, 'password');
    await writeFile(path, 'from the file\n');
    expect(await readSecret('A', { A: 'from the environment', A_FILE: path })).toBe('from the environment');
    expect(await readSecret('A', { A_FILE: path })).toBe('from the file');
    expect(await readSecret('A', {})).toBeUndefined();
  });

  it('says which file is missing or empty, never what is in it', async () => {
    const empty = join(folder, 'empty');
    await writeFile(empty, ' \n');
    await expect(readSecret('A', { A_FILE: empty })).rejects.toThrow(/empty, which A_FILE names, is empty/u);
    await expect(readSecret('A', { A_FILE: join(folder, 'none') })).rejects.toThrow(/cannot be read \(ENOENT\)/u);
  });
});

describe('readSigningKey', () => {
  it('refuses none and one that can be guessed', async () => {
    await expect(readSigningKey({})).rejects.toThrow(/set BANTIN_SIGNING_KEY/u);
    await expect(readSigningKey({ BANTIN_SIGNING_KEY: 'hunter2' })).rejects.toThrow(/has 7 characters/u);
    const key = 'k'.repeat(44);
    expect(await readSigningKey({ BANTIN_SIGNING_KEY: key })).toBe(key);
  });
});

import { readFile } from 'node:fs/promises';
import { Fault } from '../fault.ts';

/**
 * A secret of the environment: the variable of that name, or else the content of the file that `<NAME>_FILE` names.
 * Secrets never stand in the configuration or on the command line, where others can read them.
 * @returns undefined where neither is set
 * @throws {Fault} where the file cannot be read or is empty.
 */
export async function readSecret(
  name: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string | undefined> {
  const value = environment[name];
  if (value) return value;
  const path = environment[`${name}_FILE`];
  if (!path) return undefined;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Fault(`${path}, which ${name}_FILE names, cannot be read (${error.code}): mend the path.`, 2);
  });
  if (text.trim() === '') throw new Fault(`${path}, which ${name}_FILE names, is empty: write the secret into it.`, 2);
  return text.trim();
}

/**
 * The key that unsubscribe links and return paths are signed with, `BANTIN_SIGNING_KEY` of the environment.
 * @throws {Fault} where there is none, or one so short that it could be guessed.
 */
export async function readSigningKey(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const key = await readSecret('BANTIN_SIGNING_KEY', environment);
  const advice = 'make one with "openssl rand -base64 32" and keep it: links in mail already sent need the same one';
  if (!key)
    throw new Fault(
      `Unsubscribe links cannot be signed: set BANTIN_SIGNING_KEY, or BANTIN_SIGNING_KEY_FILE to a file that holds it; ${advice}.`,
      2,
    );
  if (key.length < 32)
    throw new Fault(`BANTIN_SIGNING_KEY has ${key.length} characters, fewer than 32 can be guessed; ${advice}.`, 2);
  return key;
}

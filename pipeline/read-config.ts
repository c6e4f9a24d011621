import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Configuration, configurationSchema } from './config.ts';
import { parseYaml } from './parse-yaml.ts';

/** Name of the configuration file, beside package.json. */
export const configurationFile = 'bantin.yaml';

/**
 * Reads `bantin.yaml`; without the file, everything has its default.
 * @throws {Fault} where it is no YAML or a value is not accepted; the sentence names the line and the key.
 */
export async function readConfig(root: string): Promise<Configuration> {
  const source = await readFile(join(root, configurationFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return parseYaml(source, configurationSchema, { path: configurationFile, exitCode: 2 }).value;
}

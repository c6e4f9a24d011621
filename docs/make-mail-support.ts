import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rawData } from 'caniemail';
import { mailSupportOf } from '../pipeline/compose/mail-support.ts';

const target = new URL('../pipeline/compose/data/mail-support.json', import.meta.url);
await writeFile(target, `${JSON.stringify(mailSupportOf(rawData), undefined, 2)}\n`);
process.stdout.write(`${fileURLToPath(target)}\n`);

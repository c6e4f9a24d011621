import { mkdir, rm, writeFile } from 'node:fs/promises';
import { referenceFolder, referencePages } from './reference-pages.ts';

const pages = await referencePages();
await rm(referenceFolder, { recursive: true, force: true });
await mkdir(referenceFolder);
for (const [name, picture] of pages) {
  await writeFile(new URL(name, referenceFolder), picture);
  process.stdout.write(`${name}: ${picture.length} bytes\n`);
}

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { context } from '../../fixtures/view/context.ts';

/** A project folder with our templates in it, to be added to; it is gone when the test is. */
export async function copyOfTemplates(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bantin-templates-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(join(context.root, 'templates'), join(root, 'templates'), { recursive: true });
  return root;
}

/** Adds a folder with files to the templates. */
export async function addFolder(root: string, name: string, files: Record<string, string>): Promise<void> {
  const folder = join(root, 'templates', name);
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
}

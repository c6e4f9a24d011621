import { readdir } from 'node:fs/promises';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import type { LintedFile } from './report.ts';

/** Writes what was found as one kind of reader wants it. */
export interface Reporter {
  /** What is written for one file; empty for nothing. */
  file(file: LintedFile): string;
  /** What is written after the last file. */
  end?(): string;
}

/** What every reporter is told. */
export interface ReporterOptions {
  /** Escape codes of a terminal may be written. */
  colour: boolean;
}

const home = new URL('./reporters/', import.meta.url);

/**
 * Makes the reporter of a name, which is its file in `reporters/`.
 * @throws {Fault} where there is none of that name.
 */
export async function createReporter(name: string, options: ReporterOptions): Promise<Reporter> {
  const names = (await readdir(home)).map((file) => file.replace(/\.ts$/u, '')).sort();
  if (!names.includes(name)) {
    const [best] = nearest(name, names, 1);
    throw new Fault(`There is no reporter "${name}": choose ${best ?? names.join(', ')}.`, 2);
  }
  const module: { createReporter(options: ReporterOptions): Reporter | Promise<Reporter> } = await import(
    new URL(`${name}.ts`, home).href
  );
  return module.createReporter(options);
}

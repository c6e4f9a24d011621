import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../fault.ts';
import { type Limits, limitsSchema } from '../localize/limits.ts';
import { nearest } from '../nearest.ts';
import { parseDeclaration } from './parse-declaration.ts';
import { defaultTheme, loadTheme, type Theme } from './theme.ts';

const file = z.string().regex(/^[a-z0-9-]+\.[a-z]+$/u, 'must be a file of the same folder');

const item = file.optional().describe('Template of one article, whose text the other takes in; where it takes several');

const page = z.strictObject({ template: file, item, style: file.describe('Goes into the <style> of the page') });

/** A format's `format.json`: which files come out of it, from which templates, on what page. */
export const formatSchema = z
  .strictObject({
    name: z.string().describe('The name of the folder'),
    title: z.string().describe('Name printed where the label sets have no `formats:<name>`'),
    articles: z.enum(['one', 'several']).default('one').describe('`several`: an issue of them, made with --issue'),
    outputs: z.strictObject({
      pdf: page.optional().describe('A document to be printed'),
      html: page.optional().describe('A mail: styles are inlined into its elements'),
      txt: z.strictObject({ template: file, item }).optional().describe('Plain text; nothing is escaped'),
      eml: z.strictObject({ from: z.tuple([z.literal('html'), z.literal('txt')]) }).optional(),
    }),
    page: z.strictObject({
      size: z.enum(['A4', 'A5']).default('A4'),
      preferredPages: z
        .int()
        .min(1)
        .optional()
        .describe('What the loosest possible step of `fit` should need; of an issue, for each article'),
      maximumPages: z.int().min(1).describe('What it may need where no step needs as few as preferred'),
      otherPages: z.int().min(0).optional().describe('Of an issue: those for no article (cover, contents)'),
      bound: z
        .boolean()
        .optional()
        .describe('With left and right pages, their numbers at the outer edges, on sheets of four'),
      bleed: z.number().min(0).max(10).optional().describe('Millimetres of colour beyond the edges, for print shops'),
    }),
    fit: z
      .array(z.strictObject({ density: limitsSchema.shape.density, limits: limitsSchema.omit({ density: true }) }))
      .min(1)
      .describe('Settings tried one after the other until the pages suffice'),
    large: z
      .strictObject({ maximumPages: z.int().min(1) })
      .optional()
      .describe('In large print, how many pages it may take; without it there is none'),
  })
  .refine(
    ({ articles, outputs: { pdf, html, txt } }) =>
      [pdf, html, txt].every((output) => !output || (output.item !== undefined) === (articles === 'several')),
    'each of "pdf", "html" and "txt" names an "item", the template of one article, where "articles" is "several", and only there',
  )
  .refine(({ outputs }) => !outputs.eml || (outputs.html && outputs.txt), '"eml" needs the outputs "html" and "txt"');

/** A declared format in a theme; each step of `fit` carries its density among its limits, as localizing takes them. */
export interface Format extends Omit<z.infer<typeof formatSchema>, 'fit' | 'large'> {
  fit: { limits: Limits }[];
  theme: Theme;
  /** The name of its folder, which in large print is not that of its files. */
  folder: string;
}

/**
 * The names of the formats there are, in alphabetical order: the folders of `templates/` with a `format.json`.
 * @param articles only those that take so many
 * @throws {Fault} exit code 2, where a declaration is looked at and not accepted.
 */
export async function listFormats(root: string, articles?: Format['articles']): Promise<string[]> {
  const folder = join(root, 'templates');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name === 'format.json')
    .map((entry) => entry.parentPath)
    .filter((path) => join(folder, basename(path)) === path)
    .map((path) => basename(path))
    .sort();
  if (!articles) return names;
  const formats = await Promise.all(names.map((name) => loadFormat(root, name)));
  return formats.filter((format) => format.articles === articles).map(({ name }) => name);
}

/**
 * Reads the declarations of a format and of the theme that it is to be in. In large print it is a PDF alone, with a name
 * of its own (`briefing-sheet-large`), and leaves out no more than the loosest step does.
 * @throws {Fault} exit code 2, where there is no such format or theme or a declaration is not accepted.
 */
export async function loadFormat(root: string, name: string, theme = defaultTheme, isLarge = false): Promise<Format> {
  const known = await listFormats(root);
  if (!known.includes(name)) throw unknownFormat(name, known);
  const path = `templates/${name}/format.json`;
  const declaration = parseDeclaration(await readFile(join(root, path), 'utf8'), formatSchema, path);
  if (declaration.name !== name) {
    throw new Fault(`${path}: "name" is "${declaration.name}" but must be the folder's name, "${name}".`, 2);
  }
  const { large, fit, ...others } = declaration;
  const steps = fit.map(({ density, limits }) => ({ limits: density ? { ...limits, density } : limits }));
  const format = { ...others, folder: name, fit: steps, theme: await loadTheme(root, theme) };
  return isLarge ? enlarge(format, large?.maximumPages) : format;
}

function enlarge(format: Format, maximumPages: number | undefined): Format {
  const { pdf } = format.outputs;
  if (maximumPages === undefined || !pdf)
    throw new Fault(
      `The format "${format.name}" has no large print: choose others with --format, or declare "large" in templates/${format.name}/format.json.`,
      2,
    );
  const { preferredPages: _, ...page } = format.page;
  return {
    ...format,
    name: `${format.name}-large`,
    outputs: { pdf },
    page: { ...page, maximumPages },
    fit: [{ limits: { ...format.fit[0]?.limits, density: 'large' } }],
  };
}

function unknownFormat(name: string, known: string[]): Fault {
  const [best] = nearest(name, known, 1);
  const hint = best ? ` Did you mean "${best}"?` : '';
  return new Fault(
    `There is no format "${name}"; choose from ${known.join(', ')}, or add a folder in templates/.${hint}`,
    2,
  );
}

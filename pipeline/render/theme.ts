import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { families } from '../print/fonts.ts';
import { contrastWithWhite } from './contrast.ts';
import { parseDeclaration } from './parse-declaration.ts';

const file = z.string().regex(/^[a-z0-9-]+\.[a-z]+$/u, 'must be a file of the same folder');

const colour = z
  .string()
  .regex(/^#[\da-f]{6}$/u, 'write the colour as #86192b')
  .describe('Of sRGB, in hexadecimal');

/** What is read must be dark enough where a printer knows no colours: WCAG 2.2, 1.4.3. */
const inkColour = colour.refine((value) => contrastWithWhite(value) >= 4.5, 'is too light to be read on white paper');

const family = z.string().refine((name) => families.some((each) => each.name === name), {
  error: () => `must be one of ${families.map(({ name }) => name).join(', ')}`,
});

const millimetres = z.number().min(5).max(60);

/** A theme's `theme.json`: how every format looks in it. */
const themeSchema = z.strictObject({
  name: z.string().describe('The name of the folder'),
  title: z.string().describe('What it is for, for people who choose'),
  colours: z.strictObject({
    ink: inkColour.describe('Text'),
    quiet: inkColour.describe('Text that stands back'),
    accent: inkColour.describe('Headings, rules, links'),
    rule: colour.describe('Thin lines'),
    tint: colour.describe('Ground of boxes'),
  }),
  faces: z.strictObject({
    text: family.describe('Running text and headlines'),
    labels: family.describe('Labels, tables, figures'),
  }),
  margins: z
    .partialRecord(
      z.enum(['A4', 'A5']),
      z.strictObject({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres }),
    )
    .default({})
    .describe("Millimetres, by the size of the page; without them, the format's"),
  pageNumber: z
    .enum(['foot', 'head'])
    .default('foot')
    .describe('`head`: from the second page on, at the top, in the middle'),
  style: file.optional().describe('Rules after those of the format'),
  masthead: file.optional().describe('Template instead of partials/masthead.hbs'),
  logo: file
    .refine((name) => name.endsWith('.svg'), 'must be an SVG')
    .optional()
    .describe('Stands in the masthead'),
});

/** A theme as pages take it, its files read. */
export interface Theme extends Omit<z.infer<typeof themeSchema>, 'style' | 'masthead' | 'logo'> {
  style: string;
  masthead: string | null;
  /** As a `data:` address. */
  logo: string | null;
}

/** The theme of who asks for none. */
export const defaultTheme = 'press';

/** The names of the themes there are, in alphabetical order: the folders of `templates/themes/` with a `theme.json`. */
export async function listThemes(root: string): Promise<string[]> {
  const folder = join(root, 'templates/themes');
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const hasDeclaration = await Promise.all(
    names.map(async (name) => (await readdir(join(folder, name))).includes('theme.json')),
  );
  return names.filter((_, index) => hasDeclaration[index]).sort();
}

/**
 * Reads a theme with its files.
 * @throws {Fault} exit code 2, where there is no such theme or its declaration is not accepted.
 */
export async function loadTheme(root: string, name: string): Promise<Theme> {
  const known = await listThemes(root);
  if (!known.includes(name)) throw unknownTheme(name, known);
  const folder = `templates/themes/${name}`;
  const read = (path: string): Promise<string> => readText(root, `${folder}/${path}`, `${folder}/theme.json`);
  const declaration = parseDeclaration(await read('theme.json'), themeSchema, `${folder}/theme.json`);
  if (declaration.name !== name)
    throw new Fault(
      `${folder}/theme.json: "name" is "${declaration.name}" but must be the folder's name, "${name}".`,
      2,
    );
  const { style, masthead, logo } = declaration;
  return {
    ...declaration,
    style: style ? await read(style) : '',
    masthead: masthead ? await read(masthead) : null,
    logo: logo ? `data:image/svg+xml;base64,${Buffer.from(await read(logo)).toString('base64')}` : null,
  };
}

async function readText(root: string, path: string, declaration: string): Promise<string> {
  try {
    return await readFile(join(root, path), 'utf8');
  } catch (error) {
    throw new Fault(`${declaration} names ${path}, which cannot be read.`, 2, { cause: error });
  }
}

function unknownTheme(name: string, known: string[]): Fault {
  const [best] = nearest(name, known, 1);
  const hint = best ? ` Did you mean "${best}"?` : '';
  return new Fault(
    `There is no theme "${name}"; choose from ${known.join(', ')}, or add a folder in templates/themes/.${hint}`,
    2,
  );
}

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDirectory, packageDirectory } from './cache-directory.ts';

/** One cut of a family, and the folder of the package that holds it. */
interface Face {
  folder: string;
  weight: number;
  style: 'normal' | 'italic';
}

/** Fonts of one design. */
export interface Family {
  name: string;
  package: string;
  /** The generic families and common names that this one stands for. */
  aliases: string[];
  faces: Face[];
}

/** A family for languages that are written in another script. */
export interface ScriptFamily extends Family {
  /** Language subtags, as fontconfig and `:lang()` take them; a character that several families have is set in its language's. */
  languages: string[];
  /** A letter that says that it is needed. */
  script: RegExp;
}

/** The cuts of the families that pages are set in. For one that is missing Chromium would distort another, into a font without a name. */
const textFaces: Face[] = [
  { folder: '400Regular', weight: 400, style: 'normal' },
  { folder: '400Regular_Italic', weight: 400, style: 'italic' },
  { folder: '500Medium', weight: 500, style: 'normal' },
  { folder: '500Medium_Italic', weight: 500, style: 'italic' },
  { folder: '600SemiBold', weight: 600, style: 'normal' },
  { folder: '600SemiBold_Italic', weight: 600, style: 'italic' },
  { folder: '700Bold', weight: 700, style: 'normal' },
  { folder: '700Bold_Italic', weight: 700, style: 'italic' },
];

/** Designs after Times New Roman have these four; the weights between are set in the nearest. */
const twoWeights = textFaces.filter(({ weight }) => weight === 400 || weight === 700);

/** Scripts that know no italics need no more; `font-synthesis: none` keeps Chromium from distorting these. */
const scriptFaces: Face[] = [
  { folder: '400Regular', weight: 400, style: 'normal' },
  { folder: '700Bold', weight: 700, style: 'normal' },
];

/**
 * The families that sheets and bulletins are set in: whole static TrueType files under the SIL Open Font License.
 * Figures of Source Serif 4 and Tinos, which has the widths of Times New Roman, are all of one width; Be Vietnam Pro has
 * none such, not even behind `tnum`.
 */
export const families: Family[] = [
  {
    name: 'Source Serif 4',
    package: '@expo-google-fonts/source-serif-4',
    aliases: ['serif', 'Georgia'],
    faces: textFaces,
  },
  {
    name: 'Be Vietnam Pro',
    package: '@expo-google-fonts/be-vietnam-pro',
    aliases: ['sans-serif', 'monospace', 'Arial', 'Helvetica'],
    faces: textFaces,
  },
  {
    name: 'Tinos',
    package: '@expo-google-fonts/tinos',
    aliases: ['Times New Roman', 'Times'],
    faces: twoWeights,
  },
];

/** Families for the languages of readers that the others have no letters for, whole TrueType files under the same licence. */
export const scriptFamilies: ScriptFamily[] = [
  scriptFamily('Noto Sans SC', ['zh'], /\p{Script=Han}/u),
  scriptFamily('Noto Sans JP', ['ja'], /[\p{Script=Hiragana}\p{Script=Katakana}]/u),
  scriptFamily('Noto Sans KR', ['ko'], /\p{Script=Hangul}/u),
  scriptFamily('Noto Sans Lao', ['lo'], /\p{Script=Lao}/u),
  scriptFamily('Noto Sans Arabic', ['ar', 'fa', 'ur'], /\p{Script=Arabic}/u),
];

function scriptFamily(name: string, languages: string[], script: RegExp): ScriptFamily {
  const folder = `@expo-google-fonts/${name.toLowerCase().replaceAll(' ', '-')}`;
  return { name, package: folder, aliases: [], faces: scriptFaces, languages, script };
}

/**
 * Writes the fontconfig file that names our fonts and no other, and returns its path: to be given to the browser as
 * FONTCONFIG_FILE, so that the same pages come out whatever the machine has installed.
 */
export async function writeFontconfig(): Promise<string> {
  const cache = await cacheDirectory();
  const xml = fontconfig(join(cache, 'fontconfig'));
  const directory = join(cache, 'fontconfig');
  const file = join(directory, `${createHash('sha256').update(xml).digest('hex').slice(0, 16)}.conf`);
  if ((await readFile(file, 'utf8').catch(() => '')) === xml) return file;
  await mkdir(directory, { recursive: true });
  await writeFile(`${file}.${process.pid}`, xml);
  await rename(`${file}.${process.pid}`, file);
  return file;
}

/** A font face with its file, for browsers that do not use fontconfig. */
interface EmbeddedFace {
  family: string;
  weight: string;
  style: string;
  /** TrueType, in base64. */
  data: string;
}

/** The faces of some families with their files inside. */
export function embeddedFaces(of: Family[]): Promise<EmbeddedFace[]> {
  const all = of.flatMap((family) => family.faces.map((face) => ({ family, ...face })));
  return Promise.all(
    all.map(async ({ family, folder, weight, style }) => ({
      family: family.name,
      weight: String(weight),
      style,
      data: await readFile(fontFile(family, folder), 'base64'),
    })),
  );
}

/** The families for other scripts that a document needs: those of its languages, and those of its letters. */
export function scriptFamiliesOf(html: string): ScriptFamily[] {
  const marked = new Set([...html.matchAll(/\blang="([a-z]+)/gu)].map(([, language]) => language));
  return scriptFamilies.filter(
    ({ languages, script }) => languages.some((language) => marked.has(language)) || script.test(html),
  );
}

/** Format: https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html */
function fontconfig(cache: string): string {
  const directories = [...families, ...scriptFamilies].flatMap((family) =>
    family.faces.map(({ folder }) => `<dir>${escapeXml(join(packageDirectory(family.package), folder))}</dir>`),
  );
  const aliases = families.flatMap((family) =>
    family.aliases.map(
      (alias) =>
        `<match target="pattern"><test name="family" qual="any"><string>${alias}</string></test><edit name="family" mode="prepend" binding="strong"><string>${family.name}</string></edit></match>`,
    ),
  );
  const preferences = scriptFamilies.flatMap(({ name, languages }) =>
    languages.map(
      (language) =>
        `<match target="pattern"><test name="lang" compare="contains"><string>${language}</string></test><edit name="family" mode="prepend" binding="strong"><string>${name}</string></edit></match>`,
    ),
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...directories,
    `<cachedir>${escapeXml(cache)}</cachedir>`,
    ...aliases,
    ...preferences,
    '</fontconfig>',
    '',
  ].join('\n');
}

/** Path of a face's file; the packages name them as in SourceSerif4_400Regular.ttf. */
export function fontFile(family: Family, folder: string): string {
  return join(packageDirectory(family.package), folder, `${family.name.replaceAll(' ', '')}_${folder}.ttf`);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

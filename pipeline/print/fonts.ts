import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDirectory, packageDirectory } from './cache-directory.ts';

interface Family {
  name: string;
  package: string;
  /** The generic families and common names that this one stands for. */
  aliases: string[];
  /** Folders of the package, one a face: a font outside of them cannot be printed with. */
  faces: { folder: string; weight: number; style: 'normal' | 'italic' }[];
}

/** The faces that sheets and bulletins are set in: whole static TrueType files under the SIL Open Font License. */
export const families: Family[] = [
  {
    name: 'Source Serif 4',
    package: '@expo-google-fonts/source-serif-4',
    aliases: ['serif', 'Times New Roman', 'Times', 'Georgia'],
    faces: [
      { folder: '400Regular', weight: 400, style: 'normal' },
      { folder: '400Regular_Italic', weight: 400, style: 'italic' },
      { folder: '600SemiBold', weight: 600, style: 'normal' },
      { folder: '700Bold', weight: 700, style: 'normal' },
    ],
  },
  {
    name: 'Be Vietnam Pro',
    package: '@expo-google-fonts/be-vietnam-pro',
    aliases: ['sans-serif', 'monospace', 'system-ui', 'Arial', 'Helvetica'],
    faces: [
      { folder: '400Regular', weight: 400, style: 'normal' },
      { folder: '400Regular_Italic', weight: 400, style: 'italic' },
      { folder: '500Medium', weight: 500, style: 'normal' },
      { folder: '600SemiBold', weight: 600, style: 'normal' },
      { folder: '700Bold', weight: 700, style: 'normal' },
    ],
  },
];

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

/** Style sheet of the same faces with the fonts inside, for systems whose browsers do not use fontconfig. */
export async function embeddedFontFaces(): Promise<string> {
  const rules = families.flatMap((family) =>
    family.faces.map(async ({ folder, weight, style }) => {
      const data = await readFile(fontFile(family, folder), 'base64');
      return `@font-face{font-family:"${family.name}";font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${data})}`;
    }),
  );
  return (await Promise.all(rules)).join('\n');
}

/** Format: https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html */
function fontconfig(cache: string): string {
  const directories = families.flatMap((family) =>
    family.faces.map(({ folder }) => `<dir>${escapeXml(join(packageDirectory(family.package), folder))}</dir>`),
  );
  const aliases = families.flatMap((family) =>
    family.aliases.map(
      (alias) =>
        `<match target="pattern"><test name="family" qual="any"><string>${alias}</string></test><edit name="family" mode="prepend" binding="strong"><string>${family.name}</string></edit></match>`,
    ),
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...directories,
    `<cachedir>${escapeXml(cache)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

/** The package's files are named Family_Face.ttf: SourceSerif4_400Regular.ttf. */
function fontFile(family: Family, folder: string): string {
  return join(packageDirectory(family.package), folder, `${family.name.replaceAll(' ', '')}_${folder}.ttf`);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

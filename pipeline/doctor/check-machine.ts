import { access } from 'node:fs/promises';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { findBrowser } from '../print/find-browser.ts';
import { families, fontFile, scriptFamilies } from '../print/fonts.ts';
import type { Finding } from './finding.ts';

/** Looks whether this machine can publish: Node, a browser, the fonts. */
export async function checkMachine(context: Context): Promise<Finding[]> {
  return [checkNode(process.versions.node), await checkBrowser(context), await checkFonts()];
}

/** The oldest that runs TypeScript by itself and has SQLite; npm installs it into the project. */
const neededNode = 24;

/** Judges a version of Node. */
export function checkNode(version: string): Finding {
  const check = 'machine.node';
  if (Number.parseInt(version, 10) >= neededNode) return { check, level: 'fine', text: `Node is ${version}.` };
  const advice = 'start commands by npm, as in npm run doctor, which uses the Node that npm ci installed.';
  return { check, level: 'error', text: `Node is ${version}, older than ${neededNode}.`, advice };
}

async function checkBrowser(context: Context): Promise<Finding> {
  const check = 'machine.browser';
  try {
    return { check, level: 'fine', text: `Pages are printed with ${await findBrowser(context)}.` };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { check, level: 'error', text: error.message };
  }
}

async function checkFonts(): Promise<Finding> {
  const check = 'machine.fonts';
  const faces = [...families, ...scriptFamilies].flatMap((family) =>
    family.faces.map(({ folder }) => ({ family, folder })),
  );
  const found = await Promise.all(faces.map(({ family, folder }) => isThere(() => fontFile(family, folder))));
  const missing = new Set(faces.filter((_, index) => !found[index]).map(({ family }) => family.name));
  if (missing.size === 0) return { check, level: 'fine', text: `All ${faces.length} faces of the fonts are there.` };
  return { check, level: 'error', text: `Fonts are missing: ${[...missing].join(', ')}.`, advice: 'run npm ci.' };
}

/** The path is asked for here, as a package that is not there cannot even be named. */
async function isThere(path: () => string): Promise<boolean> {
  try {
    await access(path());
    return true;
  } catch {
    return false;
  }
}

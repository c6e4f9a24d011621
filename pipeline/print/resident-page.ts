import { readFile } from 'node:fs/promises';
import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import { z } from 'zod';
import type { PageLink } from './describe-links.ts';
import { embeddedFaces, type Family, families, scriptFamiliesOf } from './fonts.ts';

/** What the page gives for one document. */
export interface PrintedPage {
  /** Chromium's own PDF. */
  pdf: Uint8Array;
  /** Texts of the headings h1 to h6, in order. */
  headings: string[];
  /** In order. */
  links: PageLink[];
}

/** A page that stays open and shows one document after the other. */
export interface ResidentPage {
  print: (html: string) => Promise<PrintedPage>;
}

/** Pixels of a side of the page's window; no paper is as small. */
const windowSize = 8;

/**
 * Nothing is laid out for the screen, which halves the work, nor in the window's size: before it prints, Chromium lays
 * the document out for print media but not on paper, to begin loads that printing alone needs (Blink's
 * `Document::WillPrintSoon`). There are none, and it would take a sixth of the time. `text-rendering` keeps Chromium from
 * rounding the advances of glyphs, `font-synthesis` from imitating a cut that a family lacks: the imitation has no name
 * in the file.
 */
const printerStyle = `@media screen,(max-width:${windowSize}px){body{display:none!important}}html{text-rendering:geometricPrecision;font-synthesis:none}`;

/** A policy given by `<meta>` stays with the document for good, whatever becomes of the element. */
const emptyDocument =
  "<!doctype html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'\"></head><body></body></html>";

/**
 * Opens the page in which documents are shown and printed: without scripts, without a network. `embedFonts` where the
 * browser does not find our fonts through fontconfig, which it has on Linux alone.
 */
export async function openResidentPage(
  connection: Connection,
  embedFonts = process.platform !== 'linux',
): Promise<ResidentPage> {
  const session = await attach(connection);
  const crash = new Promise<never>((_, reject) => {
    session.on('Inspector.targetCrashed', () => reject(new Error('The page crashed')));
  });
  crash.catch(() => undefined);
  await closeNetwork(session);
  const size = { width: windowSize, height: windowSize };
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
  await session.send('Page.setDocumentContent', { frameId: await mainFrame(session), html: emptyDocument });
  await evaluate(session, await readFile(new URL('page-script.js', import.meta.url), 'utf8'));
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  const embed = embedFonts ? createEmbedder(session) : undefined;
  await embed?.(families);
  const print = async (html: string): Promise<PrintedPage> => {
    await embed?.(scriptFamiliesOf(html));
    return printPage(session, html);
  };
  return { print: (html) => Promise.race([print(html), crash]) };
}

/** The page that the browser starts with, or a new one. */
async function attach(connection: Connection): Promise<CDPSession> {
  const { targetInfos } = await connection.send('Target.getTargets');
  const first = targetInfos.find(({ type }) => type === 'page');
  if (first) return connection.createSession(first);
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { targetInfo } = await connection.send('Target.getTargetInfo', { targetId });
  return connection.createSession(targetInfo);
}

async function mainFrame(session: CDPSession): Promise<string> {
  return (await session.send('Page.getFrameTree')).frameTree.frame.id;
}

/** Hands families to the page, each once: those of other scripts are large, and most documents need none. */
function createEmbedder(session: CDPSession): (wanted: Family[]) => Promise<void> {
  const embedded = new Set<Family>();
  return async (wanted) => {
    for (const family of wanted) {
      if (embedded.has(family)) continue;
      await evaluate(session, `addFaces(${JSON.stringify(await embeddedFaces([family]))})`);
      embedded.add(family);
    }
  };
}

async function printPage(session: CDPSession, html: string): Promise<PrintedPage> {
  const texts = await showDocument(session, html);
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return { pdf: Buffer.from(data, 'base64'), ...texts };
}

/** The inner wall: whatever request may still be made is refused before it leaves the page. */
async function closeNetwork(session: CDPSession): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId }) => {
    session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

const textsSchema = z.object({
  headings: z.array(z.string()),
  links: z.array(z.object({ target: z.string(), text: z.string() })),
});

async function showDocument(session: CDPSession, html: string): Promise<z.infer<typeof textsSchema>> {
  const texts = await evaluate(session, `showDocument(${JSON.stringify(html)},${JSON.stringify(printerStyle)})`);
  return textsSchema.parse(texts);
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

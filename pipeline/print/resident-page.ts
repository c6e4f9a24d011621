import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { PageLink } from './describe-links.ts';
import type { DevTools, Session } from './devtools.ts';
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

/**
 * Nothing is laid out for the screen, which halves the work. `text-rendering` keeps Chromium from rounding the
 * advances of glyphs, `font-synthesis` from imitating a cut that a family lacks: the imitation has no name in the file.
 */
const printerStyle =
  '@media screen{body{display:none!important}}html{text-rendering:geometricPrecision;font-synthesis:none}';

/** A policy given by `<meta>` stays with the document for good, whatever becomes of the element. */
const emptyDocument =
  "<!doctype html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'\"></head><body></body></html>";

/**
 * Opens the page in which documents are shown and printed: without scripts, without a network. `embedFonts` where the
 * browser does not find our fonts through fontconfig, which it has on Linux alone.
 */
export async function openResidentPage(
  devTools: DevTools,
  embedFonts = process.platform !== 'linux',
): Promise<ResidentPage> {
  const session = await attach(devTools);
  const crash = new Promise<never>((_, reject) => {
    session.on('Inspector.targetCrashed', () => reject(new Error('The page crashed')));
  });
  crash.catch(() => undefined);
  await closeNetwork(session);
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

const targetsSchema = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });
const targetSchema = z.object({ targetId: z.string() });
const attachedSchema = z.object({ sessionId: z.string() });
const framesSchema = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });

/** The page that the browser starts with, or a new one. */
async function attach(devTools: DevTools): Promise<Session> {
  const { targetInfos } = targetsSchema.parse(await devTools.send('Target.getTargets'));
  const first = targetInfos.find(({ type }) => type === 'page');
  const { targetId } = first ?? targetSchema.parse(await devTools.send('Target.createTarget', { url: 'about:blank' }));
  const attached = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
  return devTools.page(attachedSchema.parse(attached).sessionId);
}

async function mainFrame(session: Session): Promise<string> {
  return framesSchema.parse(await session.send('Page.getFrameTree')).frameTree.frame.id;
}

/** Hands families to the page, each once: those of other scripts are large, and most documents need none. */
function createEmbedder(session: Session): (wanted: Family[]) => Promise<void> {
  const embedded = new Set<Family>();
  return async (wanted) => {
    for (const family of wanted) {
      if (embedded.has(family)) continue;
      await evaluate(session, `addFaces(${JSON.stringify(await embeddedFaces([family]))})`);
      embedded.add(family);
    }
  };
}

const pdfSchema = z.object({ data: z.string() });

async function printPage(session: Session, html: string): Promise<PrintedPage> {
  const texts = await showDocument(session, html);
  const printed = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  const { data } = pdfSchema.parse(printed);
  return { pdf: Buffer.from(data, 'base64'), ...texts };
}

const pausedSchema = z.object({ requestId: z.string() });

/** The inner wall: whatever request may still be made is refused before it leaves the page. */
async function closeNetwork(session: Session): Promise<void> {
  session.on('Fetch.requestPaused', (event) => {
    const { requestId } = pausedSchema.parse(event);
    session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

const textsSchema = z.object({
  headings: z.array(z.string()),
  links: z.array(z.object({ target: z.string(), text: z.string() })),
});

async function showDocument(session: Session, html: string): Promise<z.infer<typeof textsSchema>> {
  const texts = await evaluate(session, `showDocument(${JSON.stringify(html)},${JSON.stringify(printerStyle)})`);
  return textsSchema.parse(texts);
}

const evaluationSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z
    .object({ text: z.string(), exception: z.object({ description: z.string().optional() }).optional() })
    .optional(),
});

async function evaluate(session: Session, expression: string): Promise<unknown> {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const evaluated = await session.send('Runtime.evaluate', options);
  const { result, exceptionDetails } = evaluationSchema.parse(evaluated);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

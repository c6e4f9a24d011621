import type { Context } from '../context.ts';
import type { Attachment } from './attach-file.ts';
import { initialRemedies } from './browser.ts';
import { countPages } from './count-pages.ts';
import { findBrowser } from './find-browser.ts';
import { lastLine } from './last-line.ts';
import { readPdf } from './pdf-file.ts';
import { openPrintSlot, type PrintSlot } from './print-slot.ts';
import { repairPdf } from './repair-pdf.ts';
import type { PrintedPage } from './resident-page.ts';
import type { TrimmedPage } from './set-page-boxes.ts';

/** A document as the printer takes it. */
export interface PrintDocument {
  /** A complete HTML document, with `<html lang>`, `<title>` and `<style>`; it can load nothing but `data:` URLs. */
  html: string;
  /** BCP 47. */
  language: string;
  title: string;
  /** `YYYY-MM-DD`, or with a time and its offset; the file's date, since the present one must not be in it. */
  date: string | null;
  author?: string;
  /** What the document was made from, to go into the file. */
  attachment?: Attachment | undefined;
  /** Where it is printed with a bleed: the page that is left when it is cut. */
  trimmed?: TrimmedPage | undefined;
}

/** A document as Chromium printed it, for counting its pages. */
export interface Draft {
  pages: number;
  /** How far down the last page its last line stands, from 0 to 1. */
  lastLine: () => number;
  /** To be called once. Gives the PDF: PDF/UA-1 and PDF/A-2a, or PDF/A-3a with an attachment; the same bytes for the same document. */
  finish: () => Uint8Array;
}

/** Prints documents, several at once. */
export interface Printer {
  draft: (document: PrintDocument) => Promise<Draft>;
  /** Gives the finished draft. */
  print: (document: PrintDocument) => Promise<Uint8Array>;
  /** Ends the browsers; what has not been printed by then is rejected. */
  close: () => Promise<void>;
}

interface Job {
  document: PrintDocument;
  resolve: (draft: Draft) => void;
  reject: (reason: unknown) => void;
}

/** Starting another browser and warming it costs as much as it saves on this many documents (two cores, measured). */
const documentsWorthABrowser = 6;

/**
 * Finds the browser, starts it and returns before it is up; more are started as the work grows, up to
 * `config.browser.pages`. Throws a Fault when there is no browser; an abort of the context ends everything.
 */
export async function openPrinter(context: Context): Promise<Printer> {
  context.signal.throwIfAborted();
  const executablePath = await findBrowser(context);
  const remedies = initialRemedies();
  const openSlot = (): PrintSlot => openPrintSlot(executablePath, remedies, context);
  const queue: Job[] = [];
  const slots = [openSlot()];
  const idle = [...slots];
  let ending: Error | undefined;

  const work = async (slot: PrintSlot): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      await printJob(slot, job).catch((error: unknown) => job.reject(ending ?? error));
    }
    idle.push(slot);
  };
  const employ = (): void => {
    const isWorthIt = queue.length > documentsWorthABrowser && slots.length < context.config.browser.pages;
    if (idle.length === 0 && isWorthIt) {
      const slot = openSlot();
      slots.push(slot);
      idle.push(slot);
    }
    const slot = idle.pop();
    if (slot) void work(slot);
  };
  const end = async (reason: Error): Promise<void> => {
    ending ??= reason;
    context.signal.removeEventListener('abort', abort);
    for (const job of queue.splice(0)) job.reject(ending);
    await Promise.all(slots.map((slot) => slot.close()));
  };
  const abort = (): void => void end(abortReason(context.signal));
  context.signal.addEventListener('abort', abort, { once: true });

  const draft = (document: PrintDocument): Promise<Draft> =>
    new Promise((resolve, reject) => {
      if (ending) return reject(ending);
      queue.push({ document, resolve, reject });
      employ();
    });
  return {
    draft,
    print: async (document) => (await draft(document)).finish(),
    close: () => end(new Error('The printer is closed')),
  };
}

async function printJob(slot: PrintSlot, job: Job): Promise<void> {
  const printed = await slot.print(job.document.html, job.document.title);
  // Only once the browser has been given its next document, so that it need not wait for repairs.
  setImmediate(() => handOver(printed, job));
}

function handOver({ pdf, ...texts }: PrintedPage, { document, resolve, reject }: Job): void {
  try {
    const file = readPdf(pdf);
    const finish = (): Uint8Array => repairPdf(file, { ...document, ...texts });
    resolve({ pages: countPages(file), lastLine: () => lastLine(file), finish });
  } catch (error) {
    reject(error);
  }
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('Aborted', { cause: signal.reason });
}

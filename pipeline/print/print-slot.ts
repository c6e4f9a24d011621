import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { type Remedies, type RunningBrowser, startBrowser } from './browser.ts';
import { openResidentPage, type PrintedPage, type ResidentPage } from './resident-page.ts';

/** One browser with its resident page, started again after a crash. */
export interface PrintSlot {
  /** Prints one document; `name` is what an error calls it. */
  print: (html: string, name: string) => Promise<PrintedPage>;
  close: () => Promise<void>;
}

interface Running {
  browser: RunningBrowser;
  page: ResidentPage;
}

/** Starts a browser at once; whoever prints first waits for it. A document at which it crashes is tried once more. */
export function openPrintSlot(executablePath: string, remedies: Remedies, context: Context): PrintSlot {
  let running = start(executablePath, remedies, context);
  let closed = false;
  const restart = async (): Promise<void> => {
    await stop(running);
    if (!closed) running = start(executablePath, remedies, context);
  };
  return {
    print: async (html, name) => {
      const first = await attempt(running, html);
      if (!('error' in first)) return first;
      if (closed || first.error instanceof Fault) throw first.error;
      await restart();
      const second = await attempt(running, html);
      if (!('error' in second)) return second;
      if (closed || second.error instanceof Fault) throw second.error;
      await restart();
      throw new Fault(`The browser failed twice while printing "${name}": ${reason(second.error)}.`, 2);
    },
    close: async () => {
      closed = true;
      await stop(running);
    },
  };
}

function start(executablePath: string, remedies: Remedies, context: Context): Promise<Running> {
  const running = startBrowser(executablePath, remedies, context).then(async (browser) => {
    try {
      return { browser, page: await openResidentPage(browser.connection) };
    } catch (error) {
      await browser.close();
      throw error;
    }
  });
  // Whoever prints meets the error; nobody may have asked yet.
  running.catch(() => undefined);
  return running;
}

async function attempt(running: Promise<Running>, html: string): Promise<PrintedPage | { error: unknown }> {
  try {
    return await (await running).page.print(html);
  } catch (error) {
    return { error };
  }
}

async function stop(running: Promise<Running>): Promise<void> {
  await running.then(
    ({ browser }) => browser.close(),
    () => undefined,
  );
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/u, '') : String(error);
}

import type { Context } from '../../pipeline/context.ts';
import { initialRemedies, type RunningBrowser, startBrowser } from '../../pipeline/print/browser.ts';
import type { Session } from '../../pipeline/print/devtools.ts';
import { printerStyle } from '../../pipeline/print/resident-page.ts';

/** The least that printing with these browsers takes. */
export interface Floor {
  print: (documents: string[]) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * A page in each browser whose content is replaced and printed with tags and bookmarks: nothing is checked, read from the
 * page, counted, repaired or written.
 */
export async function openFloor(executablePath: string, count: number, context: Context): Promise<Floor> {
  const remedies = initialRemedies();
  const starting = Array.from({ length: count }, () => startBrowser(executablePath, remedies, context));
  const browsers = await Promise.all(starting);
  const sessions = await Promise.all(browsers.map(openPage));
  return {
    print: async (documents) => {
      const queue = [...documents];
      const work = async (session: Session): Promise<void> => {
        for (let html = queue.shift(); html !== undefined; html = queue.shift()) await print(session, html);
      };
      await Promise.all(sessions.map(work));
    },
    close: async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
    },
  };
}

async function openPage({ devTools }: RunningBrowser): Promise<Session> {
  const { targetInfos } = (await devTools.send('Target.getTargets')) as {
    targetInfos: { targetId: string; type: string }[];
  };
  const { targetId } = targetInfos.find(({ type }) => type === 'page') ?? {};
  const attached = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
  return devTools.page((attached as { sessionId: string }).sessionId);
}

async function print(session: Session, html: string): Promise<void> {
  const hidden = html.replace('<style>', `<style>${printerStyle}`);
  await session.send('Runtime.evaluate', {
    expression: `document.documentElement.innerHTML = ${JSON.stringify(hidden)}; document.fonts.ready.then(() => 0)`,
    awaitPromise: true,
    returnByValue: true,
  });
  const { data } = (await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })) as { data: string };
  if (Buffer.from(data, 'base64').length < 1000) throw new Error('The floor printed nothing');
}

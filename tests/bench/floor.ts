import puppeteer, { type CDPSession } from 'puppeteer';

/** The least that printing with these browsers takes. */
export interface Floor {
  print: (documents: string[]) => Promise<void>;
  close: () => Promise<void>;
}

/** Nothing is laid out for the screen. */
const style = '@media screen{body{display:none!important}}html{text-rendering:geometricPrecision;font-synthesis:none}';

/**
 * A page in each browser whose content is replaced and printed with tags and bookmarks through the DevTools protocol:
 * nothing is checked, read from the page, counted, repaired or written.
 */
export async function openFloor(executablePath: string, count: number): Promise<Floor> {
  const launch = () =>
    puppeteer.launch({ executablePath, pipe: true, args: ['--no-sandbox', '--font-render-hinting=none'] });
  const browsers = await Promise.all(Array.from({ length: count }, launch));
  const sessions = await Promise.all(browsers.map(async (browser) => (await browser.newPage()).createCDPSession()));
  return {
    print: async (documents) => {
      const queue = documents[Symbol.iterator]();
      const work = async (session: CDPSession): Promise<void> => {
        for (const html of queue) await print(session, html);
      };
      await Promise.all(sessions.map(work));
    },
    close: async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
    },
  };
}

async function print(session: CDPSession, html: string): Promise<void> {
  const whole = html.replace('<style>', `<style>${style}`);
  await session.send('Runtime.evaluate', {
    expression: `document.documentElement.innerHTML = ${JSON.stringify(whole)}; document.fonts.ready.then(() => 0)`,
    awaitPromise: true,
    returnByValue: true,
  });
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  if (Buffer.from(data, 'base64').length < 1000) throw new Error('The floor printed nothing');
}

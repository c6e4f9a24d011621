import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { type Preview, publishAgain } from './publish-again.ts';
import { servePreview } from './serve-preview.ts';
import { watchInputs } from './watch-inputs.ts';

/** What is previewed, and where. */
export interface PreviewOptions {
  /** Files and folders of articles. */
  paths: string[];
  /** Options of `publish`. */
  args: string[];
  /** 0 for any that is free. */
  port: number;
  /** Told where the preview is, and what there is to see after each run. */
  report: (event: { url: string } | Preview) => void;
}

/**
 * Publishes into a folder of its own, shows it on this machine, and does it again when something changes, until it is
 * aborted.
 * @throws {Fault} where the port is taken.
 */
export async function preview(
  { paths, args, port, report }: PreviewOptions,
  { root, signal }: { root: string; signal: AbortSignal },
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-preview-'));
  let state: Preview = { articles: [], fault: null };
  const { server, announce } = servePreview(() => state, folder, root);
  const run = oneAtATime(async () => {
    state = await publishAgain([...paths, ...args], folder, state, { root, signal });
    if (signal.aborted) return;
    report(state);
    announce();
  });
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
      throw new Fault(`Port ${port} cannot be listened on (${error.code}): give another --port.`, 2);
    });
    report({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
    const unwatch = watchInputs(paths, root, run);
    run();
    if (!signal.aborted) await once(signal, 'abort');
    unwatch();
    await run.ended();
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs some work; asked for while it runs, once more after it. */
function oneAtATime(work: () => Promise<void>): (() => void) & { ended: () => Promise<void> } {
  let running: Promise<void> | undefined;
  let isDue = false;
  const loop = async (): Promise<void> => {
    while (isDue) {
      isDue = false;
      await work();
    }
    running = undefined;
  };
  const ask = (): void => {
    isDue = true;
    running ??= loop();
  };
  return Object.assign(ask, { ended: async () => running });
}

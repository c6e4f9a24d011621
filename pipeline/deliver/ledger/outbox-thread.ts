// The thread in which an outbox is written: it waits for the disk while the main one talks to servers.
import { parentPort, workerData } from 'node:worker_threads';
import { openLedger } from './open-ledger.ts';
import { prepareWrites, type Request } from './outbox-writes.ts';

const { path, campaign }: { path: string; campaign: number } = workerData;
const ledger = openLedger(path);
const carryOut = prepareWrites(ledger, campaign);

parentPort?.on('message', (request: Request | 'close') => {
  if (request === 'close') {
    ledger.close();
    parentPort?.close();
    return;
  }
  try {
    parentPort?.postMessage({ reply: carryOut(request) });
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});

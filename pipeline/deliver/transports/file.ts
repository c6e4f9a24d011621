import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DeliverySettings } from '../delivery-settings.ts';
import type { Transport } from '../transport.ts';

/** Writes each message into a folder, as `.eml`, for trying: nobody is written to. */
export async function openTransport({ file }: DeliverySettings, root: string): Promise<Transport> {
  const folder = resolve(root, file.folder);
  return {
    connections: 2,
    connect: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return {
        send: async ({ to, header, body }, bodySent) => {
          // An address may hold characters that no file name has.
          const hash = createHash('sha256').update(header).digest('hex').slice(0, 8);
          const name = `${to.replace(/[^\w@.+-]/gu, '_').replace(/^\./u, '_')}.${hash}.eml`;
          const temporary = join(folder, `.${name}.${process.pid}.tmp`);
          await writeFile(temporary, Buffer.concat([header, body]));
          await bodySent();
          await rename(temporary, join(folder, name));
          return `written to ${join(file.folder, name)}`;
        },
        close: () => {},
      };
    },
  };
}

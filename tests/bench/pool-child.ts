// The floor: nodemailer's own pool sends messages of the same bytes over as many connections, and records nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { deliverySchema } from '../../pipeline/deliver/delivery-settings.ts';
import { addressBulletin } from '../../pipeline/deliver/message/address-bulletin.ts';
import { readBulletin } from '../../pipeline/deliver/message/read-bulletin.ts';
import { signingKey } from '../e2e/send-fixture.ts';

const [folder = '', port = '', connections = '', dkim = ''] = process.argv.slice(2);
const { BANTIN_DKIM_KEY: privateKey = '' } = process.env;
const pool = createTransport({
  pool: true,
  host: '127.0.0.1',
  port: Number(port),
  ignoreTLS: true,
  maxConnections: Number(connections),
  maxMessages: Number.POSITIVE_INFINITY,
  ...(dkim && {
    dkim: {
      domainName: 'example.org',
      keySelector: 's1',
      privateKey,
      headerFieldNames: 'from:subject:to:date:message-id:mime-version:content-type:content-transfer-encoding:list-id',
    },
  }),
});

const path = join(folder, 'output/ban-tin/bulletin.vi.eml');
const sending = { campaign: 'ban-tin', started: Date.now(), sender: 'bantin@example.org', key: signingKey };
const address = addressBulletin(readBulletin(readFileSync(path), path), {
  ...sending,
  settings: deliverySchema.parse({}),
});
const { header, body } = await address({ address: 'READER', name: 'Bạn đọc', locale: 'vi' });
const [head = '', tail = ''] = header.toString().split('READER');
const rows = readFileSync(join(folder, 'readers.csv'), 'utf8').trim().split('\n').slice(1);
const readers = rows.map((row) => row.slice(row.indexOf(',') + 1));

const started = performance.now();
const work = async (): Promise<void> => {
  for (let to = readers.pop(); to; to = readers.pop()) {
    const raw = Buffer.concat([Buffer.from(`${head}${to}${tail}`), body]);
    await pool.sendMail({ envelope: { from: 'bantin@example.org', to: [to] }, raw });
  }
};
await Promise.all(Array.from({ length: 2 * Number(connections) }, work));
const { user, system } = process.cpuUsage();
process.send?.({
  seconds: (performance.now() - started) / 1000,
  cpuSeconds: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
});
pool.close();
process.disconnect?.();

// A process of its own that sends a campaign and says how much memory that took.
import { configurationSchema } from '../../pipeline/config.ts';
import { sendCampaign } from '../../pipeline/deliver/send-campaign.ts';
import { root } from '../e2e/run-cli.ts';
import { sendingOptions, settings } from '../e2e/send-fixture.ts';

const [folder = '', port = '', connections = '', dkim = ''] = process.argv.slice(2);
const smtp = {
  host: '127.0.0.1',
  port: Number(port),
  security: 'none' as const,
  connections: Number(connections),
  messagesPerConnection: 1_000_000,
};
const started = performance.now();
await sendCampaign(
  { ...sendingOptions(folder), json: false },
  {
    config: configurationSchema.parse({
      delivery: settings(folder, { smtp, ...(dkim && { dkim: { domain: 'example.org', selector: 's1' } }) }),
    }),
    root,
    now: () => new Date(),
    signal: new AbortController().signal,
    progress: () => {},
  },
);
const { user, system } = process.cpuUsage();
process.send?.({
  seconds: (performance.now() - started) / 1000,
  cpuSeconds: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
});
process.disconnect?.();

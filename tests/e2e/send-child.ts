// A process of its own that sends a campaign, for being killed: the folder, the port and the number of connections come
// as arguments.
import { configurationSchema } from '../../pipeline/config.ts';
import { sendCampaign } from '../../pipeline/deliver/send-campaign.ts';
import { root } from './run-cli.ts';
import { sendingOptions, settings } from './send-fixture.ts';

const [folder = '', port = '', connections = ''] = process.argv.slice(2);
const smtp = { host: '127.0.0.1', port: Number(port), security: 'none' as const, connections: Number(connections) };
process.exitCode = await sendCampaign(sendingOptions(folder), {
  config: configurationSchema.parse({ delivery: settings(folder, { smtp }) }),
  root,
  now: () => new Date(),
  signal: new AbortController().signal,
  progress: () => {},
});

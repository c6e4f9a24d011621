import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createContext } from '../context.ts';
import type { SendOptions } from '../deliver/send-options.ts';
import { Fault } from '../fault.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'send a composed bulletin to the readers of a list, each of them once';

export const help = `npm run send [-- BULLETIN] [--list FILE] [--tag TAG,…] [--dry-run] [--test ADDRESS] [--status] [--export]

Sends the composed bulletins of a folder of output/ to the readers of the list, each in the locale of his row. Run it
again to go on after whatever stopped it: nobody gets a bulletin twice, and who may or may not have got it when the
machine died is listed for you to decide. The settings are "delivery" in bantin.yaml; docs/sending.md tells of them.

  --list           the list of readers, CSV with the columns name, address, locale, format, tags
  --tag            only readers with one of these tags
  --dry-run        say how many would get it, show three messages, and send none
  --test           send it to this address now, in every locale (or those of --locale); list and ledger are left alone
  --status         where this or each campaign stands, and who is uncertain
  --settle         delivered or resend: what is to be done about who is uncertain (or only --address ADDRESS)
  --retry-failed   try again who was refused for good
  --export         every reader with what became of his message, as CSV (or JSON) on stdout
  --fall-back      readers of a locale that was not published get the usual one
  --accept-change  send the rest although the bulletin has changed since some got it
  --campaign       another name in the ledger: everybody on the list gets it anew
  --transport      smtp, or file: writes messages into a folder instead of sending them
  --out            the folder of published bulletins; otherwise output/
  --json           one JSON object a line on stdout
  --verbose        print where a fault of ours arose

Exit codes: 0 everybody has it, 1 somebody has not or a row of the list is wrong, 2 it could not run, 130 interrupted.

Examples
  npm run send -- dien-bien-27-7-2025 --dry-run
  npm run send -- dien-bien-27-7-2025 --test me@example.org --locale vi
  npm run send -- dien-bien-27-7-2025 --tag press
  npm run send -- dien-bien-27-7-2025 --settle resend --address lan@example.com`;

/** Sends, or says where sending stands. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      list: { type: 'string' },
      tag: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      test: { type: 'string', multiple: true, default: [] },
      locale: { type: 'string', multiple: true, default: [] },
      status: { type: 'boolean', default: false },
      settle: { type: 'string' },
      address: { type: 'string', multiple: true, default: [] },
      'retry-failed': { type: 'boolean', default: false },
      export: { type: 'boolean', default: false },
      'fall-back': { type: 'boolean', default: false },
      'accept-change': { type: 'boolean', default: false },
      campaign: { type: 'string' },
      transport: { type: 'string' },
      out: { type: 'string', default: 'output' },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean' },
    },
  });
  if (positionals.length > 1) throw new Fault('One bulletin is sent at a time: name one.', 2);
  const context = await createContext(root, signal);
  const options: SendOptions = {
    bulletin: positionals[0],
    output: resolve(values.out),
    campaign: values.campaign,
    list: values.list && resolve(values.list),
    transport: values.transport,
    tags: values.tag.flatMap(splitList),
    fallBack: values['fall-back'],
    acceptChange: values['accept-change'],
    retryFailed: values['retry-failed'],
    json: values.json,
  };
  const review = { campaign: values.campaign ?? positionals[0], json: values.json };
  if (values.status || values.export || values.settle !== undefined) {
    const { exportCampaign, settleCampaign, showStatus } = await import('../deliver/review-campaign.ts');
    if (values.export) return exportCampaign(review, context);
    if (values.status) return showStatus(review, context);
    const verdict = values.settle;
    if (verdict !== 'delivered' && verdict !== 'resend')
      throw new Fault(`--settle takes "delivered" or "resend", not "${verdict}".`, 2);
    return settleCampaign({ ...review, verdict, addresses: values.address }, context);
  }
  if (values.test.length > 0) {
    const { sendTest } = await import('../deliver/send-test.ts');
    return sendTest({ ...options, addresses: values.test, locales: values.locale.flatMap(splitList) }, context);
  }
  const { sendCampaign, tryCampaign } = await import('../deliver/send-campaign.ts');
  return values['dry-run'] ? tryCampaign(options, context) : sendCampaign(options, context);
}

function splitList(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

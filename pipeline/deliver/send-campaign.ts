import { resolve } from 'node:path';
import type { Context } from '../context.ts';
import { counted } from '../counted.ts';
import { Fault } from '../fault.ts';
import { type Clock, systemClock } from './clock.ts';
import { deliverAll } from './deliver-all.ts';
import { type BulletinSet, findBulletins } from './find-bulletins.ts';
import { lockCampaign } from './ledger/lock-campaign.ts';
import { copyLedger, openLedger } from './ledger/open-ledger.ts';
import { openOutbox } from './ledger/open-outbox.ts';
import { countStates, listRecords } from './ledger/review.ts';
import { openSending } from './open-sending.ts';
import { prepareCampaign } from './prepare-campaign.ts';
import { sayCounts, sayDelivery } from './report-campaign.ts';
import type { SendOptions } from './send-options.ts';
import { openSuppressions } from './suppressions.ts';
import { openTransport } from './transport.ts';

/**
 * Sends a campaign, or what an earlier run left of it.
 * @returns the exit code: 0 where everybody has it, 1 where somebody has not or a row of the list is wrong, 130 where it
 * was interrupted
 */
export async function sendCampaign(
  options: SendOptions,
  context: Context,
  clock: Clock = systemClock,
): Promise<number> {
  const { config, root, now, progress, signal } = context;
  const settings = { ...config.delivery, ...(options.transport && { transport: options.transport }) };
  const set = await findBulletins(options.bulletin, options.output);
  refuseEmbargoed(set, now());
  const name = options.campaign ?? set.name;
  const suppressions = await openSuppressions(resolve(root, settings.suppressions));
  const transport = await openTransport(settings, root);
  const path = resolve(root, settings.ledger);
  using ledger = openLedger(path);
  using _lock = lockCampaign(path, name);
  const parts = { ledger, set, suppressed: (address: string) => suppressions.find(address)?.reason };
  const { campaign, summary } = await prepareCampaign(parts, options, context);
  const address = await openSending(set, campaign, context);
  const outbox = await openOutbox(ledger, path, { campaign: campaign.id, now: clock.now });
  const before = countStates(ledger, campaign.id);
  progress(`"${name}": ${counted(before.waiting, 'reader')} to send to, ${before.sent} have it.`);
  let done = 0;
  await deliverAll({
    ...{ outbox, transport, address, suppressions, settings, signal, clock },
    random: Math.random,
    settled: (delivery, settlement) => {
      sayDelivery(delivery, settlement, options);
      if (settlement.state !== 'waiting' && ++done % progressStep === 0) progress(`${done} of ${before.waiting}`);
    },
  });
  const counts = countStates(ledger, campaign.id);
  sayCounts({ campaign: name, counts, summary }, options);
  if (signal.aborted) return 130;
  return summary.refused + counts.deferred + counts.failed + counts.uncertain > 0 ? 1 : 0;
}

function refuseEmbargoed({ name, embargo }: BulletinSet, now: Date): void {
  if (embargo === undefined || now >= new Date(embargo)) return;
  throw new Fault(`"${name}" must not go out before ${embargo}, its embargo: send it then.`);
}

/** A line of progress for so many readers. */
const progressStep = 1000;

/** Says what a run would do, with the messages to the first three readers; writes to nobody and records nothing. */
export async function tryCampaign(options: SendOptions, context: Context): Promise<number> {
  const { config, root } = context;
  const set = await findBulletins(options.bulletin, options.output);
  const suppressions = await openSuppressions(resolve(root, config.delivery.suppressions));
  using ledger = copyLedger(resolve(root, config.delivery.ledger), options.campaign ?? set.name);
  const parts = { ledger, set, suppressed: (address: string) => suppressions.find(address)?.reason };
  const prepared = await prepareCampaign(parts, options, context);
  const counts = countStates(ledger, prepared.campaign.id);
  sayCounts({ campaign: prepared.campaign.name, counts, summary: prepared.summary }, options);
  const address = await openSending(set, prepared.campaign, context);
  for (const record of listRecords(ledger, prepared.campaign.id, ['waiting']).take(3)) {
    const message = await address(record);
    if (options.json)
      process.stdout.write(
        `${JSON.stringify({ type: 'sample', from: message.from, to: message.to, header: String(message.header) })}\n`,
      );
    else
      process.stdout.write(
        `\nTo ${message.to}, bounces to ${message.from}:\n${String(message.header).trimEnd().replaceAll('\r\n', '\n').replace(/^/gmu, '  ')}\n`,
      );
  }
  return prepared.summary.refused > 0 ? 1 : 0;
}

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Context } from '../context.ts';
import { counted } from '../counted.ts';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { type Campaign, findCampaign, holdUncertain, listCampaigns } from './ledger/campaign-records.ts';
import { lockCampaign, tryLock } from './ledger/lock-campaign.ts';
import { openLedger } from './ledger/open-ledger.ts';
import { countStates, listRecords, settleUncertain, type Verdict } from './ledger/review.ts';
import { normaliseAddress } from './normalise-address.ts';
import { exportRecords, sayCounts } from './report-campaign.ts';

/** What is asked about campaigns. */
export interface Review {
  /** Name in the ledger; undefined where all are meant, or the only one. */
  campaign: string | undefined;
  json: boolean;
}

/** Says where campaigns stand, and names the readers of whom nobody knows whether they have it. */
export function showStatus({ campaign, json }: Review, context: Context): number {
  using ledger = openExisting(context);
  const names = campaign === undefined ? listCampaigns(ledger) : [choose(ledger, campaign).name];
  for (const name of names) {
    const { id } = settleEnded(ledger, name, context);
    sayCounts({ campaign: name, counts: countStates(ledger, id) }, { json });
    for (const { address, answer, locale } of listRecords(ledger, id, ['uncertain']))
      process.stdout.write(
        json
          ? `${JSON.stringify({ type: 'uncertain', campaign: name, address, locale, answer })}\n`
          : `    uncertain: ${address} (${answer})\n`,
      );
  }
  return 0;
}

/** Writes every record of a campaign to stdout. */
export async function exportCampaign({ campaign, json }: Review, context: Context): Promise<number> {
  using ledger = openExisting(context);
  const { id } = settleEnded(ledger, choose(ledger, campaign).name, context);
  await exportRecords(listRecords(ledger, id), { json }, async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  });
  return 0;
}

/** Settles what is uncertain as the operator says, for all readers or those of the given addresses. */
export function settleCampaign(
  { campaign, json, verdict, addresses }: Review & { verdict: Verdict; addresses: readonly string[] },
  context: Context,
): number {
  using ledger = openExisting(context);
  const { id, name } = choose(ledger, campaign);
  using _lock = lockCampaign(ledgerPath(context), name);
  const now = context.now().getTime();
  holdUncertain(ledger, id, now);
  const recipients = addresses.map(normaliseAddress);
  const count = settleUncertain(ledger, id, { verdict, now, ...(recipients.length > 0 && { recipients }) });
  if (count < recipients.length)
    context.progress(`${counted(recipients.length - count, 'address')} of those given are not uncertain in "${name}".`);
  const next = verdict === 'resend' ? '; "npm run send" sends to them' : '';
  context.progress(`${counted(count, 'uncertain reader')} settled${next}.`);
  sayCounts({ campaign: name, counts: countStates(ledger, id) }, { json });
  return count < recipients.length ? 1 : 0;
}

function ledgerPath({ config, root }: Context): string {
  return resolve(root, config.delivery.ledger);
}

function openExisting(context: Context): DatabaseSync {
  const path = ledgerPath(context);
  if (!existsSync(path)) throw new Fault(`Nothing was sent yet: there is no ledger ${path}.`, 2);
  return openLedger(path);
}

function choose(ledger: DatabaseSync, wanted: string | undefined): Campaign {
  const names = listCampaigns(ledger);
  const [first] = names;
  const name = wanted ?? (names.length === 1 ? first : undefined);
  const campaign = name === undefined ? undefined : findCampaign(ledger, name);
  if (campaign) return campaign;
  if (wanted === undefined) throw new Fault(`Say which campaign, one of ${names.join(', ')}.`, 2);
  const [near] = nearest(wanted, names, 1);
  throw new Fault(
    `"${wanted}" was never sent; ${near ? `did you mean "${near}"?` : `what was sent: ${names.join(', ')}.`}`,
    2,
  );
}

/** What was `committing` when the last run ended is uncertain; while one goes on, it is under way. */
function settleEnded(ledger: DatabaseSync, name: string, context: Context): Campaign {
  const campaign = choose(ledger, name);
  using lock = tryLock(ledgerPath(context), name);
  if (lock) holdUncertain(ledger, campaign.id, context.now().getTime());
  return campaign;
}

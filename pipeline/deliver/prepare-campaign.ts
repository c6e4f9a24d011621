import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { chooseBulletin } from './choose-bulletin.ts';
import { enlistReaders, type ListSummary } from './enlist-readers.ts';
import type { BulletinSet } from './find-bulletins.ts';
import { beginRun, type Campaign, findCampaign } from './ledger/campaign-records.ts';
import { countStates, retryFailed } from './ledger/review.ts';
import type { SendOptions } from './send-options.ts';

/** A run of a campaign whose readers are in the ledger. */
export interface Prepared {
  campaign: Campaign;
  summary: ListSummary;
}

/**
 * Begins a run of a campaign and reads the list into the ledger.
 * @param suppressed why an address is not written to
 * @throws {Fault} where the bulletin has changed since some readers got it, or readers want a locale that was not
 * published; nobody is then written to.
 */
export async function prepareCampaign(
  {
    ledger,
    set,
    suppressed,
  }: { ledger: DatabaseSync; set: BulletinSet; suppressed: (address: string) => string | undefined },
  options: SendOptions,
  context: Context,
): Promise<Prepared> {
  const { config, root, now } = context;
  const name = options.campaign ?? set.name;
  const content = Object.fromEntries(
    set.bulletins.map(({ format, locale, sha256 }) => [`${format}.${locale}`, sha256]),
  );
  if (!options.acceptChange) refuseChange(ledger, name, content);
  const campaign = beginRun(ledger, { name, content, now: now().getTime() });
  if (options.retryFailed) retryFailed(ledger, campaign.id);
  const summary = await enlistReaders(ledger, campaign, {
    list: resolve(root, options.list ?? config.delivery.readers),
    tags: options.tags,
    choose: chooseBulletin(set, { locales: config.locales, root, fallBack: options.fallBack }),
    suppressed,
    refused: sayRefused(options, context),
  });
  refuseMissing(summary, set);
  return { campaign, summary };
}

function refuseChange(ledger: DatabaseSync, name: string, content: Readonly<Record<string, string>>): void {
  const earlier = findCampaign(ledger, name);
  if (!earlier) return;
  const changed = Object.keys(content).filter((key) => key in earlier.content && earlier.content[key] !== content[key]);
  const { sent, uncertain, committing } = countStates(ledger, earlier.id);
  if (changed.length === 0 || sent + uncertain + committing === 0) return;
  throw new Fault(
    `"${name}" has changed (${changed.join(', ')}) since ${sent + uncertain + committing} readers got it: send the rest as it is now with --accept-change, or to everybody anew with --campaign NAME.`,
  );
}

function refuseMissing({ missing }: ListSummary, { name, source }: BulletinSet): void {
  if (missing.size === 0) return;
  const wanted = [...missing].map(([locale, readers]) => `${locale} (${readers})`).join(', ');
  const publish = `npm run publish -- ${source} --locale ${[...missing.keys()].join(',')}`;
  throw new Fault(
    `Readers want "${name}" in locales that were not published, ${wanted}, so nobody was written to: run "${publish}", or give them the usual one with --fall-back.`,
  );
}

/** More sentences than that are no help to anybody. */
const mostSentences = 50;

function sayRefused({ json }: SendOptions, { progress }: Context): (line: number, fault: string) => void {
  let said = 0;
  return (line, fault) => {
    if (json) process.stdout.write(`${JSON.stringify({ type: 'refused', line, fault })}\n`);
    if (said < mostSentences) progress(fault);
    if (said === mostSentences) progress('More rows are wrong; they are counted below.');
    said += 1;
  };
}

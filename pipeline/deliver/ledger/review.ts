import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { deliveryStates } from './delivery.ts';

const recordSchema = z.object({
  recipient: z.string(),
  address: z.string(),
  name: z.string(),
  locale: z.string(),
  format: z.string(),
  line: z.int().describe('Of the list, in the last run that named the reader'),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  code: z.int().nullable().describe('SMTP reply code'),
  answer: z.string().nullable(),
  changed: z.int().nullable().describe('Milliseconds; null where nothing was tried'),
});

/** What the ledger says of one reader in a campaign. */
export type DeliveryRecord = z.infer<typeof recordSchema>;

/** How many deliveries are in each state. */
export type StateCounts = Record<DeliveryRecord['state'], number>;

/** The records of a campaign in the order of the list, one after another; those in the given states, or all. */
export function* listRecords(
  ledger: DatabaseSync,
  campaign: number,
  states: readonly DeliveryRecord['state'][] = deliveryStates,
): Generator<DeliveryRecord> {
  const rows = ledger
    .prepare('SELECT * FROM delivery WHERE campaign = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY id')
    .iterate(campaign, JSON.stringify(states));
  for (const row of rows) yield recordSchema.parse(row);
}

/** How many deliveries of a campaign are in each state. */
export function countStates(ledger: DatabaseSync, campaign: number): StateCounts {
  const rows = ledger
    .prepare('SELECT state, count(*) AS n FROM delivery WHERE campaign = ? GROUP BY state')
    .all(campaign);
  const counts = new Map(rows.map((row) => [row.state, Number(row.n)]));
  return z
    .record(recordSchema.shape.state, z.int())
    .parse(Object.fromEntries(deliveryStates.map((state) => [state, counts.get(state) ?? 0])));
}

/** What an operator may say of a delivery of which nobody knows whether it arrived. */
export type Verdict = 'delivered' | 'resend';

/**
 * Settles uncertain deliveries as the operator says, all of them or those to the given addresses (normalised).
 * @returns how many there were
 */
export function settleUncertain(
  ledger: DatabaseSync,
  campaign: number,
  { verdict, recipients, now }: { verdict: Verdict; recipients?: readonly string[]; now: number },
): number {
  const { changes } = ledger
    .prepare(
      `UPDATE delivery SET state = :state, answer = :answer, changed = :now
       WHERE campaign = :campaign AND state = 'uncertain'
         AND (:recipients IS NULL OR recipient IN (SELECT value FROM json_each(:recipients)))`,
    )
    .run({
      state: verdict === 'delivered' ? 'sent' : 'waiting',
      answer: verdict === 'delivered' ? 'said to have arrived' : 'said not to have arrived',
      now,
      campaign,
      recipients: recipients ? JSON.stringify(recipients) : null,
    });
  return Number(changes);
}

/** Lets the next run try again what was refused for good; gives how many there were. */
export function retryFailed(ledger: DatabaseSync, campaign: number): number {
  return Number(
    ledger.prepare(`UPDATE delivery SET state = 'waiting' WHERE campaign = ? AND state = 'failed'`).run(campaign)
      .changes,
  );
}

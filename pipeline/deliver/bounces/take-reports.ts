import type { Suppression, Suppressions } from '../suppressions.ts';
import type { RecipientStatus } from './delivery-status.ts';
import { identifyRecipient, type Recognition } from './identify-recipient.ts';
import { judgeStatus } from './judge-status.ts';
import { parseReport, type Report } from './parse-report.ts';
import type { StoredMessage } from './read-mailbox.ts';

/** What became of a message, or of one recipient that it reports on. */
export interface Finding {
  /** Where it is stored. */
  message: string;
  /**
   * `suppressed` or `counted` now; `known`: the list said so already; `meaningless`: a delay or a delivery; `refused`: it
   * names nobody that we wrote to; `other`: no report; `unreadable`: broken beyond reading.
   */
  outcome: 'suppressed' | 'counted' | 'known' | 'meaningless' | 'refused' | 'other' | 'unreadable';
  reason?: Suppression['reason'];
  address?: string;
  status?: string;
  detail?: string;
}

/** Takes what the messages of a mailbox report into the suppression list, and tells of each what became of it. */
export async function* takeReports(
  messages: AsyncIterable<StoredMessage>,
  list: Suppressions,
  { recognition, now, dryRun }: { recognition: Recognition; now: () => Date; dryRun: boolean },
): AsyncGenerator<Finding> {
  for await (const { name, bytes } of messages) {
    const report = await parseReport(bytes).catch(() => 'unreadable' as const);
    if (report === 'unreadable') yield { message: name, outcome: 'unreadable' };
    else if (!report) yield { message: name, outcome: 'other' };
    else for (const finding of judge(report, recognition)) yield { message: name, ...(await enter(finding)) };
  }

  async function enter({ suppression, ...finding }: Judged): Promise<Omit<Finding, 'message'>> {
    if (!suppression) return finding;
    const entry = { ...suppression, date: now().toISOString() };
    const isNews = dryRun ? list.isNews(entry) : await list.add(entry);
    return isNews ? finding : { ...finding, outcome: 'known' };
  }
}

/** A finding, with what is to be entered into the list. */
type Judged = Omit<Finding, 'message'> & { suppression?: Suppression };

function judge(report: Report, recognition: Recognition): Judged[] {
  if (report.kind === 'unsubscribe') return [entryOf(report, undefined, 'unsubscribe', recognition)];
  if (report.kind === 'complaint')
    return report.recipients.map((status) => entryOf(report, status, 'complaint', recognition));
  if (!report.recipients.length) return [{ outcome: 'meaningless' }];
  return report.recipients.map((status) => {
    const reason = judgeStatus(status);
    if (reason) return entryOf(report, status, reason, recognition);
    return { outcome: 'meaningless', status: status.status, detail: status.diagnostic };
  });
}

function entryOf(
  report: Report,
  status: RecipientStatus | undefined,
  reason: Suppression['reason'],
  recognition: Recognition,
): Judged {
  const detail = [status?.status, status?.diagnostic].filter(Boolean).join(' ');
  const told = { ...(status?.status && { status: status.status }), ...(detail && { detail }) };
  const address = identifyRecipient(report, status, recognition);
  const named = report.asker ?? status?.addresses[0];
  if (address === undefined) return { outcome: 'refused', reason, ...(named && { address: named }), ...told };
  return {
    outcome: reason === 'transient' ? 'counted' : 'suppressed',
    reason,
    address,
    ...told,
    suppression: { address, reason, report: report.id, ...(detail && { detail }) },
  };
}

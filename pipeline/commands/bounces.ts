import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createContext } from '../context.ts';
import { openCorrespondents } from '../deliver/bounces/open-correspondents.ts';
import { readMailbox } from '../deliver/bounces/read-mailbox.ts';
import { type Finding, takeReports } from '../deliver/bounces/take-reports.ts';
import { readSecret } from '../deliver/read-secret.ts';
import { openSuppressions, type Suppressions } from '../deliver/suppressions.ts';
import { Fault } from '../fault.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'take bounces, complaints and unsubscribing mails from a mailbox into the suppression list';

export const help = `npm run bounces -- MAILBOX… [--dry-run] [--json]

Reads the mailbox that the return path of bulletins leads to, a Maildir, an mbox file or a message, and enters into the
suppression list whose address failed for good, who complained and who asked by mail to be left out; failures that may
be over tomorrow are counted. The same report twice changes nothing; nothing is changed in the mailbox.

  --dry-run  say what would be entered and change nothing
  --json     one JSON object a line for each finding, on stdout

Return paths and unsubscribe links are recognised with BANTIN_SIGNING_KEY, or the file that BANTIN_SIGNING_KEY_FILE names,
as npm run send has it. A report that holds neither is taken at its word only for addresses that were written to.

Examples
  npm run bounces -- ~/Maildir
  npm run -s bounces -- /var/mail/bounces --dry-run --json`;

/** Takes the reports of the mailboxes; 0, whatever they say. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, verbose: { type: 'boolean' } },
  });
  if (!positionals.length) throw new Fault('No mailbox is given: name a Maildir or an mbox file, see --help.', 2);
  const context = await createContext(root, signal);
  const { delivery, mail } = context.config;
  const dryRun = values['dry-run'] ?? false;
  const list = await openSuppressions(resolve(root, delivery.suppressions));
  const recognition = {
    list: delivery.list.id,
    returnPath: delivery.returnPath ?? mail.from.address,
    key: await readSecret('BANTIN_SIGNING_KEY'),
    wasWrittenTo: openCorrespondents(resolve(root, delivery.ledger)),
  };
  if (recognition.key === undefined)
    context.progress('BANTIN_SIGNING_KEY is not set: signed return paths and unsubscribe links are not recognised.');
  const findings: Finding[] = [];
  for (const mailbox of positionals) {
    for await (const finding of takeReports(readMailbox(mailbox), list, { recognition, now: context.now, dryRun })) {
      signal.throwIfAborted();
      findings.push(finding);
      const line = values.json ? JSON.stringify(finding) : describe(finding);
      if (line) process.stdout.write(`${line}\n`);
    }
  }
  if (!values.json) process.stdout.write(`${close(findings, list, dryRun)}\n`);
  return 0;
}

/** What an editor should see; messages that are no reports and reports that mean nothing are only counted. */
function describe({ message, outcome, reason, address, detail }: Finding): string | undefined {
  const why = detail ? `: ${detail.slice(0, 120)}` : '';
  if (outcome === 'suppressed') return `${address} is not written to any more (${reason})${why}`;
  if (outcome === 'counted') return `${address} failed for now${why}`;
  if (outcome === 'refused' && reason === 'unsubscribe')
    return `${message}: ${address ?? 'somebody'} asks to be left out, without a link of ours; write the address into the list if it was he.`;
  if (outcome === 'refused')
    return `${message} names ${address ?? 'nobody'}, whom no bulletin went to; left alone${why}`;
  return outcome === 'unreadable' ? `${message} is broken beyond reading; left alone` : undefined;
}

/** Failures after which an editor should ask whether an address still works. */
const many = 5;

function close(findings: Finding[], list: Suppressions, dryRun: boolean): string {
  const count = (outcome: Finding['outcome']): number => findings.filter((each) => each.outcome === outcome).length;
  const failing = [
    ...new Set(findings.flatMap(({ outcome, address }) => (outcome === 'counted' && address ? [address] : []))),
  ]
    .filter((address) => list.countTransients(address) >= many)
    .map((address) => `${address} has failed ${list.countTransients(address)} times: look whether it still works.`);
  const parts = [
    `${count('suppressed')} suppressed`,
    `${count('counted')} counted`,
    `${count('known')} known already`,
    `${count('refused')} refused`,
    `${count('unreadable')} unreadable`,
    `${count('meaningless') + count('other')} of no meaning`,
  ];
  return [...failing, `${dryRun ? 'Would be: ' : ''}${parts.join(', ')}; ${list.size} addresses are suppressed.`].join(
    '\n',
  );
}

import { parseArgs } from 'node:util';
import { createContext } from '../context.ts';
import { checkMachine } from '../doctor/check-machine.ts';
import { checkSender } from '../doctor/check-sender.ts';
import { checkServer } from '../doctor/check-server.ts';
import type { Finding } from '../doctor/finding.ts';
import { judgeProviders } from '../doctor/judge-providers.ts';
import { systemLookUp } from '../doctor/look-up.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'look whether this machine, the SMTP server and the DNS are ready for sending';

export const help = `npm run doctor [-- --json]

Looks at the machine (Node, browser, fonts), the SMTP server of bantin.yaml (encryption, certificate, login, size), the
sender's DNS records (MX, SPF, DKIM, DMARC, and whether they are of one domain), and says what Gmail, Yahoo and Outlook.com
would reject by their rules for who sends much. Nothing is sent. What the network does not tell is said to be unknown.

  --json  one JSON object a line for each finding, on stdout

Exit codes: 0 nothing is wrong, 1 something is.

Examples
  npm run doctor
  BANTIN_DKIM_KEY_FILE=dkim.pem npm run doctor`;

/** Says what is found; 1 where anything of it is an error. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, verbose: { type: 'boolean' } } });
  const context = await createContext(root, signal);
  const [machine, server, { findings, standing }] = await Promise.all([
    checkMachine(context),
    checkServer(context),
    checkSender(context, systemLookUp()),
  ]);
  const all = [...machine, ...server, ...findings, ...judgeProviders(context, standing)];
  for (const finding of all) process.stdout.write(`${values.json ? JSON.stringify(finding) : describe(finding)}\n`);
  return all.some(({ level }) => level === 'error') ? 1 : 0;
}

const marks = { fine: 'ok     ', warning: 'warning', error: 'ERROR  ', unknown: 'unknown' };

function describe({ level, check, text, advice, source }: Finding): string {
  const lines = [
    `${marks[level]}  ${check}: ${text}`,
    advice ? `To do: ${advice}` : '',
    source && level !== 'fine' ? `Source: ${source}` : '',
  ];
  return lines.filter(Boolean).join('\n         ');
}

import type { Context } from '../context.ts';
import type { Standing } from './check-sender.ts';
import type { Finding } from './finding.ts';

/** Says what large providers would reject of a sender of more than 5,000 messages a day, by their published rules. */
export function judgeProviders({ config }: Context, standing: Standing): Finding[] {
  const { unsubscribe, dkim, smtp } = config.delivery;
  const facts: Record<Rule, boolean | undefined> = {
    'spf and dkim': both(standing.spf, standing.dkim),
    'spf or dkim aligned': standing.aligned,
    dmarc: standing.dmarc,
    // RFC 8058, 4: a signature must cover both fields.
    'one click': unsubscribe.url !== undefined && dkim !== undefined,
    tls: smtp.security !== 'none',
  };
  return providers.map(({ name, rules, source, consequence }) => judge({ name, source, consequence }, rules, facts));
}

type Rule = 'spf and dkim' | 'spf or dkim aligned' | 'dmarc' | 'one click' | 'tls';

interface Provider {
  name: string;
  rules: Rule[];
  source: string;
  consequence: string;
}

/** As published; what only the provider can know (complaints under 0.3 %, reverse DNS of the server) is not among them. */
const providers: Provider[] = [
  {
    name: 'Gmail',
    rules: ['spf and dkim', 'spf or dkim aligned', 'dmarc', 'one click', 'tls'],
    source: 'https://support.google.com/a/answer/81126',
    consequence: 'defers or rejects the mail (550 5.7.26 and the like)',
  },
  {
    name: 'Yahoo',
    rules: ['spf and dkim', 'spf or dkim aligned', 'dmarc', 'one click'],
    source: 'https://senders.yahooinc.com/best-practices/',
    consequence: 'defers or rejects the mail',
  },
  {
    name: 'Outlook.com',
    rules: ['spf and dkim', 'spf or dkim aligned', 'dmarc'],
    source: 'https://sendersupport.olc.protection.outlook.com/pm/policies.aspx',
    consequence: 'rejects the mail (550 5.7.515)',
  },
];

const demands: Record<Rule, string> = {
  'spf and dkim': 'SPF and DKIM for the sending domain',
  'spf or dkim aligned': 'one of them in the domain of From',
  dmarc: 'a DMARC record, at least p=none',
  'one click': 'unsubscribing with one click (set delivery.unsubscribe.url and delivery.dkim)',
  tls: 'TLS',
};

function judge(
  { name, source, consequence }: Omit<Provider, 'rules'>,
  rules: Rule[],
  facts: Record<Rule, boolean | undefined>,
): Finding {
  const check = `providers.${name.toLowerCase()}`;
  const broken = rules.filter((rule) => facts[rule] === false);
  if (broken.length) {
    const text = `${name} ${consequence} of who sends more than 5,000 a day: it wants ${broken.map((rule) => demands[rule]).join('; ')}.`;
    return { check, level: 'error', text, advice: 'see the findings above.', source };
  }
  const unknown = rules.filter((rule) => facts[rule] === undefined);
  if (unknown.length)
    return {
      check,
      level: 'unknown',
      text: `${name}: not known is ${unknown.map((rule) => demands[rule]).join('; ')}.`,
      source,
    };
  return { check, level: 'fine', text: `${name} finds what it asks of who sends more than 5,000 a day.`, source };
}

function both(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === false || other === false) return false;
  return one && other;
}

import { domainToASCII } from 'node:url';
import type { Context } from '../context.ts';
import type { Finding } from './finding.ts';
import { judgeDkim, readKeys } from './judge-dkim.ts';
import { type LookUp, Unreachable } from './look-up.ts';
import { type Dmarc, isAligned, readDmarc } from './read-dmarc.ts';
import { readSpf, type Spf } from './read-spf.ts';

/** What is known of how the sender shows that mail is his; undefined where the DNS could not be asked. */
export interface Standing {
  spf?: boolean;
  dkim?: boolean;
  dmarc?: boolean;
  aligned?: boolean;
}

/** Looks at the DNS records of the sender: SPF, DKIM, DMARC, and whether the three speak of one domain. */
export async function checkSender(
  { config }: Context,
  lookUp: LookUp,
): Promise<{ findings: Finding[]; standing: Standing }> {
  const { delivery, mail } = config;
  const from = domainOf(mail.from.address);
  const path = domainOf(delivery.returnPath ?? mail.from.address);
  const looked = {
    mx: await ask('dns.mx', () => lookUp.mx(path)),
    spf: await ask('dns.spf', () => readSpf(path, lookUp)),
    dkim: await ask('dns.dkim', () => readKeys(delivery.dkim, lookUp)),
    dmarc: await ask('dns.dmarc', () => readDmarc(from, lookUp)),
  };
  const dkim = 'value' in looked.dkim ? await judgeDkim(delivery.dkim, looked.dkim.value) : [looked.dkim.finding];
  const findings = [
    'value' in looked.mx ? judgeMx(path, looked.mx.value) : looked.mx.finding,
    'value' in looked.spf ? judgeSpf(path, looked.spf.value) : looked.spf.finding,
    ...dkim,
    'value' in looked.dmarc ? judgeDmarc(from, looked.dmarc.value) : looked.dmarc.finding,
    ...('value' in looked.dmarc
      ? judgeAlignment({ from, path, signing: delivery.dkim?.domain.toLowerCase() }, looked.dmarc.value)
      : []),
  ];
  return { findings, standing: standingOf(findings) };
}

type Asked<T> = { value: T } | { finding: Finding };

async function ask<T>(check: string, look: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { value: await look() };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { finding: { check, level: 'unknown', text: `Not looked at: ${error.message}.` } };
  }
}

function standingOf(findings: Finding[]): Standing {
  const holds = (check: string): boolean | undefined => {
    const levels = findings.filter((finding) => finding.check === check).map(({ level }) => level);
    if (!levels.length || levels.includes('unknown')) return undefined;
    return !levels.includes('error');
  };
  const entries = (['spf', 'dkim', 'dmarc'] as const).map((name) => [name, holds(`dns.${name}`)] as const);
  const all = [...entries, ['aligned', holds('dns.alignment')] as const];
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return domainToASCII(domain) || domain.toLowerCase();
}

function judgeMx(domain: string, servers: string[]): Finding {
  const check = 'dns.mx';
  if (servers.length) return { check, level: 'fine', text: `Bounces to ${domain} are taken by ${servers.join(', ')}.` };
  return {
    check,
    level: 'error',
    text: `${domain} has no mail server, so bounces get lost.`,
    advice: 'publish an MX record, or set delivery.returnPath to an address that is read.',
  };
}

function judgeSpf(domain: string, { records, queries, all }: Spf): Finding {
  const check = 'dns.spf';
  const source = 'RFC 7208';
  const wrong = (text: string, advice: string): Finding => ({ check, level: 'error', text, advice, source });
  if (records.length === 0)
    return wrong(
      `${domain} has no SPF record.`,
      `publish a TXT record for ${domain} that names who sends for it: "v=spf1 include:YOUR-PROVIDER -all".`,
    );
  if (records.length > 1)
    return wrong(`${domain} has ${records.length} SPF records, and so none counts.`, 'join them into one.');
  if (queries > 10)
    return wrong(
      `The SPF record of ${domain} takes ${queries} queries or more, and ten are allowed.`,
      'drop "include" terms that are not needed.',
    );
  if (all === '+') return wrong(`The SPF record of ${domain} lets everybody send (+all).`, 'end it with -all or ~all.');
  const text = `${domain} says who sends for it, in ${queries} queries.`;
  if (all === '' || all === '?')
    return {
      check,
      level: 'warning',
      text: `${text} It says nothing of others.`,
      advice: 'end it with -all or ~all.',
      source,
    };
  return { check, level: 'fine', text: `${text} Whether your SMTP server is among them only a message sent shows.` };
}

function judgeDmarc(from: string, dmarc: Dmarc | undefined): Finding {
  const check = 'dns.dmarc';
  const source = 'RFC 7489';
  if (!dmarc)
    return {
      check,
      level: 'error',
      text: `${from} has no DMARC record.`,
      advice: `publish as TXT of _dmarc.${from}: v=DMARC1; p=none; rua=mailto:YOUR-ADDRESS`,
      source,
    };
  const text = `${dmarc.domain} asks for p=${dmarc.policy}.`;
  if (!['none', 'quarantine', 'reject'].includes(dmarc.policy))
    return { check, level: 'error', text, advice: 'it must be none, quarantine or reject.', source };
  if (!dmarc.reports)
    return {
      check,
      level: 'warning',
      text: `${text} It asks for no reports.`,
      advice: 'add rua=mailto:YOUR-ADDRESS, to learn who sends in your name.',
      source,
    };
  return { check, level: 'fine', text };
}

interface Domains {
  from: string;
  path: string;
  signing: string | undefined;
}

function judgeAlignment({ from, path, signing }: Domains, dmarc: Dmarc | undefined): Finding[] {
  if (!dmarc) return [];
  const check = 'dns.alignment';
  const bySpf = isAligned(from, path, dmarc.domain, dmarc.strictSpf);
  const byDkim = signing !== undefined && isAligned(from, signing, dmarc.domain, dmarc.strictDkim);
  const text = `From is in ${from}, the return path in ${path}, the signature ${signing ? `of ${signing}` : 'missing'}`;
  const source = 'RFC 7489, 3.1';
  if (bySpf && byDkim) return [{ check, level: 'fine', text: `${text}: all of one domain.` }];
  if (bySpf || byDkim)
    return [
      {
        check,
        level: 'warning',
        text: `${text}: only ${bySpf ? 'SPF' : 'DKIM'} is aligned.`,
        advice: 'bring the other one into line, as forwarding breaks SPF and lists break DKIM.',
        source,
      },
    ];
  return [
    {
      check,
      level: 'error',
      text: `${text}: neither is aligned, so DMARC fails.`,
      advice: `set delivery.dkim.domain to ${from}, or one above it.`,
      source,
    },
  ];
}

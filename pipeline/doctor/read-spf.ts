import type { LookUp } from './look-up.ts';

/** The SPF record of a domain (RFC 7208), as far as it can be judged without the address of the sending server. */
export interface Spf {
  records: string[];
  /** Queries that looking it up takes, those of what it includes among them; more than ten is an error (RFC 7208, 4.6.4). */
  queries: number;
  /** How it ends: `-`, `~`, `?`, `+`; empty where it does not say. */
  all: string;
}

/** Reads the SPF record of the domain that return paths are in. */
export async function readSpf(domain: string, lookUp: LookUp): Promise<Spf> {
  const records = await recordsOf(domain, lookUp);
  const [record = ''] = records;
  const counted = { queries: 0, seen: new Set([domain]) };
  const all = await count(record, counted, lookUp);
  return { records, queries: counted.queries, all };
}

/** The most queries that are made; a record that needs more is wrong all the same. */
const mostQueries = 12;

async function count(record: string, counted: { queries: number; seen: Set<string> }, lookUp: LookUp): Promise<string> {
  let all = '';
  for (const term of record.split(/\s+/u).slice(1)) {
    const [, sign = '', name = '', value = ''] = /^([-+~?]?)([a-z]+)[:=/]?(.*)$/iu.exec(term) ?? [];
    const mechanism = name.toLowerCase();
    if (mechanism === 'all') all = sign || '+';
    if (!['include', 'a', 'mx', 'ptr', 'exists', 'redirect'].includes(mechanism)) continue;
    counted.queries += 1;
    const follows = mechanism === 'include' || mechanism === 'redirect';
    if (!follows || counted.queries > mostQueries || counted.seen.has(value) || value.includes('%')) continue;
    counted.seen.add(value);
    const [next = ''] = await recordsOf(value, lookUp);
    const end = await count(next, counted, lookUp);
    if (mechanism === 'redirect' && !all) all = end;
  }
  return all;
}

async function recordsOf(domain: string, lookUp: LookUp): Promise<string[]> {
  return (await lookUp.txt(domain)).filter((text) => /^v=spf1(?: |$)/iu.test(text));
}

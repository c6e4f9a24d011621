import type { DeliverySettings } from './delivery-settings.ts';

/** Places in the rates that messages may leave at. */
export interface Rates {
  /** Takes the next place for a message to a domain and gives its moment, milliseconds; the present one where it is free. */
  reserve(domain: string, now: number): number;
  /** The same for the rate of all messages together. */
  reserveAny(now: number): number;
}

/** Opens the rates of the settings; places are evenly spaced, so that no second sees more than its share. */
export function openRates({ perSecond, perDomain }: DeliverySettings['rate']): Rates {
  const others = perDomain['*'];
  const next = new Map<string, number>();
  const take = (name: string, rate: number | undefined, now: number): number => {
    if (rate === undefined) return now;
    const place = Math.max(now, next.get(name) ?? 0);
    next.set(name, place + 1000 / rate);
    // Domains that have had time to rest need not be remembered, or a list of many domains would fill the memory.
    if (next.size > mostRemembered) for (const [key, moment] of next) if (moment <= now) next.delete(key);
    return Math.round(place);
  };
  return {
    reserve: (domain, now) => take(domain, perDomain[domain] ?? others, now),
    reserveAny: (now) => take('', perSecond, now),
  };
}

const mostRemembered = 10_000;

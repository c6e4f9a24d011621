import { hash } from 'node:crypto';

/** The hash by which `locale.json` knows the Vietnamese label that a translation was made from. */
export function hashLabel(label: string): string {
  return hash('sha256', label).slice(0, 8);
}

/** What a report says of one recipient. */
export interface RecipientStatus {
  /** As the server that failed names it, and as the sender had written it where it says so. */
  addresses: string[];
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded` (RFC 3464, 2.3.3), in small letters. */
  action: string;
  /** Enhanced status code (RFC 3463), such as `5.1.1`. */
  status: string;
  /** What the server said. */
  diagnostic: string;
}

/** Recipients of one report that are looked at; a message of ours has one. */
const mostRecipients = 100;

/**
 * Reads the body of a delivery status notification: fields of the message, then, after an empty line each, those of a
 * recipient (RFC 3464, 2.1), with addresses in Unicode where RFC 6533 has them.
 */
export function parseDeliveryStatus(body: string): RecipientStatus[] {
  return fieldGroups(body)
    .filter((fields) => fields.has('final-recipient') || fields.has('original-recipient'))
    .slice(0, mostRecipients)
    .map((fields) => {
      const diagnostic = withoutType(fields.get('diagnostic-code') ?? '');
      return {
        addresses: ['original-recipient', 'final-recipient'].flatMap((name) => addressOf(fields.get(name) ?? '')),
        action: (fields.get('action') ?? '').toLowerCase().match(/[a-z]+/u)?.[0] ?? '',
        status: /\b[245]\.\d{1,3}\.\d{1,3}\b/u.exec(fields.get('status') ?? diagnostic)?.[0] ?? '',
        diagnostic,
      };
    });
}

/** Groups of fields divided by empty lines; of a field that stands twice in one the first counts. */
export function fieldGroups(body: string): Map<string, string>[] {
  return body.split(/\r?\n[ \t]*\r?\n/u).map((group) => {
    const fields = new Map<string, string>();
    for (const line of group.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
      const [, name = '', value = ''] = /^([\w-]{1,80})[ \t]*:(.*)$/u.exec(line) ?? [];
      if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
    }
    return fields;
  });
}

/** `rfc822; an@example.org` or `utf-8; \x{E1}n@example.org` → the address; no address where it is of another kind. */
function addressOf(field: string): string[] {
  const [, type = '', value = ''] = /^([\w-]+)\s*;\s*(.*)$/u.exec(field) ?? [];
  const text = type.toLowerCase() === 'utf-8' ? decodeUnicode(value) : value;
  const address = text.trim().replace(/^<(.*)>$/u, '$1');
  const isKnown = ['rfc822', 'utf-8', 'x-unknown', ''].includes(type.toLowerCase());
  return isKnown && /^[^\s<>\p{C}]+@[^\s<>\p{C}]+$/u.test(address) ? [address] : [];
}

/** `utf-8-addr-xtext` and `utf-8-addr-unitext` (RFC 6533, 3). */
function decodeUnicode(text: string): string {
  return text.replaceAll(/\\x\{([\dA-F]{2,6})\}/giu, (written, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return point > 0x10_ff_ff ? written : String.fromCodePoint(point);
  });
}

/** `smtp; 550 5.1.1 …` → `550 5.1.1 …`, fit to be shown on a terminal. */
function withoutType(diagnostic: string): string {
  return diagnostic.replace(/^[\w.-]+\s*;\s*/u, '').replaceAll(/[\s\p{C}]+/gu, ' ');
}

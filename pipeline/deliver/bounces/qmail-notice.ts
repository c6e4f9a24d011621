import type { RecipientStatus } from './delivery-status.ts';

/**
 * Reads the plain text in which qmail, and servers that follow it, tell what failed (QSBMF, D. J. Bernstein 1997): after a
 * first paragraph that begins with “Hi. This is the”, one for each recipient, `<address>:` and the reason, until a line of
 * dashes. Empty where a text is none.
 */
export function parseQmailNotice(text: string): RecipientStatus[] {
  const [first = '', ...paragraphs] = text
    .replaceAll('\r\n', '\n')
    .trimStart()
    .split(/\n\s*\n/u);
  if (!/^Hi\. This is the\b/u.test(first)) return [];
  const end = paragraphs.findIndex((paragraph) => /^-{3}/u.test(paragraph));
  return paragraphs.slice(0, end < 0 ? undefined : end).flatMap((paragraph) => {
    const [, address = '', reason = ''] = /^<([^<>\s\p{C}]+@[^<>\s\p{C}]+)>:[ \t]*\n(.*)$/su.exec(paragraph) ?? [];
    if (!address) return [];
    const diagnostic = reason.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
    // qmail gives up for good alone: it says nothing while it is still trying.
    const status = /#?\b([245]\.\d{1,3}\.\d{1,3})\b/u.exec(diagnostic)?.[1] ?? '5.0.0';
    return [{ addresses: [address], action: 'failed', status, diagnostic }];
  });
}

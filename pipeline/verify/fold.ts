/** A text as it is compared: composed, in lower case, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** The tags of a record such as `v=DKIM1; k=rsa; p=…` (RFC 6376, 3.2), names in small letters. */
export function parseTags(record: string): Map<string, string> {
  return new Map(
    record.split(';').flatMap((tag): [string, string][] => {
      const [, name = '', value = ''] = /^\s*([a-z]\w*)\s*=(.*)$/isu.exec(tag) ?? [];
      return name ? [[name.toLowerCase(), value.trim()]] : [];
    }),
  );
}

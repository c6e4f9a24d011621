import { z } from 'zod';
import { parseAddress } from '../parse-address.ts';

/** What a field may not hold: line breaks and other controls, and marks that turn the direction of what follows. */
const hostile = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const field = (longest: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => !hostile.test(text), {
      error: 'holds a line break or another character that may not stand there',
    })
    .refine((text) => text.length <= longest, { error: `is longer than ${longest} characters` });

const address = z.string().transform((text, context) => {
  const parsed = parseAddress(text.trim());
  if (!('fault' in parsed)) return parsed;
  context.addIssue(parsed.fault);
  return z.NEVER;
});

/** The columns of a list of readers; all but the address may be empty or absent. */
export const readerSchema = z.strictObject({
  name: field(200).default(''),
  address,
  locale: field(35)
    .refine((tag) => tag === '' || isLanguageTag(tag), { error: 'is no language tag such as "vi" or "en"' })
    .default(''),
  format: field(64)
    .refine((name) => /^[a-z0-9-]*$/u.test(name), { error: 'is no name of a format such as "bulletin"' })
    .default(''),
  tags: field(500)
    .transform((text) => text.split(/[\s;|,]+/u).filter(Boolean))
    .default([]),
});

/** One reader of a list, with the line of the file on which his row begins. */
export type Reader = z.infer<typeof readerSchema> & { line: number };

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

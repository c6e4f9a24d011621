import { z } from 'zod';
import { deliverySchema } from './deliver/delivery-settings.ts';
import { profileSchema } from './lint/profile.ts';

const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\r\n]*$/u, 'must be one line');

const severity = z.enum(['error', 'warning', 'info', 'off']);

/** Settings of one rule: its severity, or its severity with options of its own. */
const ruleSetting = z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])]);

/** Who receives printed pages; a line alone means one copy. */
const receiver = z.strictObject({
  name: line,
  copies: z.int().min(1).max(999).default(1),
  locale: line.optional().describe('BCP 47; otherwise the first of "locales"'),
});

/** The project's configuration, `bantin.yaml`; every key has a default. */
export const configurationSchema = z.strictObject({
  masthead: z
    .strictObject({
      parent: line.optional().describe('The body above the issuing one'),
      organisation: line.optional().describe('The issuing body'),
      body: z
        .enum(['state', 'party'])
        .optional()
        .describe('Of the State, or of the Party: whose name stands above, where a theme follows their rules'),
      place: line.optional().describe('Where it is issued, unless the article says otherwise'),
    })
    .prefault({}),
  contact: z
    .strictObject({
      name: line.optional(),
      phone: line.optional(),
      email: z.email().optional(),
      address: line.optional(),
      website: z.url({ protocol: /^https?$/u }).optional(),
    })
    .prefault({}),
  distribution: z
    .array(z.union([line, receiver]))
    .max(20)
    .default([])
    .describe('Who receives the pages, as they say at their end, and how many copies are printed'),
  locales: z.array(line).min(1).default(['vi', 'en']).describe('Locales to publish in, BCP 47'),
  formats: z.array(line).min(1).optional().describe('Formats to publish; without it, all in templates/'),
  theme: line.default('press').describe('How the pages look: a folder of templates/themes/'),
  lint: z
    .strictObject({
      profile: profileSchema.default('article').describe('Whose norms the articles follow where norms differ'),
      rules: z.record(z.string(), ruleSetting).default({}).describe('Severity and options by rule'),
      accept: z.array(line).default([]).describe('Words and phrases no rule may touch'),
      reject: z
        .array(z.union([line, z.record(line, line)]))
        .default([])
        .describe('Words and phrases not to be used, alone or with what to write for them'),
      strict: z.boolean().default(false).describe('Also what is only probably wrong, for proofreading'),
      suppressions: z
        .strictObject({
          unused: severity.default('warning').describe('Of a comment that suppresses nothing'),
          withoutReason: severity.default('off').describe('Of a comment that gives no reason'),
        })
        .prefault({}),
    })
    .prefault({}),
  mail: z
    .strictObject({
      from: z
        .strictObject({ name: line, address: z.email() })
        .default({ name: 'Bản tin', address: 'bantin@example.org' }),
      to: z
        .strictObject({ name: line, address: z.email() })
        .default({ name: 'Bạn đọc Bản tin', address: 'bandoc@example.org' })
        .describe('The placeholder recipient of a composed message; sending puts each reader there'),
      pictures: z
        .enum(['inline', 'linked', 'none'])
        .default('inline')
        .describe('Pictures go along in the mail, or are fetched from pictureUrl, or are left out'),
      pictureUrl: z
        .url({ protocol: /^https$/u })
        .optional()
        .describe('Where the files of output/ can be fetched, ending in a slash; for linked pictures'),
    })
    .refine(({ pictures, pictureUrl }) => pictures !== 'linked' || pictureUrl, {
      path: ['pictureUrl'],
      message: 'must be set for linked pictures',
    })
    .prefault({}),
  delivery: deliverySchema.prefault({}),
  pdf: z
    .strictObject({
      attachBrief: z.boolean().default(false).describe('The Brief as JSON in each PDF, then PDF/A-3a, not PDF/A-2a'),
    })
    .prefault({}),
  browser: z
    .strictObject({
      executablePath: line.optional().describe('A Chrome or Chromium of your own'),
      pages: z.int().min(1).max(8).default(3).describe('Most browsers that print side by side'),
    })
    .prefault({}),
});

/** What the editor has configured, defaults filled in. */
export type Configuration = z.infer<typeof configurationSchema>;

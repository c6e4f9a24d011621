import { isTrue, numberOf, numbersOf, textsOf } from './attributes.ts';
import { groupTags, valueTags } from './ipp-message.ts';
import type { NetworkPrinter } from './open-printer.ts';

/** What a printer says of itself; lists are empty where it says nothing. */
export interface PrinterDescription {
  name: string;
  formats: string[];
  sides: string[];
  media: string[];
  /** Most copies of one job; 1 where it makes none by itself. */
  copies: number;
  /** Numbers of operations. */
  operations: number[];
  acceptsJobs: boolean;
  /** Why it stands still, or what it lacks. */
  reasons: string[];
}

const requested = [
  'printer-name',
  'printer-is-accepting-jobs',
  'printer-state-reasons',
  'document-format-supported',
  'sides-supported',
  'media-supported',
  'copies-supported',
  'operations-supported',
];

/** Asks a printer what it can do. Throws a Fault as the printer's `call` does. */
export async function describePrinter(printer: NetworkPrinter): Promise<PrinterDescription> {
  const values = requested.map((value) => ({ tag: valueTags.keyword, value }));
  const { groups } = await printer.call('Get-Printer-Attributes', { operation: [['requested-attributes', values]] });
  const texts = (name: string): string[] => textsOf(groups, groupTags.printer, name);
  return {
    name: texts('printer-name')[0] ?? printer.uri,
    formats: texts('document-format-supported').map((format) => format.toLowerCase()),
    sides: texts('sides-supported'),
    media: texts('media-supported'),
    copies: Math.max(1, numberOf(groups, groupTags.printer, 'copies-supported') ?? 1),
    operations: numbersOf(groups, groupTags.printer, 'operations-supported'),
    acceptsJobs: isTrue(groups, groupTags.printer, 'printer-is-accepting-jobs') ?? true,
    reasons: texts('printer-state-reasons').filter((reason) => reason !== 'none'),
  };
}

import { Fault } from '../../fault.ts';
import type { Wishes } from '../../impose/read-wishes.ts';
import { nearest } from '../../nearest.ts';
import type { PrinterDescription } from './describe-printer.ts';
import { operations } from './ipp-message.ts';

/** What is asked for on the command line. */
export interface PrintWishes {
  sides?: string | undefined;
  media?: string | undefined;
}

/** How jobs are printed; what is undefined is left to the printer. */
export interface PrintSettings {
  sides: string | undefined;
  media: string | undefined;
  /** Most copies of one job. */
  copies: number;
  /** Whether a document goes along with the job, or after it. */
  inOneRequest: boolean;
}

const pdf = 'application/pdf';
const a4 = 'iso_a4_210x297mm';
const bothSides = 'two-sided-long-edge';

/**
 * Holds what is asked for against what the printer can do. Without a wish: what the file asks of its printer where this
 * can do it; otherwise both sides of the paper where it prints them, and A4.
 * @throws {Fault} exit code 2, where it takes no jobs or no PDFs, or has no such sides or paper.
 */
export function chooseSettings(
  printer: PrinterDescription,
  { sides, media }: PrintWishes,
  asked: Wishes = {},
): PrintSettings {
  if (!printer.acceptsJobs)
    throw new Fault(`The printer ${printer.name} takes no jobs${listed(printer.reasons)}: let it take them again.`, 2);
  // "Print what I send, you will see what it is" is no promise for PDFs.
  if (!printer.formats.includes(pdf))
    throw new Fault(
      `The printer ${printer.name} takes no PDF${listed(printer.formats)}: print through a print server, CUPS for one.`,
      2,
    );
  const canCreate = [operations['Create-Job'], operations['Send-Document']].every((each) =>
    printer.operations.includes(each),
  );
  const automatic = [asked.sides, bothSides].find((each) => each !== undefined && printer.sides.includes(each));
  const paper = asked.media !== undefined && printer.media.includes(asked.media) ? asked.media : a4;
  return {
    sides: sides === undefined ? automatic : checked(printer, 'sides', sides),
    media: media === undefined && printer.media.length === 0 ? undefined : checked(printer, 'media', media ?? paper),
    copies: printer.copies,
    inOneRequest: printer.operations.includes(operations['Print-Job']) || !canCreate,
  };
}

function checked(printer: PrinterDescription, kind: 'sides' | 'media', wanted: string): string {
  const known = printer[kind].slice(0, 500);
  if (known.includes(wanted)) return wanted;
  const [best] = nearest(wanted, known, 1);
  const hint = best ? ` Did you mean "${best}"?` : '';
  throw new Fault(
    `The printer ${printer.name} does not have "${wanted}" for --${kind}${listed(known)}: choose what it has.${hint}`,
    2,
  );
}

function listed(items: string[]): string {
  const shown = items.slice(0, 12).join(', ');
  return items.length > 0 ? ` (${shown}${items.length > 12 ? ', …' : ''})` : '';
}

import { readFile } from 'node:fs/promises';
import type { Context } from '../../context.ts';
import { Fault } from '../../fault.ts';
import { readWishes } from '../../impose/read-wishes.ts';
import { type Clock, systemClock } from '../clock.ts';
import { chooseSettings, type PrintSettings, type PrintWishes } from './choose-settings.ts';
import { describePrinter } from './describe-printer.ts';
import { findSheets, type SheetChoice } from './find-sheets.ts';
import { followJob, type JobEnd } from './follow-job.ts';
import { type NetworkPrinter, openNetworkPrinter } from './open-printer.ts';
import { parsePrinterAddress } from './printer-address.ts';
import { type PrintOrder, submitJob } from './submit-job.ts';

/** What the command line asks for. */
export interface PrintOptions extends SheetChoice, PrintWishes {
  /** Address of the printer. */
  printer: string;
  /** File of certificates that vouch for the printer. */
  authorities: string | undefined;
  /** Milliseconds that a job may take. */
  limit: number;
  dryRun: boolean;
  json: boolean;
}

/**
 * Prints published PDFs and waits for each to come out; 1 where one did not.
 * @throws {Fault} where there is nothing to print, or the printer cannot be reached or refuses.
 */
export async function printSheets(
  options: PrintOptions,
  context: Context,
  clock: Clock = systemClock,
): Promise<number> {
  const address = parsePrinterAddress(options.printer);
  const orders = await findSheets(options, context.config);
  const line = { address, signal: context.signal, authorities: await readAuthorities(options.authorities) };
  const printer = openNetworkPrinter(line, clock, context.progress);
  const description = await describePrinter(printer);
  const jobs = orders.flatMap((order) => {
    const settings = chooseSettings(description, options, readWishes(order.pdf));
    return splitCopies(order, settings.copies).map((each) => ({ order: each, settings }));
  });
  if (description.reasons.length > 0) context.progress(`${description.name} says: ${description.reasons.join(', ')}.`);
  const tell = ({ order, settings }: (typeof jobs)[number], entry: object, words: string): void => {
    const record = { path: order.path, printer: printer.uri, copies: order.copies, ...settingsOf(settings), ...entry };
    process.stdout.write(options.json ? `${JSON.stringify(record)}\n` : `${order.path}: ${words}\n`);
  };
  let allPrinted = true;
  for (const job of jobs) {
    const { order, settings } = job;
    if (options.dryRun) {
      const manner = Object.values(settingsOf(settings)).join(', ');
      tell(job, { dryRun: true }, `would be printed, ${inCopies(order)}${manner && `, ${manner}`}`);
      continue;
    }
    const { id, end } = await printOne(printer, order, settings, { options, context, clock });
    allPrinted &&= end.state === 'completed';
    tell(job, { job: id, ...end }, describeEnd(id, order, end));
  }
  return allPrinted ? 0 : 1;
}

interface Surroundings {
  options: PrintOptions;
  context: Context;
  clock: Clock;
}

async function printOne(
  printer: NetworkPrinter,
  order: PrintOrder,
  settings: PrintSettings,
  { options, context, clock }: Surroundings,
): Promise<{ id: number; end: JobEnd }> {
  const { id, ignored } = await submitJob(printer, order, settings);
  if (ignored.length > 0) context.progress(`${order.path}: the printer leaves out ${ignored.join(', ')}.`);
  const patience = { clock, signal: context.signal, limit: options.limit, tell: context.progress };
  return { id, end: await followJob(printer, id, patience) };
}

/** Jobs of no more copies than the printer makes of one. */
function splitCopies(order: PrintOrder, most: number): PrintOrder[] {
  const jobs = Math.ceil(order.copies / most);
  return Array.from({ length: jobs }, (_, index) => ({
    ...order,
    copies: Math.min(most, order.copies - index * most),
  }));
}

function settingsOf({ sides, media }: PrintSettings): { sides?: string; media?: string } {
  return { ...(sides !== undefined && { sides }), ...(media !== undefined && { media }) };
}

function inCopies({ copies }: PrintOrder): string {
  return copies === 1 ? '1 copy' : `${copies} copies`;
}

function describeEnd(id: number, order: PrintOrder, { state, reasons }: JobEnd): string {
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  if (state === 'completed') return `printed, ${inCopies(order)}, job ${id}${why}`;
  if (state === 'waiting')
    return `job ${id} has not come out yet${why}; it stays with the printer: look after it there`;
  return `job ${id} was ${state} by the printer${why}: mend that and print it again`;
}

async function readAuthorities(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch(() => '');
  if (!text.includes('-----BEGIN CERTIFICATE-----'))
    throw new Fault(
      `${path} holds no certificate in PEM ("-----BEGIN CERTIFICATE-----"): name a file that does with --ca.`,
      2,
    );
  return text;
}

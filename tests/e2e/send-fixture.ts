import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { configurationSchema } from '../../pipeline/config.ts';
import type { Context } from '../../pipeline/context.ts';
import type { Clock } from '../../pipeline/deliver/clock.ts';
import type { deliverySchema } from '../../pipeline/deliver/delivery-settings.ts';
import type { SendOptions } from '../../pipeline/deliver/send-options.ts';
import { root } from './run-cli.ts';

/** The key that tests sign with. */
export const signingKey = 'a key of tests, longer than 32 characters';

/** A place to send from: an output folder with bulletins, a list and what sending writes. */
export interface SendingPlace {
  folder: string;
  /** Writes the list of readers. */
  list: (content: string) => Promise<void>;
  /** Writes a composed bulletin. */
  compose: (locale: string, subject?: string, body?: string) => Promise<void>;
  context: (delivery?: z.input<typeof deliverySchema>, signal?: AbortSignal) => Context;
  options: (options?: Partial<SendOptions>) => SendOptions;
  remove: () => Promise<void>;
}

/** Makes a place with a bulletin `ban-tin` in Vietnamese. */
export async function makeSendingPlace(): Promise<SendingPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-send-'));
  const place: SendingPlace = {
    folder,
    list: (content) => writeFile(join(folder, 'readers.csv'), content),
    compose: async (locale, subject = '=?UTF-8?B?QuG6o24gdGlu?=', body) => {
      await mkdir(join(folder, 'output/ban-tin'), { recursive: true });
      await writeFile(join(folder, `output/ban-tin/bulletin.${locale}.eml`), composed(locale, subject, body));
    },
    context: (delivery = {}, signal = new AbortController().signal) => ({
      config: configurationSchema.parse({ delivery: settings(folder, delivery) }),
      root,
      now: () => new Date('2026-11-23T08:00:00Z'),
      signal,
      progress: () => {},
    }),
    options: (options = {}) => ({ ...sendingOptions(folder), ...options }),
    remove: () => rm(folder, { recursive: true }),
  };
  await place.compose('vi');
  return place;
}

/** Options of the command line for sending what the folder holds. */
export function sendingOptions(folder: string): SendOptions {
  return {
    bulletin: undefined,
    output: join(folder, 'output'),
    campaign: undefined,
    list: undefined,
    transport: undefined,
    tags: [],
    fallBack: false,
    acceptChange: false,
    retryFailed: false,
    json: true,
  };
}

/** Settings that keep everything in the folder. */
export function settings(folder: string, delivery: z.input<typeof deliverySchema>): z.input<typeof deliverySchema> {
  return {
    readers: join(folder, 'readers.csv'),
    suppressions: join(folder, 'suppressions.txt'),
    ledger: join(folder, 'ledger.sqlite'),
    file: { folder: join(folder, 'outbox') },
    ...delivery,
  };
}

/** A clock that is always as late as somebody waits for. */
export function makeClock(start = Date.parse('2026-11-23T08:00:00Z')): Clock & { waits: number[] } {
  let time = start;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    wait: async (milliseconds, signal) => {
      if (signal.aborted) return;
      waits.push(milliseconds);
      time += milliseconds;
    },
  };
}

/** A composed bulletin, as publishing writes one. */
export function composed(locale: string, subject: string, body = 'Tin trong ngày. '.repeat(200)): string {
  const encoded = Buffer.from(body).toString('base64').replace(/.{76}/gu, '$&\r\n');
  return [
    'X-Unsent: 1',
    `Content-Language: ${locale}`,
    'From: =?UTF-8?B?QuG6o24gdGlu?= <bantin@example.org>',
    'To: =?UTF-8?B?QuG6oW4gxJHhu41j?= <bandoc@example.org>',
    `Subject: ${subject}`,
    'Message-ID: <draft@example.org>',
    'Date: Mon, 28 Jul 2025 00:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded,
    '',
  ].join('\r\n');
}

/** A list of so many readers of example.com and example.net. */
export function manyReaders(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `Bạn đọc ${index},reader${index}@example.${index % 2 ? 'com' : 'net'}`,
  );
  return `name,address\n${rows.join('\n')}\n`;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../../context.ts';
import { listLocales } from '../../localize/locales.ts';
import type { UnsubscribePage } from '../../localize/unsubscribing.ts';
import type { Suppressions } from '../suppressions.ts';
import { readUnsubscribeToken } from '../unsubscribe-token.ts';
import { createPageRenderer } from './render-page.ts';

/** Answers one request; never rejects. */
export type UnsubscribeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the handler works with. */
export interface HandlerOptions {
  context: Context;
  /** That the links were signed with. */
  key: string;
  suppressions: Suppressions;
}

/**
 * Gives the handler of unsubscribe links, for a server of its own or a place in another one: whatever the path, the token
 * is in the query. `GET` asks, and changes nothing, as programs that look through mail follow links; `POST` with
 * `List-Unsubscribe=One-Click` unsubscribes, sent by a mail program (RFC 8058) or by the page's button.
 */
export async function createUnsubscribeHandler({
  context,
  key,
  suppressions,
}: HandlerOptions): Promise<UnsubscribeHandler> {
  const locales = await listLocales(context.root);
  const { render, policy } = createPageRenderer(context);
  const { list } = context.config.delivery;

  return async (request, response) => {
    try {
      const { status, page } = await answer(request);
      const query = queryOf(request);
      const body = await render(page, chooseLocale(request, query, locales, context), addressOf(query));
      write(response, request, { status, body, policy });
    } catch (error) {
      context.progress(`unsubscribing failed: ${error instanceof Error ? error.message : error}`);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain', ...guards(policy) });
      response.end();
    }
  };

  async function answer(request: IncomingMessage): Promise<{ status: number; page: UnsubscribePage }> {
    const address = addressOf(queryOf(request));
    if (request.method === 'GET' || request.method === 'HEAD')
      return address === undefined ? { status: 404, page: 'invalid' } : { status: 200, page: 'question' };
    if (request.method !== 'POST') return { status: 405, page: 'invalid' };
    const form = await readForm(request);
    if (form === undefined) return { status: 413, page: 'invalid' };
    if (address === undefined) return { status: 404, page: 'invalid' };
    if (!isOneClick(form)) return { status: 400, page: 'question' };
    await suppressions.add({ address, reason: 'unsubscribe', date: context.now().toISOString() });
    return { status: 200, page: 'done' };
  }

  /** The address whose link was signed by us for this list. */
  function addressOf(query: URLSearchParams): string | undefined {
    const subscription = readUnsubscribeToken(query.get('token') ?? '', key);
    return subscription?.list === list.id ? subscription.address : undefined;
  }
}

function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}

/** Octets of a form; one has some forty, or some two hundred with the boundaries of `multipart/form-data`. */
const longestForm = 4096;

/** The body of a request; undefined where it is longer than a form can be. */
async function readForm(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > longestForm) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** RFC 8058, 3.1: in either encoding that a form may have. */
function isOneClick(form: string): boolean {
  if (new URLSearchParams(form.trim()).get('List-Unsubscribe') === 'One-Click') return true;
  return /name="?List-Unsubscribe"?[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/u.test(form);
}

/** The locale that the link names, or one that the browser asks for, or the first that bulletins are published in. */
function chooseLocale(
  { headers }: IncomingMessage,
  query: URLSearchParams,
  locales: string[],
  { config }: Context,
): string {
  const accepted = (headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => part.split(';')[0]?.trim() ?? '');
  const wanted = [
    query.get('locale') ?? '',
    ...accepted.flatMap((tag) => [tag, tag.split('-')[0] ?? '']),
    ...config.locales,
  ];
  return wanted.find((tag) => locales.includes(tag)) ?? locales[0] ?? 'vi';
}

function write(
  response: ServerResponse,
  { method, complete }: IncomingMessage,
  { status, body, policy }: { status: number; body: string; policy: string },
): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...guards(policy),
    ...(status === 405 && { Allow: 'GET, HEAD, POST' }),
    // What is still to come is not read.
    ...(!complete && { Connection: 'close' }),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** The address of the page holds the token: it must not be kept or passed on. */
function guards(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Preview } from './publish-again.ts';
import { renderPreview } from './render-preview.ts';

/** A server of previews. */
export interface PreviewServer {
  server: Server;
  /** Tells every page that is open to load anew. */
  announce: () => void;
}

/** What a published file is shown as; the source of a mail and of data as text. */
const types: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.html': 'text/html; charset=utf-8',
};

/** What a bulletin's HTML may do in the page: show its own style and pictures. */
const bulletinPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * Serves the page, the files that were published and a stream that tells of changes (text/event-stream), to this machine
 * alone: a name that is not its own in `Host` is that of a page elsewhere, which must not read what is not yet out.
 * @param preview gives what there is at the moment
 */
export function servePreview(preview: () => Preview, folder: string, root: string): PreviewServer {
  const listeners = new Set<ServerResponse>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!isOwnName(request.headers.host)) return refuse(response, 403, 'This is served to the machine itself.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'There is nothing to send.');
    if (url.pathname === '/') return sendPage(response, preview(), url.searchParams.get('file'), root);
    if (url.pathname === '/events') return listen(response, listeners);
    const path = decodePath(url.pathname.replace(/^\/files\//u, ''));
    const known = preview().articles.some(({ files }) => files.some((file) => file.path === path));
    if (path === undefined || !known) return refuse(response, 404, 'There is no such file.');
    return sendFile(response, join(folder, path));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => refuse(response, 500, String(error)));
  });
  return {
    server,
    announce: () => {
      for (const listener of listeners) listener.write('event: published\ndata: \n\n');
    },
  };
}

function isOwnName(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u.test(host ?? '');
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function sendPage(response: ServerResponse, preview: Preview, chosen: string | null, root: string) {
  const { html, policy } = await renderPreview(preview, chosen, root);
  response.writeHead(200, { ...common, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
  response.end(html);
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  const type = types[extname(path)] ?? 'text/plain; charset=utf-8';
  const content = await readFile(path);
  const policy = extname(path) === '.html' ? { 'Content-Security-Policy': bulletinPolicy } : {};
  response.writeHead(200, { ...common, ...policy, 'Content-Type': type, 'Content-Length': content.length });
  response.end(content);
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...common, 'Content-Type': 'text/event-stream' });
  response.write(': listening\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (!response.headersSent) response.writeHead(status, { ...common, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

const common = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

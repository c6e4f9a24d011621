import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { decodeMessage } from '../../../../pipeline/deliver/ipp/decode-message.ts';
import { encodeMessage } from '../../../../pipeline/deliver/ipp/encode-message.ts';
import {
  groupTags,
  type IppContent,
  type IppGroup,
  type IppMessage,
  type Operation,
  operations,
  valueTags,
} from '../../../../pipeline/deliver/ipp/ipp-message.ts';

/** What a printer answers: a status, attributes of its kind of thing, or bytes of any kind. */
export interface Answer {
  code?: number;
  job?: Record<string, IppContent[]>;
  printer?: Record<string, IppContent[]>;
  operation?: Record<string, IppContent[]>;
  unsupported?: Record<string, IppContent[]>;
  /** Instead of an answer in IPP. */
  raw?: (response: ServerResponse, request: IppMessage) => void;
}

/** One request that it got. */
export interface Received extends IppMessage {
  operation: Operation;
}

/** What it does for each operation: the answers in turn, the last one for ever. */
export type Script = Partial<Record<Operation, Answer[]>>;

/** A printer that does as it is told. */
export interface ScriptedPrinter extends AsyncDisposable {
  uri: string;
  received: Received[];
}

/** What it says of itself unless the script says otherwise. */
export const description: Record<string, IppContent[]> = {
  'printer-name': ['Máy in'],
  'printer-is-accepting-jobs': [true],
  'printer-state-reasons': ['none'],
  'document-format-supported': ['application/octet-stream', 'application/pdf'],
  'sides-supported': ['one-sided', 'two-sided-long-edge'],
  'media-supported': ['iso_a4_210x297mm', 'iso_a5_148x210mm'],
  'copies-supported': [[1, 99]],
  'operations-supported': Object.values(operations),
};

const usual: Required<Script> = {
  'Get-Printer-Attributes': [{ printer: description }],
  'Print-Job': [{ job: { 'job-id': [7] } }],
  'Create-Job': [{ job: { 'job-id': [8] } }],
  'Send-Document': [{ job: { 'job-id': [8] } }],
  'Get-Job-Attributes': [{ job: { 'job-state': [9], 'job-state-reasons': ['job-completed-successfully'] } }],
};

/** Starts such a printer on this machine, in secret where it is given a key and a certificate. */
export async function startPrinter(script: Script = {}, tls?: { key: Buffer; cert: Buffer }): Promise<ScriptedPrinter> {
  const received: Received[] = [];
  const answers = { ...usual, ...script };
  const listener: RequestListener = async (request, response) => {
    const message = decodeMessage(await readAll(request));
    const name =
      (Object.keys(operations) as Operation[]).find((each) => operations[each] === message.code) ?? 'Print-Job';
    const before = received.filter(({ operation }) => operation === name).length;
    received.push({ ...message, operation: name });
    const answer = answers[name].at(before) ?? answers[name].at(-1) ?? {};
    if (answer.raw) return answer.raw(response, message);
    response.setHeader('Content-Type', 'application/ipp');
    response.end(encodeMessage(answerTo(message, answer)));
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    uri: `${tls ? 'ipps' : 'ipp'}://127.0.0.1:${port}/ipp/print`,
    received,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The answer as a printer would write it. */
export function answerTo(request: IppMessage, { code = 0, ...groups }: Answer): IppMessage {
  const kinds = (['operation', 'unsupported', 'printer', 'job'] as const).filter((kind) => groups[kind]);
  const written = kinds.map((kind): IppGroup => {
    const entries = Object.entries(groups[kind] ?? {});
    return {
      tag: groupTags[kind],
      attributes: new Map(
        entries.map(([name, values]) => [name, values.map((value) => ({ tag: tagOf(value), value }))]),
      ),
    };
  });
  return { version: request.version, code, id: request.id, groups: written, document: Buffer.alloc(0) };
}

/** Values of an attribute of a request, by its name. */
export function sent({ groups }: IppMessage, name: string): IppContent[] {
  return groups.flatMap(({ attributes }) => (attributes.get(name) ?? []).map(({ value }) => value));
}

function tagOf(value: IppContent): number {
  if (typeof value === 'number') return valueTags.integer;
  if (typeof value === 'boolean') return valueTags.boolean;
  return Array.isArray(value) ? valueTags.range : valueTags.text;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

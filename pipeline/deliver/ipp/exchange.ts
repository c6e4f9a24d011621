import { type ClientRequest, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { Fault } from '../../fault.ts';
import { decodeMessage } from './decode-message.ts';
import { encodeMessage } from './encode-message.ts';
import { explainConnection } from './explain-connection.ts';
import type { IppMessage } from './ipp-message.ts';
import type { PrinterAddress } from './printer-address.ts';
import { statuses } from './statuses.ts';

/** How a printer is reached. */
export interface Line {
  address: PrinterAddress;
  signal: AbortSignal;
  /** Certificates of those who may vouch for the printer, PEM; otherwise those that Node.js trusts. */
  authorities?: string | undefined;
  /** Milliseconds without a byte, and in all, before it is given up. */
  patience?: { idle: number; whole: number };
}

/** Bytes; what is asked for fits into a few thousand. */
const longestAnswer = 2 ** 20;

const usualPatience = { idle: 30_000, whole: 300_000 };

/**
 * Sends a request and gives the answer. A printer's web server that is busy is a printer that is busy.
 * @throws {Fault} exit code 2, where nobody answers, not in IPP, or too much.
 */
export async function exchange(line: Line, message: IppMessage): Promise<IppMessage> {
  const { address, patience = usualPatience } = line;
  const body = encodeMessage(message);
  const limit = AbortSignal.timeout(patience.whole);
  try {
    const response = await send(line, body, AbortSignal.any([line.signal, limit]));
    if (response.statusCode === 503) {
      response.destroy();
      return { ...message, code: statuses['server-error-busy'], groups: [], document: Buffer.alloc(0) };
    }
    checkHead(response, address);
    const answer = decodeMessage(await readBody(response, address));
    if (answer.id !== message.id) throw new RangeError('it answers another request');
    return answer;
  } catch (error) {
    line.signal.throwIfAborted();
    if (error instanceof Fault) throw error;
    if (error instanceof RangeError)
      throw new Fault(`${address.uri} answers, but not in IPP (${error.message}): check the address.`, 2);
    throw explainConnection(limit.aborted ? limit.reason : error, address);
  }
}

function send(
  { address, authorities, patience = usualPatience }: Line,
  body: Buffer,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { 'Content-Type': 'application/ipp', 'Content-Length': body.length, Accept: 'application/ipp' },
      timeout: patience.idle,
      signal,
      agent: false as const,
    };
    const request: ClientRequest =
      address.url.protocol === 'https:'
        ? requestSecure(address.url, authorities === undefined ? options : { ...options, ca: authorities })
        : requestPlain(address.url, options);
    request.once('response', resolve);
    request.once('error', reject);
    request.once('timeout', () => request.destroy(Object.assign(new Error('It is silent'), { code: 'ETIMEDOUT' })));
    request.end(body);
  });
}

function checkHead({ statusCode = 0, headers }: IncomingMessage, { uri }: PrinterAddress): void {
  if (statusCode === 401 || statusCode === 403)
    throw new Fault(
      `${uri} lets nobody print without a password: let this machine print, in the printer's settings.`,
      2,
    );
  if (statusCode === 426) throw new Fault(`${uri} wants to be spoken to in secret: write ipps:// instead.`, 2);
  if (statusCode !== 200) throw new Fault(`${uri} answers with HTTP status ${statusCode}: check the address.`, 2);
  if (!headers['content-type']?.startsWith('application/ipp'))
    throw new Fault(`${uri} is no printer that speaks IPP: check the address.`, 2);
}

async function readBody(response: IncomingMessage, { uri }: PrinterAddress): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    if (length > longestAnswer) {
      response.destroy();
      throw new Fault(
        `${uri} answers with more than ${longestAnswer} bytes, which no printer does: check the address.`,
        2,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

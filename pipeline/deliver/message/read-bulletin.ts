import { Fault } from '../../fault.ts';

/** A header field with its folding, without its last line end. */
export interface HeaderField {
  /** In lower case. */
  name: string;
  text: string;
}

/** A composed bulletin, ready for what each reader's message adds. */
export interface Bulletin {
  /** What every reader's message has of the composed one's header. */
  fields: HeaderField[];
  /** The body as it was composed; encoded once, whoever it goes to. */
  body: Buffer;
  /** The body is not all ASCII (RFC 6152). */
  is8Bit: boolean;
  /** No line of the body begins with a dot and the last one is ended, so that nothing of it must be escaped (RFC 5321, 4.5.2). */
  isDotless: boolean;
}

/** Fields that belong to one message, one list or one sending; `list-` and `resent-` fields are dropped as well. */
const replaced = new Set(
  'to cc bcc date message-id return-path received sender auto-submitted precedence dkim-signature x-unsent'.split(' '),
);

/**
 * Takes a composed message apart: its header, without what sending puts in, and its body.
 * @param path for the sentence of a fault
 * @throws {Fault} where it is no message with a sender and a subject, or one that no mail server takes.
 */
export function readBulletin(message: Buffer, path: string): Bulletin {
  const end = message.indexOf('\r\n\r\n');
  const header = message.subarray(0, Math.max(end, 0)).toString();
  const fields = header
    .split(/\r\n(?![\t ])/u)
    .map((text) => ({ name: text.slice(0, Math.max(text.indexOf(':'), 0)).toLowerCase(), text }));
  const body = message.subarray(end + 4);
  const fault = faultOf(fields, header, body);
  if (end < 0 || fault)
    throw new Fault(`${path} is no composed bulletin (${fault ?? 'it has no header'}): run "npm run publish" again.`);
  const kept = fields.filter(({ name }) => !replaced.has(name) && !/^(?:list|resent)-/u.test(name));
  const isDotless = body.includes('\r\n', -2) && body[0] !== 46 && !body.includes('\n.');
  return { fields: kept, body, is8Bit: body.some((byte) => byte > 127), isDotless };
}

function faultOf(fields: HeaderField[], header: string, body: Buffer): string | undefined {
  if (fields.some(({ name }) => !/^[a-z][!-9;-~]*$/u.test(name))) return 'a line of its header is no field';
  // A line end that is not both would let a server read a header or a message that is not there.
  if (/\r(?!\n)|(?<!\r)\n/u.test(header) || /\r(?!\n)|(?<!\r)\n/u.test(body.toString('latin1')))
    return 'it has line ends other than CR LF';
  for (const name of ['from', 'subject'])
    if (fields.filter((field) => field.name === name).length !== 1) return `it has not one field "${name}"`;
  return undefined;
}

import { Fault } from '../../fault.ts';
import type { Clock } from '../clock.ts';
import { textsOf } from './attributes.ts';
import { exchange, type Line } from './exchange.ts';
import {
  groupTags,
  type IppGroup,
  type IppMessage,
  type IppValue,
  type Operation,
  operations,
  valueTags,
} from './ipp-message.ts';
import { isPassing, isSuccess, nameStatus, statuses } from './statuses.ts';

/** What is asked of a printer, besides what every request says. */
export interface IppRequest {
  operation?: [string, IppValue[]][];
  job?: [string, IppValue[]][];
  document?: Uint8Array;
}

/** A printer that takes requests. */
export interface NetworkPrinter {
  uri: string;
  /**
   * Asks for an operation; while the printer says that it is busy, again and again with longer and longer waits.
   * @throws {Fault} exit code 2, with the printer's own words where it refuses.
   */
  call: (operation: Operation, request?: IppRequest) => Promise<IppMessage>;
}

/** Milliseconds to wait before each further attempt: about a minute in all. */
const waits = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** Gives the printer at an address; nothing is sent yet. */
export function openNetworkPrinter(line: Line, clock: Clock, tell: (line: string) => void): NetworkPrinter {
  const { uri } = line.address;
  let id = 0;
  let version: IppMessage['version'] = '2.0';
  const attempt = async (operation: Operation, request: IppRequest): Promise<IppMessage> => {
    id += 1;
    const message = { version, code: operations[operation], id, ...contentOf(uri, request) };
    const answer = await exchange(line, message);
    if (answer.code !== statuses['server-error-version-not-supported'] || version === '1.1') return answer;
    version = '1.1';
    return attempt(operation, request);
  };
  return {
    uri,
    call: async (operation, request = {}) => {
      for (const wait of [...waits, undefined]) {
        const answer = await attempt(operation, request);
        if (isSuccess(answer.code)) return answer;
        if (!isPassing(answer.code) || wait === undefined) throw refusal(uri, operation, answer);
        tell(`${uri} is busy; trying again in ${wait / 1000} s.`);
        await clock.wait(wait, line.signal);
        line.signal.throwIfAborted();
      }
      throw new Error('unreachable');
    },
  };
}

/** Charset and language come first, then whom it concerns (RFC 8011, 4.1.4 and 4.1.5). */
function contentOf(uri: string, { operation = [], job = [], document = Buffer.alloc(0) }: IppRequest) {
  const common: [string, IppValue[]][] = [
    ['attributes-charset', [{ tag: valueTags.charset, value: 'utf-8' }]],
    ['attributes-natural-language', [{ tag: valueTags.language, value: 'en' }]],
    ['printer-uri', [{ tag: valueTags.uri, value: uri }]],
  ];
  const groups: IppGroup[] = [{ tag: groupTags.operation, attributes: new Map([...common, ...operation]) }];
  if (job.length > 0) groups.push({ tag: groupTags.job, attributes: new Map(job) });
  return { groups, document };
}

function refusal(uri: string, operation: Operation, { code, groups }: IppMessage): Fault {
  const [message] = textsOf(groups, groupTags.operation, 'status-message');
  const words = message ? `: "${message}"` : '';
  const advice = isForgotten(operation, code) ? forgotten : (advices[code] ?? 'see what the printer itself says');
  return new Fault(`${uri} refuses ${operation} (${nameStatus(code)}${words}); ${advice}.`, 2);
}

/** Some printers forget a job as soon as it has ended. */
function isForgotten(operation: Operation, code: number): boolean {
  const gone: number[] = [statuses['client-error-not-found'], statuses['client-error-gone']];
  return operation === 'Get-Job-Attributes' && gone.includes(code);
}

const forgotten = 'it no longer knows the job: look whether it came out';

const advices: Record<number, string> = {
  [statuses['server-error-busy']]: 'try again later',
  [statuses['server-error-service-unavailable']]: 'try again later',
  [statuses['server-error-temporary-error']]: 'try again later',
  [statuses['client-error-not-found']]: 'check the path of its address',
  [statuses['client-error-not-authorized']]: 'let this machine print, in its settings',
  [statuses['client-error-not-authenticated']]: 'let this machine print, in its settings',
  [statuses['client-error-document-format-error']]: 'the PDF is damaged, or it reads no PDF like this',
  [statuses['client-error-request-entity-too-large']]: 'print fewer pages at a time',
  [statuses['server-error-not-accepting-jobs']]: 'let it take jobs again, at the printer',
};

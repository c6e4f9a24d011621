import { readdir } from 'node:fs/promises';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import type { Outgoing } from './message/address-bulletin.ts';

/** A way for messages to leave; its file in `transports/` has its name and exports `openTransport`. */
export interface Transport {
  /** How many connections may be open side by side. */
  readonly connections: number;
  /** After how many messages a connection is opened anew; without it, never. */
  readonly messagesPerConnection?: number;
  /**
   * Opens a connection.
   * @throws {TransportError}
   */
  connect(): Promise<Connection>;
}

/** What messages are handed over to, one after another. */
export interface Connection {
  /**
   * Hands a message over and gives what was answered when it was accepted.
   * @param bodySent called once all of the message but its end has gone out; the end waits for what it returns, and if
   * that fails, the message is never ended
   * @throws {TransportError}
   */
  send(message: Outgoing, bodySent: () => Promise<void>): Promise<string>;
  close(): void;
}

/** Where in the conversation something went wrong. */
export type Stage = 'connect' | 'sender' | 'recipient' | 'data' | 'answer';

/** A message or a connection that was not accepted. */
export class TransportError extends Error {
  override name = 'TransportError';
  readonly stage: Stage;
  /** SMTP reply code; undefined where the server said nothing. */
  readonly code: number | undefined;
  /** The connection cannot be used any more. */
  readonly isClosed: boolean;
  /** Trying again does not help: it lies in the settings. */
  readonly isSetting: boolean;

  constructor(
    message: string,
    {
      stage,
      code,
      isClosed = false,
      isSetting = false,
    }: { stage: Stage; code?: number | undefined; isClosed?: boolean; isSetting?: boolean },
  ) {
    super(message);
    this.stage = stage;
    this.code = code;
    this.isClosed = isClosed;
    this.isSetting = isSetting;
  }
}

/** What a file in `transports/` exports. */
export interface TransportModule {
  /** Reads what it needs from settings and environment; connects to nothing yet. */
  openTransport(settings: DeliverySettings, root: string): Promise<Transport>;
}

/**
 * Opens the transport of that name.
 * @param folder where transports are, one a file
 * @throws {Fault} where there is none, or its settings are wrong.
 */
export async function openTransport(
  settings: DeliverySettings,
  root: string,
  folder = new URL('./transports/', import.meta.url),
): Promise<Transport> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
  if (!names.includes(settings.transport)) {
    const [near] = nearest(settings.transport, names, 1);
    throw new Fault(
      `"${settings.transport}" is no transport${near ? `; did you mean "${near}"?` : `: choose from ${names.sort().join(', ')}.`}`,
      2,
    );
  }
  const module: TransportModule = await import(new URL(`${settings.transport}.ts`, folder).href);
  return module.openTransport(settings, root);
}

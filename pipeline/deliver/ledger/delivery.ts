/**
 * Where a message to one reader stands. `waiting`: to be sent. `claimed`: taken by a run that goes on. `committing`: its
 * body has gone out, the server's answer is not known yet. `sent`: accepted. `deferred`: refused for now, as often as one
 * run tries. `failed`: refused for good. `suppressed`, `unlisted`: not to be sent, as the reader stands on the
 * suppression list, or no longer on the list. `uncertain`: was `committing` when a run or a connection ended; only a
 * person can say whether it arrived.
 */
export const deliveryStates = [
  'waiting',
  'claimed',
  'committing',
  'sent',
  'deferred',
  'failed',
  'suppressed',
  'unlisted',
  'uncertain',
] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/** A message to one reader, as far as sending needs to know it. */
export interface Delivery {
  id: number;
  /** Normalised address. */
  recipient: string;
  /** As the envelope and the header name it. */
  address: string;
  name: string;
  /** Which composed bulletin the reader gets. */
  locale: string;
  format: string;
  /** How often it was offered to a server in this run. */
  tries: number;
  /** 1 where a place in the rate of its domain is taken for it. */
  reserved: 0 | 1;
}

/** What a server's answer, or the lack of one, makes of a delivery. */
export interface Settlement {
  state: Extract<DeliveryState, 'sent' | 'deferred' | 'failed' | 'suppressed' | 'uncertain' | 'waiting'>;
  /** The server's answer, or what happened to the connection. */
  answer?: string;
  /** SMTP reply code. */
  code?: number;
  /** Of `waiting`: not before this moment, milliseconds. */
  due?: number;
  /** Whether a server was asked. */
  offered: boolean;
}

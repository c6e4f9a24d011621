import { Fault } from './fault.ts';

/**
 * A port to listen on, as `--port` gives it; 0 is any that is free.
 * @throws {Fault} where it is none.
 */
export function readPort(given: string): number {
  if (/^\d{1,5}$/u.test(given) && Number(given) <= 65_535) return Number(given);
  throw new Fault(`--port is "${given}": give a number from 0 to 65535.`, 2);
}

import { Fault } from '../../fault.ts';

/** Where a printer is. */
export interface PrinterAddress {
  /** As the printer knows itself: `ipp://printer.example:631/ipp/print`. */
  uri: string;
  /** Where requests go (RFC 8010, 4; RFC 7472): the same over HTTP or HTTPS. */
  url: URL;
}

const usualPort = 631;
const usualPath = '/ipp/print';

/**
 * Reads the address of a printer; port 631 and the path `/ipp/print` may be left out.
 * @throws {Fault} for anything but an `ipp:` or `ipps:` address without a password.
 */
export function parsePrinterAddress(text: string): PrinterAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^ipps?:$/u.test(url.protocol) || !url.hostname)
    throw new Fault(
      `"${text}" is no address of a printer: write it as ipp://printer.example/ipp/print, or ipps://.`,
      2,
    );
  if (url.username || url.password || url.search || url.hash)
    throw new Fault(`The printer's address "${url.host}" takes no name, password, "?" or "#": leave it away.`, 2);
  const port = url.port || usualPort;
  const path = /^\/?$/u.test(url.pathname) ? usualPath : url.pathname;
  const place = `${url.hostname}:${port}${path}`;
  return {
    uri: `${url.protocol}//${place}`,
    url: new URL(`${url.protocol === 'ipps:' ? 'https' : 'http'}://${place}`),
  };
}

import { Fault } from '../../fault.ts';
import type { PrinterAddress } from './printer-address.ts';

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing takes connections there: see whether the printer is on, and whether the port is right',
  ENOTFOUND: 'no machine has this name: check the address',
  EAI_AGAIN: 'names cannot be looked up at present: check the network',
  EHOSTUNREACH: 'no way leads there: check the network',
  ENETUNREACH: 'no way leads there: check the network',
  ETIMEDOUT: 'it does not answer: see whether the printer is on',
  ECONNRESET: 'it hung up; part of the job may have been printed: look at the printer before trying again',
  EPIPE: 'it hung up; part of the job may have been printed: look at the printer before trying again',
  EPROTO: 'it does not speak TLS there: write ipp:// instead of ipps://, or another port',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there: write ipp:// instead of ipps://, or another port',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name: write the name that it was made for',
  CERT_HAS_EXPIRED: 'its certificate has expired: have it renewed',
};

const notTrusted =
  'its certificate comes from nobody known: get the certificate from whoever looks after the printer, and name it with --ca FILE';

/** Says in one sentence why there is no connection to a printer; what is not a matter of the network stays as it is. */
export function explainConnection(error: unknown, { uri }: PrinterAddress): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (error.name === 'TimeoutError')
    return new Fault(`${uri} cannot be reached: ${reasons.ETIMEDOUT}.`, 2, { cause: error });
  // The parser of Node.js met what is no HTTP.
  if (code.startsWith('HPE_'))
    return new Fault(`${uri} does not answer in HTTP: check the address.`, 2, { cause: error });
  const isUntrusted = /SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|CERT_(?:SIGNATURE|UNTRUSTED|REVOKED|CHAIN)/u.test(code);
  const reason = isUntrusted ? notTrusted : reasons[code];
  return reason ? new Fault(`${uri} cannot be reached: ${reason}.`, 2, { cause: error }) : error;
}

/** What an answer may say, by its name (RFC 8011, appendix B.1, and the registry of PWG). */
export const statuses = {
  'client-error-bad-request': 0x0400,
  'client-error-forbidden': 0x0401,
  'client-error-not-authenticated': 0x0402,
  'client-error-not-authorized': 0x0403,
  'client-error-not-possible': 0x0404,
  'client-error-timeout': 0x0405,
  'client-error-not-found': 0x0406,
  'client-error-gone': 0x0407,
  'client-error-request-entity-too-large': 0x0408,
  'client-error-document-format-not-supported': 0x040a,
  'client-error-attributes-or-values-not-supported': 0x040b,
  'client-error-document-format-error': 0x0411,
  'client-error-account-limit-reached': 0x041c,
  'server-error-internal-error': 0x0500,
  'server-error-operation-not-supported': 0x0501,
  'server-error-service-unavailable': 0x0502,
  'server-error-version-not-supported': 0x0503,
  'server-error-device-error': 0x0504,
  'server-error-temporary-error': 0x0505,
  'server-error-not-accepting-jobs': 0x0506,
  'server-error-busy': 0x0507,
  'server-error-job-canceled': 0x0508,
} as const;

/** The name of a status, or its number in hexadecimal where it has none here. */
export function nameStatus(code: number): string {
  const [name] = Object.entries(statuses).find(([, value]) => value === code) ?? [];
  return name ?? `status 0x${code.toString(16).padStart(4, '0')}`;
}

/** Whether what was asked for was done. */
export function isSuccess(code: number): boolean {
  return code < 0x0100;
}

/** Whether it is worth trying the same again later: nothing was done. */
export function isPassing(code: number): boolean {
  const passing: number[] = [
    statuses['server-error-busy'],
    statuses['server-error-service-unavailable'],
    statuses['server-error-temporary-error'],
  ];
  return passing.includes(code);
}

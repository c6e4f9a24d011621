/**
 * A moment as the `Date` field says it (RFC 5322, 3.3), with the time and the offset of a zone:
 * `Fri, 14 Mar 2025 07:00:00 +0700`.
 * @param zone an IANA name such as `Asia/Ho_Chi_Minh`
 */
export function formatMailDate(moment: Date, zone: string): string {
  const minutes = offsetOf(moment, zone);
  const local = new Date(moment.getTime() + minutes * 60_000).toUTCString();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = [hours, rest].map((each) => `${each}`.padStart(2, '0')).join('');
  return local.replace('GMT', `${minutes < 0 ? '-' : '+'}${offset}`);
}

/** The moment at which an ISO day begins in a zone. */
export function startOfDay(day: string, zone: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`).getTime();
  const guess = new Date(midnight - offsetOf(new Date(midnight), zone) * 60_000);
  // Once more, as clocks may change between the two midnights.
  return new Date(midnight - offsetOf(guess, zone) * 60_000);
}

/** How many minutes a zone is ahead of UTC at a moment. */
function offsetOf(moment: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(moment);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/u.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

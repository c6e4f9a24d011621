const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/u;

/** One moment in the two spellings that a PDF needs: they must agree (ISO 19005-2, 6.6.3). */
export interface PdfDate {
  /** `D:20250727000000+07'00'`, for the information dictionary. */
  info: string;
  /** `2025-07-27T00:00:00+07:00`, for the XMP metadata. */
  xmp: string;
}

/** Writes an ISO 8601 day, or moment with its offset, as a PDF does; a day begins at midnight in Viet Nam. Throws a RangeError for anything else. */
export function pdfDate(iso: string): PdfDate {
  const parts = pattern.exec(iso);
  if (!parts) throw new RangeError(`"${iso}" is neither a day (2025-07-27) nor a moment with its offset`);
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = '+07:00'] = parts;
  const offset = zone === 'Z' ? '+00:00' : zone;
  return {
    info: `D:${year}${month}${day}${hour}${minute}${second}${offset.replace(':', "'")}'`,
    xmp: `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`,
  };
}

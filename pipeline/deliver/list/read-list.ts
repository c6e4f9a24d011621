import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Fault } from '../../fault.ts';
import { nearest } from '../../nearest.ts';
import { longestRow, openList } from './open-list.ts';
import { type Reader, readerSchema } from './reader.ts';

/** A row that names nobody who could be written to. */
export interface BadRow {
  line: number;
  /** A sentence that names file, line, value and what is wrong. */
  fault: string;
}

/**
 * Reads a list of readers row by row, whatever its length in the same memory: CSV in UTF-8 (RFC 4180) whose first line
 * names the columns, which are separated by commas, semicolons or tabs as in that line.
 * @throws {Fault} where the file as a whole cannot be read: its encoding, its columns, a quote that nothing closes.
 */
export async function* readList(path: string): AsyncGenerator<Reader | BadRow> {
  const { header, bytes } = await openList(path);
  const rows = parse({
    bom: true,
    delimiter: delimiterOf(header),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: longestRow,
  });
  let columns: Column[] | undefined;
  try {
    for await (const row of pipeline(bytes, rows, () => {})) {
      const { record, info }: { record: string[]; info: { lines: number } } = row;
      if (columns) yield toReader(record, columns, { path, line: info.lines });
      else columns = readColumns(record, path);
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(error, path) : error;
  }
  if (!columns) throw new Fault(`${path} is empty: its first line must name the columns, ${columnNames.join(',')}.`);
}

type Column = keyof typeof readerSchema.shape;

const columnNames = Object.keys(readerSchema.shape).filter(isColumn);

function isColumn(name: string): name is Column {
  return Object.hasOwn(readerSchema.shape, name);
}

/** The separator that stands most often in the first line. */
function delimiterOf(header: string): string {
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).mark;
}

function readColumns(record: string[], path: string): Column[] {
  const names = record.map((name) => name.toLowerCase());
  const columns = names.filter(isColumn);
  const unknown = names.find((name) => !isColumn(name));
  if (unknown !== undefined) {
    const [near] = nearest(unknown, columnNames, 1);
    const advice = near ? `did you mean "${near}"?` : `they are ${columnNames.join(', ')}.`;
    throw new Fault(`${path}, line 1: ${JSON.stringify(unknown.slice(0, 60))} is no column of a list; ${advice}`);
  }
  if (new Set(columns).size < columns.length) throw new Fault(`${path}, line 1 names a column twice: take one out.`);
  if (!columns.includes('address'))
    throw new Fault(`${path}, line 1 names no column "address": its columns are ${columnNames.join(', ')}.`);
  return columns;
}

function toReader(
  record: string[],
  columns: Column[],
  { path, line }: { path: string; line: number },
): Reader | BadRow {
  if (record.length !== columns.length)
    return {
      line,
      fault: `${path}, line ${line} has ${record.length} fields where line 1 names ${columns.length} columns: put quotes around a field that holds a separator.`,
    };
  const row = Object.fromEntries(columns.map((column, index) => [column, record[index]]));
  const { success, data, error } = readerSchema.safeParse(row);
  if (success) return { ...data, line };
  const [issue] = error.issues;
  const column = String(issue?.path[0]);
  const value = JSON.stringify(String(row[column]).slice(0, 80));
  return { line, fault: `${path}, line ${line}: the ${column} ${value} ${issue?.message}.` };
}

function explain(error: CsvError, path: string): Fault {
  const line = 'lines' in error ? `, line ${error.lines}` : '';
  const reason =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quotation mark opens a field and none closes it'
      : error.code === 'CSV_MAX_RECORD_SIZE'
        ? `a row is longer than ${longestRow} bytes, as after a quotation mark that nothing closes`
        : error.message;
  return new Fault(`${path}${line}: ${reason}; mend the row.`);
}

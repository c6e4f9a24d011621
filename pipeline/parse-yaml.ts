import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { explain } from './explain.ts';
import { Fault } from './fault.ts';

/** Where a piece of YAML stands, for what is said of its faults. */
interface Place {
  path: string;
  /** Line of the file on which the YAML begins; 1 where the file is YAML throughout. */
  firstLine?: number;
  exitCode?: 1 | 2;
}

/**
 * Parses YAML and gives the value that a schema accepts, with the document for the places of its parts.
 * @throws {Fault} where it is no YAML or a value is not accepted; the sentence names file, line and key.
 */
export function parseYaml<Schema extends z.ZodObject>(
  source: string,
  schema: Schema,
  { path, firstLine = 1, exitCode = 1 }: Place,
): { value: z.infer<Schema>; contents: Document['contents'] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineAt = (offset: number): number => firstLine - 1 + Math.max(lines.linePos(offset).line, 1);
  const [error] = document.errors;
  if (error) {
    const what = error.message.split('\n', 1)[0]?.replace(/ at line \d+.*$/u, '');
    throw new Fault(`${path}:${lineAt(error.pos[0])} is not YAML as it should be: ${what}; mend it.`, exitCode);
  }
  const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, contents: document.contents };
  const { key, sentence } = explain(result.error, schema);
  throw new Fault(`${path}:${lineAt(keyOffset(document.contents, key))}: ${sentence}.`, exitCode);
}

function keyOffset(contents: unknown, name: string): number {
  if (!isMap(contents)) return 0;
  for (const { key } of contents.items) if (isScalar(key) && key.value === name) return key.range?.[0] ?? 0;
  return 0;
}

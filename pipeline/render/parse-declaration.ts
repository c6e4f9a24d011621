import type { z } from 'zod';
import { Fault } from '../fault.ts';

/**
 * Reads the declaration of a format or a theme.
 * @param path names the file in sentences
 * @throws {Fault} exit code 2, where it is no JSON or the schema does not accept it.
 */
export function parseDeclaration<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  path: string,
): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new Fault(`${path} is not JSON as it should be: ${error instanceof Error ? error.message : error}.`, 2);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Fault(`${path}: "${issue?.path.join('.')}" is not accepted: ${issue?.message}.`, 2);
}

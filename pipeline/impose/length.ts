import { Fault } from '../fault.ts';

/** Points in one of each unit. */
const points: Record<string, number> = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1 };

/** A number of millimetres in points. */
export function millimetres(count: number): number {
  return count * (72 / 25.4);
}

/** Points as millimetres to print: at most one decimal. */
export function inMillimetres(length: number): string {
  return String(Math.round((length / millimetres(1)) * 10) / 10);
}

/**
 * Reads a length with its unit (`3mm`, `0.1mm`, `0.25in`) and gives points.
 * @param option the option it was given to, for the sentence
 * @param most the greatest length that makes sense, in points
 * @throws {Fault} exit code 2, where it is no such length.
 */
export function readLength(text: string, option: string, most: number): number {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)$/u.exec(text.trim()) ?? [];
  if (digits === undefined)
    throw new Fault(`${option} is "${text}": write a length with its unit, such as 3mm, 0.1mm or 9pt.`, 2);
  const length = Number(digits) * (points[unit] ?? 1);
  if (length <= most) return length;
  throw new Fault(`${option} is "${text}", more than ${inMillimetres(most)} mm: write a smaller length.`, 2);
}

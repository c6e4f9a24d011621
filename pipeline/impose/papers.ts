import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { millimetres } from './length.ts';

/** A width and a height in points. */
export interface Size {
  width: number;
  height: number;
}

/** A paper that printers know: its name for people and its keyword in IPP (PWG 5101.1). */
export interface Paper extends Size {
  name: string;
  media: string;
}

/** ISO 216 and, for a print shop, ISO 217; upright. */
const papers: Paper[] = [
  paper('A6', 'iso_a6', 105, 148),
  paper('A5', 'iso_a5', 148, 210),
  paper('A4', 'iso_a4', 210, 297),
  paper('SRA4', 'iso_sra4', 225, 320),
  paper('A3', 'iso_a3', 297, 420),
  paper('SRA3', 'iso_sra3', 320, 450),
  paper('A2', 'iso_a2', 420, 594),
];

function paper(name: string, media: string, width: number, height: number): Paper {
  return {
    name,
    media: `${media}_${width}x${height}mm`,
    width: millimetres(width),
    height: millimetres(height),
  };
}

/**
 * The paper of a name, whatever its case.
 * @throws {Fault} exit code 2, where there is none.
 */
export function findPaper(name: string): Paper {
  const found = papers.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const names = papers.map((each) => each.name);
  const [best] = nearest(name, names, 1);
  const hint = best ? ` Did you mean ${best}?` : '';
  throw new Fault(`--paper is "${name}": choose from ${names.join(', ')}.${hint}`, 2);
}

/** Two A5 pages are a millimetre narrower than the A4 sheet that they are printed on. */
const tolerance = millimetres(1.5);

/** The paper of a size, upright or lying; undefined where that is no common one. */
export function paperOf({ width, height }: Size): Paper | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return papers.find((each) => Math.abs(each.width - short) <= tolerance && Math.abs(each.height - long) <= tolerance);
}

import { contentsOf, isPage } from './page-contents.ts';
import type { PdfFile } from './pdf-file.ts';
import { readStream } from './pdf-stream.ts';

/**
 * How far down the last page its last line of text stands, from 0, the head of the paper, to 1; running heads and feet
 * are no text of the page. 1 where that cannot be told.
 */
export function lastLine(file: PdfFile): number {
  const page = [...file.objects.values()].findLast(isPage);
  const contents = page && file.objects.get(contentsOf(page));
  return contents ? lowestText(readStream(contents).data) : 1;
}

interface Placement {
  scale: number;
  shift: number;
}

/** The first operator turns the page upside down, and tells its height; what stands in margins has no tag and comes first. */
function lowestText(content: string): number {
  const height = Number(/^\S+ 0 0 \S+ 0 (\S+) cm\n/u.exec(content)?.[1]);
  let lowest = height;
  let isTagged = false;
  let placement: Placement = { scale: 1, shift: 0 };
  const outer: Placement[] = [];
  for (const line of content.split('\n')) {
    if (line.includes('/MCID ')) isTagged = true;
    else if (line === 'q') outer.push(placement);
    else if (line === 'Q') placement = outer.pop() ?? placement;
    else if (line.endsWith(' cm')) placement = placed(line, placement);
    else if (isTagged && line.endsWith(' Tm')) lowest = Math.min(lowest, placed(line, placement).shift);
  }
  return lowest < height ? 1 - lowest / height : 1;
}

/** Vertical part of a matrix (ISO 32000-1, 8.3.4), within the one before it; nothing on our pages is turned. */
function placed(line: string, { scale, shift }: Placement): Placement {
  const [, , , own = 1, , offset = 0] = line.split(' ').map(Number);
  return { scale: scale * own, shift: shift + scale * offset };
}

import type { Nodes, Root } from 'mdast';
import { Fault } from '../fault.ts';

/**
 * Refuses a tree so deep that walking it would overflow the stack.
 * @throws {Fault} with the line.
 */
export function refuseDeepMarkdown(tree: Root, path: string): void {
  const waiting: [node: Nodes, depth: number][] = [[tree, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > deepest) throw tooDeep(path, node);
    if ('children' in node) for (const child of node.children) waiting.push([child, depth + 1]);
  }
}

const deepest = 500;

function tooDeep(path: string, { position }: Nodes): Fault {
  const place = position ? `${path}:${position.start.line}` : path;
  return new Fault(`${place} has lists, quotes or emphases nested too deeply: save the text as .txt, or mend it.`);
}

import type { Element, ElementContent } from 'hast';
import { inlineElements } from './text-of.ts';

/**
 * Takes out of an element what adds nothing to its text: inline elements without any, blanks after blanks, and comments
 * beyond the first {@link mostComments}. Rules for collapsing blanks look past all of these, each time anew.
 */
export function removeEmpty(body: Element): void {
  let comments = 0;
  const visitElement = (element: Element): void => {
    const kept: ElementContent[] = [];
    for (const child of element.children) {
      if (child.type === 'comment') {
        comments += 1;
        if (comments > mostComments) continue;
      }
      if (child.type === 'element') visitElement(child);
      const blank = isEmptyInline(child) ? child.children[0] : child;
      if (blank && !(isBlank(blank) && isBlank(kept.at(-1)))) kept.push(blank);
    }
    element.children = kept;
  };
  visitElement(body);
}

const mostComments = 1_000;

/** Whether an inline element, cleared itself, holds no more than a blank. */
function isEmptyInline(node: ElementContent): node is Element {
  if (node.type !== 'element' || !inlineElements.has(node.tagName)) return false;
  return node.children.length === 0 || (node.children.length === 1 && isBlank(node.children[0]));
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Takes out the marks of footnotes in the text, and arrows back to them; the notes themselves stand at the end. */
export function removeNoteMarks(page: Root): void {
  visit(page, 'element', (node) => {
    node.children = node.children.filter((child) => !isNoteMark(child));
  });
}

function isNoteMark(node: Element['children'][number]): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === 'a') return noteAddress.test(String(node.properties.href ?? ''));
  return node.tagName === 'sup' && node.children.some(isNoteMark);
}

/** As mammoth names notes and the places of their marks, and Word those of the pages it saves. */
const noteAddress = /#(?:(?:foot|end)note-(?:ref-)?|_?(?:ftn|edn|fn))\d/u;

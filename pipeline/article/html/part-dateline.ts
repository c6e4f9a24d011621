import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { namesOf } from './drop-furniture.ts';
import { textOf } from './text-of.ts';

/** Puts the dash between the place at the beginning of a lead and its first word, where a site leaves it to its style sheet. */
export function partDateline(page: Root): void {
  visit(page, 'element', (node, index, parent) => {
    if (node.tagName !== 'span' || !parent || index === undefined || !stamp.test(namesOf(node))) return;
    const after = parent.children[index + 1];
    if (after?.type !== 'text' || !/^\p{L}/u.test(after.value) || textOf(node) === '') return;
    after.value = ` - ${after.value}`;
  });
}

const stamp = /(?<![a-z])(?:location-stamp|dateline)(?![a-z])/u;

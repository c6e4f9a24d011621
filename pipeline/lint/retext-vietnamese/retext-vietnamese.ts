import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { parseVietnamese } from './parse-vietnamese.ts';
import { reparseTree } from './reparse-tree.ts';

/**
 * Lets a unified processor read Vietnamese: `unified().use(retextVietnamese).use(rule)`. Behind remark-retext and
 * rehype-retext, which parse by themselves, it parses again what they hand over.
 */
export const retextVietnamese: Plugin<[], string, Root> = function () {
  const own = new WeakSet<Root>();
  this.parser = (document) => {
    const root = parseVietnamese(document);
    own.add(root);
    return root;
  };
  const reparse = (root: Root, file: unknown): void => {
    if (!own.has(root)) reparseTree(root, String(file));
  };
  return reparse as never;
};

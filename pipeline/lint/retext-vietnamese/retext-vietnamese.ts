import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { parseVietnamese } from './parse-vietnamese.ts';

/** Lets a unified processor read Vietnamese: `unified().use(retextVietnamese).use(rule)`. */
export const retextVietnamese: Plugin<[], string, Root> = function () {
  this.parser = (document) => parseVietnamese(document);
};

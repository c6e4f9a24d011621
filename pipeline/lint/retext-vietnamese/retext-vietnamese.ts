import type { Root } from 'nlcst';
import type { Processor } from 'unified';
import { parseVietnamese } from './parse-vietnamese.ts';

/** Lets a unified processor read Vietnamese: `unified().use(retextVietnamese).use(rule)`. */
export function retextVietnamese(this: Processor<Root>): undefined {
  this.parser = (document) => parseVietnamese(document);
}

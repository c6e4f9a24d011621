/**
 * What stands together on a page, so that a number in it is about the words in it: a list item, a table row, a
 * paragraph. Its blocks are divided into runs, stretches of text between the boundaries of elements.
 */
export type Row = string[][];

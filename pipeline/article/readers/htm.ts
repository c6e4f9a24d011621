// As some browsers name the pages they save.
export { extract, isMarkdown, read } from './html.ts';

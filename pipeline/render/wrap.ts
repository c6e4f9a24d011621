import stringWidth from 'string-width';

/** How many columns of a terminal a text takes. */
export function columns(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}

/** Composed Latin letters, digits and marks take one column each: all of Vietnamese, and measured at once. */
const narrow = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027]*$/u;

/** Divides a text into lines of at most `width` columns, at spaces that allow it; a longer word is cut through. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/[^\S\u00a0]+/u)
    .filter(Boolean)
    .flatMap((each) => cut(each, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && columns(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function cut(word: string, width: number): string[] {
  if (columns(word) <= width) return [word];
  const pieces = [''];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = pieces.at(-1) ?? '';
    if (columns(last + segment) > width) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

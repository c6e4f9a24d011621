/** Whether an object is a page, as Skia writes it; they stand in the file in their order. */
export function isPage(body: string): boolean {
  return body.startsWith('<</Type /Page\n');
}

/** Number of the object that holds the contents of a page. Throws an Error where it has none. */
export function contentsOf(page: string): number {
  const digits = /\/Contents (\d+) 0 R/u.exec(page)?.[1];
  if (digits === undefined) throw new Error('The PDF has a page without contents');
  return Number(digits);
}

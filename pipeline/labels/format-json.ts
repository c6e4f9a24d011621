/** JSON as the project's formatter has it: objects over lines, lists on one line where they fit into 120 letters. */
export function formatJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const short = text.replaceAll(
    /^( *)(.*)\[\n([^[\]{}]*?)\n *\](,?)$/gmu,
    (list, indent: string, start: string, items: string, end: string) => {
      const line = `${indent}${start}[${items.trim().replaceAll(/\n\s*/gu, ' ')}]${end}`;
      return line.length <= 120 ? line : list;
    },
  );
  return `${short}\n`;
}

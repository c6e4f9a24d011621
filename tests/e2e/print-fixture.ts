import { configurationSchema } from '../../pipeline/config.ts';
import type { Context } from '../../pipeline/context.ts';
import type { PrintDocument } from '../../pipeline/print/printer.ts';

/** A context to print in; `browser` is that part of the configuration. */
export function printContext(
  browser: object = {},
  signal = new AbortController().signal,
): Context & { lines: string[] } {
  const lines: string[] = [];
  return {
    config: configurationSchema.parse({ browser }),
    root: process.cwd(),
    now: () => new Date('2026-01-01T00:00:00Z'),
    signal,
    progress: (line) => lines.push(line),
    lines,
  };
}

/** A document with this body, in the faces that the templates use. */
export function printDocument(body: string, overrides: Partial<PrintDocument> = {}): PrintDocument {
  const title = overrides.title ?? 'Bản tin thử';
  const html = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${title}</title><style>
  @page { size: A4; margin: 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt "Be Vietnam Pro"; } }
  body { font: 11pt/1.5 "Source Serif 4"; }
  h1, h2, th { font-family: "Be Vietnam Pro"; }
  h2 { break-before: page; width: 45mm; }
</style></head><body>${body}</body></html>`;
  return { html, language: 'vi', title, date: '2025-07-27', ...overrides };
}

import { contentsOf, isPage } from './page-contents.ts';
import type { PdfFile } from './pdf-file.ts';
import { formatStream, readStream } from './pdf-stream.ts';

/**
 * Marks as artefacts what Chromium paints without a tag: running heads and feet as such, backgrounds, rules and bullets
 * as layout (ISO 14289-1, 7.1 and 7.8). What is painted, and in what order, does not change, but for boxes that stand for
 * characters that no font has.
 */
export function repairContents(file: PdfFile): void {
  for (const [number, body] of file.objects) {
    if (isPage(body)) markStream(file, contentsOf(body), true);
    else if (isTaggedForm(body)) markStream(file, number, false);
  }
}

/** Skia's own, 6, takes twice the time and makes pages a tenth smaller; the fastest makes them a sixth larger. */
const level = 2;

/** A group, of half transparent things for one, that holds tagged contents of its own. */
function isTaggedForm(body: string | undefined): boolean {
  if (!body?.startsWith('<</Type /XObject\n/Subtype /Form\n')) return false;
  return body.slice(0, body.indexOf('stream\n')).includes('/StructParents ');
}

function markStream(file: PdfFile, number: number, isPage: boolean): void {
  const { dictionary, data } = readStream(file.objects.get(number) ?? '');
  // Skia names a resource by the number of its object.
  const isTagged = (name: string): boolean => isTaggedForm(file.objects.get(Number(name)));
  const marked = leaveOutMissingGlyphs(markContent(data, isPage, isTagged));
  if (marked !== data) file.objects.set(number, formatStream({ dictionary, data: marked }, level));
}

/**
 * Neither standard lets glyph 0 be shown, the sign of a character that no font has (ISO 14289-1, 7.21.8): its place stays
 * empty, an empty string is shown there. Skia writes glyphs one by one.
 */
function leaveOutMissingGlyphs(content: string): string {
  return content.replaceAll('<0000> Tj\n', '<> Tj\n');
}

/** Skia writes each operator at the end of a line of its own; those that begin and end marks alone end in a C. */
function markContent(content: string, isPage: boolean, isTagged: (name: string) => boolean): string {
  const parts: string[] = [];
  let depth = 0;
  let gapStart = 0;
  let taggedDepth: number | undefined;
  for (let end = content.indexOf('C\n'); end >= 0; end = content.indexOf('C\n', end + 2)) {
    if (content.startsWith('EM', end - 2)) {
      depth -= 1;
      if (depth !== taggedDepth) continue;
      taggedDepth = undefined;
      parts.push(content.slice(gapStart, end + 2));
      gapStart = end + 2;
    } else {
      const start = content.lastIndexOf('\n', end) + 1;
      if (taggedDepth === undefined && content.slice(start, end).includes('/MCID ')) {
        parts.push(markGap(content.slice(gapStart, start), isPage && parts.length === 0, isTagged));
        gapStart = start;
        taggedDepth = depth;
      }
      depth += 1;
    }
  }
  parts.push(markGap(content.slice(gapStart), isPage && parts.length === 0, isTagged));
  return parts.join('');
}

/** What stands between two tagged stretches; margin boxes are painted before the page's area is clipped. */
function markGap(gap: string, isFirst: boolean, isTagged: (name: string) => boolean): string {
  if (!paints.test(gap)) return gap;
  const area = isFirst ? /^W\*? n\n/mu.exec(gap) : null;
  const margins = isFirst ? gap.slice(0, area ? area.index + area[0].length : gap.length) : '';
  return markMargins(margins) + markLayout(gap.slice(margins.length), isTagged);
}

const paints = /(?:^|\s)(?:f\*?|S|s|B\*?|b\*?|ET|Do|sh|EI)$/mu;

function markLayout(content: string, isTagged: (name: string) => boolean): string {
  return content
    .split(/(^\/X\d+ Do\n)/mu)
    .map((part) => {
      const name = /^\/X(\d+) Do\n$/u.exec(part)?.[1];
      if (name === undefined ? !paints.test(part) : isTagged(name)) return part;
      return `/Artifact BMC\n${part}EMC\n`;
    })
    .join('');
}

const pixel = 0.75;

/** Each line of a running head or foot is a text object; the first operator tells the page's height in points. */
function markMargins(content: string): string {
  const height = Number(/^\S+ 0 0 \S+ 0 (\S+) cm\n/u.exec(content)?.[1]);
  const parts = content.split(/(^BT\n[\s\S]*?^ET\n)/mu).map((part) => {
    if (!part.startsWith('BT\n')) return paints.test(part) ? `/Artifact BMC\n${part}EMC\n` : part;
    const top = Number(/ (\S+) Tm\n/u.exec(part)?.[1]) * pixel;
    const kind = top < height / 2 ? 'Header' : 'Footer';
    return `/Artifact <</Type /Pagination /Subtype /${kind}>> BDC\n${part}EMC\n`;
  });
  return parts.join('');
}

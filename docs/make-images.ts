import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ColorSpace, Document, Matrix } from 'mupdf';

/** Pages that the README shows: the file in output/, its page (from 0) and the image's name. */
const pages = [
  ['dien-bien-27-7-2025/briefing-sheet.vi.pdf', 0, 'briefing-sheet'],
  ['dien-bien-27-7-2025/bulletin.en.pdf', 0, 'bulletin'],
] as const;

const root = new URL('../', import.meta.url);
const scale = Matrix.scale(1.25, 1.25);

await mkdir(new URL('docs/images/', root), { recursive: true });
for (const [file, page, name] of pages) {
  const pdf = await readFile(new URL(`output/${file}`, root));
  const pixmap = Document.openDocument(pdf, 'application/pdf')
    .loadPage(page)
    .toPixmap(scale, ColorSpace.DeviceRGB, false);
  const target = new URL(`docs/images/${name}.png`, root);
  await writeFile(target, pixmap.asPNG());
  process.stdout.write(`${fileURLToPath(target)}\n`);
}

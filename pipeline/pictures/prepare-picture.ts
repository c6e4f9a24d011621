import type { Picture } from '../article/article.ts';
import type { ArticleFile } from '../article/read-article.ts';
import { readPicture } from '../article/read-picture.ts';

/** A picture as pages print it, upright and in sRGB, with what the article says of it. */
export interface PreparedPicture extends Pick<Picture, 'caption' | 'credit'> {
  /** `data:` address of a JPEG. */
  url: string;
  /** On paper, in millimetres. */
  width: number;
  height: number;
  /** Width of the JPEG, in pixels. */
  pixels?: number;
}

/** On paper, in millimetres: the place that a sheet has for a picture, and what is too small to be made out. */
const place = { width: 58, height: 52, leastWidth: 30 };

/** Pixels to an inch: offset printing wants 300, and below 150 a picture shows them. */
const resolution = { wanted: 300, least: 150 };

const largestPixels = 100_000_000;

/** Bytes of a picture in a page; quality is lowered until it has no more. */
const largestBytes = 300_000;
const qualities = [84, 74, 62, 50];

/**
 * The first picture of an article that there is a file for, ready to be printed; null where there is none. What cannot be
 * used is told in a message of the file. The library is loaded only where there is a picture.
 */
export async function preparePicture(file: ArticleFile, root: string): Promise<PreparedPicture | null> {
  for (const { file: name, caption, credit } of file.data.article.pictures) {
    const bytes = name === undefined ? undefined : await readPicture(file, name, root);
    if (name === undefined || bytes === undefined) continue;
    const fitted = await fitPicture(bytes).catch(() => 'unreadable' as const);
    if (typeof fitted === 'object') return { ...fitted, caption, ...(credit === undefined ? {} : { credit }) };
    tell(file, reasons[fitted](name));
  }
  return null;
}

const reasons = {
  unreadable: (name: string) => `Không đọc được ảnh “${name}”: hãy lưu lại ảnh ở dạng JPEG hoặc PNG.`,
  small: (name: string) =>
    `Ảnh “${name}” quá nhỏ để in (dưới ${resolution.least} điểm ảnh mỗi inch ở bề rộng ${place.leastWidth} mm): hãy dùng ảnh rộng ít nhất ${pixelsOf(place.leastWidth, resolution.least)} điểm ảnh.`,
};

async function fitPicture(
  bytes: Uint8Array,
): Promise<Pick<PreparedPicture, 'url' | 'width' | 'height' | 'pixels'> | 'small'> {
  const { default: sharp } = await import('sharp');
  const upright = await sharp(bytes, { limitInputPixels: largestPixels, failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = sizeOnPaper(upright.info);
  if (width < place.leastWidth) return 'small';
  const pixels = Math.min(upright.info.width, pixelsOf(width, resolution.wanted));
  for (const quality of qualities) {
    const jpeg = await sharp(upright.data).resize({ width: pixels }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= largestBytes || quality === qualities.at(-1))
      return { url: `data:image/jpeg;base64,${jpeg.toString('base64')}`, width, height, pixels };
  }
  return 'small';
}

/** As large as the place allows and the pixels suffice for. */
function sizeOnPaper(pixels: { width: number; height: number }): { width: number; height: number } {
  const ratio = pixels.height / pixels.width;
  const sharpest = (pixels.width / resolution.least) * 25.4;
  const width = Math.min(place.width, place.height / ratio, sharpest);
  return { width: Math.floor(width * 10) / 10, height: Math.floor(width * ratio * 10) / 10 };
}

function pixelsOf(millimetres: number, perInch: number): number {
  return Math.ceil((millimetres / 25.4) * perInch);
}

function tell(file: ArticleFile, reason: string): void {
  file.message(reason, { ruleId: 'picture', source: 'bantin' });
}

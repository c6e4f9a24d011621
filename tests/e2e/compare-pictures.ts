import { ColorSpace, Image, Pixmap } from 'mupdf';
import pixelmatch from 'pixelmatch';

/** What two pictures have in common. */
export interface Comparison {
  /** Pixels that differ to the eye; all of them where the pictures are of different sizes. */
  pixels: number;
  /** PNG in which these are red; absent for pictures of different sizes. */
  picture?: Uint8Array;
}

/** Compares two pictures in PNG, edges that are only smoothed in another way aside. */
export function comparePictures(actual: Uint8Array, expected: Uint8Array): Comparison {
  const [first, second] = [readPicture(actual), readPicture(expected)];
  const [width, height] = [first.getWidth(), first.getHeight()];
  if (width !== second.getWidth() || height !== second.getHeight()) return { pixels: width * height };
  const difference = new Uint8Array(width * height * 4);
  const pixels = pixelmatch(coloursOf(first), coloursOf(second), difference, width, height);
  return { pixels, picture: formatPicture(difference, width, height) };
}

function readPicture(png: Uint8Array): Pixmap {
  return new Image(png).toPixmap();
}

/** Red, green, blue and alpha of each pixel. */
function coloursOf(picture: Pixmap): Uint8Array {
  const channels = picture.getNumberOfComponents();
  const pixels = picture.getPixels();
  return Uint8Array.from({ length: (pixels.length / channels) * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : (pixels[Math.floor(index / 4) * channels + (channels < 3 ? 0 : index % 4)] ?? 0),
  );
}

function formatPicture(colours: Uint8Array, width: number, height: number): Uint8Array {
  const picture = new Pixmap(ColorSpace.DeviceRGB, [0, 0, width, height], true);
  picture.getPixels().set(colours);
  return picture.asPNG();
}

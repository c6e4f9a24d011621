import { createHash } from 'node:crypto';
import type { Configuration } from '../config.ts';

/** A picture as a file. */
export interface PictureFile {
  name: string;
  content: Buffer;
  mediaType: string;
  /** Content-ID (RFC 2392) of one that goes along in the mail. */
  cid: string;
}

/** The HTML of a mail, and its pictures as files. */
export interface PlacedPictures {
  html: string;
  pictures: PictureFile[];
}

/** `<img … src="data:image/jpeg;base64,…">`, with what stands before and behind the address. */
const embedded = /(<img\b[^<>]*? src=")data:image\/(jpeg|png|gif);base64,([\w+/=]+)("[^<>]*>)/gu;

/**
 * Puts the pictures that a page holds within itself where a mail has them, as Gmail and Outlook do not show them there:
 * beside the HTML, or at an address from which mail programs fetch them, or nowhere. Pictures that are the same are one.
 * @param folder of the article in output/
 */
export function placePictures(
  html: string,
  { pictures: manner, pictureUrl = '' }: Configuration['mail'],
  folder: string,
): PlacedPictures {
  const pictures = new Map<string, PictureFile>();
  const placed = html.replaceAll(embedded, (_, before: string, type: string, data: string, after: string) => {
    if (manner === 'none') return '';
    const content = Buffer.from(data, 'base64');
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
    const name = `${hash}.${type.replace('jpeg', 'jpg')}`;
    pictures.set(hash, { name, content, mediaType: `image/${type}`, cid: `${hash}@${folder}` });
    const address = manner === 'inline' ? `cid:${hash}@${folder}` : new URL(`${folder}/${name}`, pictureUrl).href;
    return `${before}${address}${after}`;
  });
  return { html: placed, pictures: [...pictures.values()] };
}

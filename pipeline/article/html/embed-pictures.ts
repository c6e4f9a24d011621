import { basename } from 'node:path/posix';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { pictureFolder } from '../picture-folder.ts';

/** Blocks whose pictures are named as they will lie beside the article, and the pictures that lay in the page itself. */
export interface Embedded {
  children: RootContent[];
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** Gives the pictures of a page their places in the folder beside the article; addresses on the web stay as they are. */
export function embedPictures(children: RootContent[], path: string): Embedded {
  const pictures = new Map<string, Uint8Array>();
  const folder = pictureFolder(path);
  visit({ type: 'root', children }, 'image', (image) => {
    const data = /^data:image\/([a-z]{1,20});base64,/iu.exec(image.url);
    if (data) {
      const name = `${folder}/anh-${pictures.size + 1}.${data[1]?.toLowerCase().replace('jpeg', 'jpg')}`;
      pictures.set(name, Buffer.from(image.url.slice(data[0].length), 'base64'));
      image.url = name;
    } else if (!/^https?:/iu.test(image.url)) image.url = `${folder}/${basename(image.url)}`;
  });
  return { children, pictures };
}

import type { Element, Parents } from 'hast';

/**
 * Where the picture of an `img` is: a file beside the page (`bai_files/anh.jpg`), an address on the web, which is never
 * fetched, or, for one that is in the page itself, its `data:` address. Sites that load pictures late give them in other
 * attributes than `src`. A path that leads out of the page's folder is cut to its last part.
 * @param page address of the page, for paths on its site
 */
export function pictureAddress(
  image: Element,
  parent: Parents | undefined,
  page: string | undefined,
): string | undefined {
  const { src, srcSet, dataSrc, dataOriginal, dataLazySrc, dataSrcset } = image.properties;
  const sources = parent?.type === 'element' && parent.tagName === 'picture' ? sourcesOf(parent) : [];
  const own = String(src ?? '');
  const late = [dataOriginal, dataSrc, dataLazySrc, ...[dataSrcset, srcSet, ...sources].map(firstOfSet)];
  const isSaved = own !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/)/iu.test(own) && !placeholder.test(own);
  const candidates = isSaved ? [own, ...late] : [...late, placeholder.test(own) ? '' : own];
  for (const candidate of candidates) {
    const address = normalise(String(candidate ?? '').trim(), page);
    if (address) return address;
  }
  return undefined;
}

const placeholder =
  /(?:blank|placeholder|transparent|spacer|lazy|loading|pixel|1x1)[\w-]*\.(?:gif|png|jpe?g|svg)|^data:image\/(?:gif|svg)/iu;

function normalise(address: string, page: string | undefined): string | undefined {
  if (address === '' || address.startsWith('#')) return undefined;
  if (/^data:image\/(?:jpeg|png|webp);base64,/iu.test(address))
    return address.length > smallestEmbedded ? address : undefined;
  const absolute = /^https?:\/\//iu.test(address) ? address : address.startsWith('//') ? `https:${address}` : undefined;
  if (absolute) return URL.canParse(absolute) ? new URL(absolute).href : undefined;
  if (/^[a-z][a-z\d+.-]*:/iu.test(address) && !/^file:/iu.test(address)) return undefined;
  if (address.startsWith('/') && page && URL.canParse(address, page)) return new URL(address, page).href;
  return localPath(address);
}

/** Characters of a `data:` address; below are the dots that sites show until a picture has come. */
const smallestEmbedded = 4_000;

function localPath(address: string): string | undefined {
  const [bare = ''] = address.split(/[?#]/u);
  const path = decode(bare)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '');
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const leadsOut = /^(?:\/|file:|[a-z]:)/iu.test(path) || parts.includes('..');
  const kept = leadsOut ? parts.slice(-1) : parts;
  const name = kept.join('/').replaceAll(/[\p{Cc}<>]/gu, '');
  return name === '' || name === '..' ? undefined : name;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function sourcesOf(picture: Element): string[] {
  return picture.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'source') return [];
    const { srcSet, dataSrcset } = child.properties;
    return [String(dataSrcset ?? srcSet ?? '')];
  });
}

/** The first address of a `srcset`. */
function firstOfSet(set: unknown): string {
  const list = Array.isArray(set) ? set.join(',') : String(set ?? '');
  return list.trim().split(/\s*,\s+|\s+/u)[0] ?? '';
}

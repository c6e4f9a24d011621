/**
 * ASCII name for a folder or file: lower case, marks dropped, everything else a hyphen, at most 80 characters.
 * `Tỉnh ủy Điện Biên` becomes `tinh-uy-dien-bien`; a text without a Latin letter or digit becomes `article`.
 */
export function slugify(text: string): string {
  const ascii = text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-');
  return ascii.slice(0, 80).replaceAll(/^-+|-+$/gu, '') || 'article';
}

import Handlebars from 'handlebars';
import type { PictureView, Words } from '../localize/view.ts';
import { keepTogether } from './keep-together.ts';

const { SafeString, escapeExpression } = Handlebars;

/** The helpers of HTML templates. */
export const helpers = {
  /** ` lang="vi"` where the words' language is not the page's, and its direction where that is not either: `<p{{lang lead}}>`. */
  lang: (words: Words, { data }: Handlebars.HelperOptions): Handlebars.SafeString | string => {
    if (!words.lang) return '';
    const direction = data.root.direction === 'rtl' ? ' dir="ltr"' : '';
    return new SafeString(` lang="${escapeExpression(words.lang)}"${direction}`);
  },

  /** `left` or `right`, for attributes of mail, which know no other sides: where lines begin or end on the page. */
  side: (side: 'start' | 'end', { data }: Handlebars.HelperOptions): string =>
    (side === 'start') === (data.root.direction === 'rtl') ? 'right' : 'left',

  /** Running text, escaped, in which no line breaks a name, a number and its unit or a document's number. */
  prose: (text: string, { data }: Handlebars.HelperOptions): Handlebars.SafeString =>
    new SafeString(
      keepTogether(text, data.root.names)
        .map(({ text: part, together }) =>
          together ? `<span class="together">${escapeExpression(part)}</span>` : escapeExpression(part),
        )
        .join(''),
    ),

  /** The width of a picture in a mail, in pixels: the column's, but no more than the picture has. */
  mailWidth: ({ width, pixels = (width / 25.4) * 150 }: PictureView): number => Math.min(544, Math.floor(pixels)),

  /** Whether any of several lists holds something: `{{#if (either highlights charts)}}`. */
  either: (...lists: unknown[]): boolean => lists.some((list) => Array.isArray(list) && list.length > 0),

  /** The value of CSS `content` for a page number: `Trang {page}/{pages}` → `"Trang " counter(page) "/" counter(pages)`. */
  pageCounter: (pattern: string): Handlebars.SafeString =>
    new SafeString(
      pattern
        .split(/(\{pages?\})/u)
        .filter(Boolean)
        .map((part) => counters[part] ?? cssString(part))
        .join(' '),
    ),

  /** A text as a CSS string, quotes included. */
  cssString: (text: string): Handlebars.SafeString => new SafeString(cssString(text)),
};

const counters: Record<string, string> = { '{page}': 'counter(page)', '{pages}': 'counter(pages)' };

/** Every sign that could end the string, its element or the line is written as its code point (CSS Syntax 3, 4.3.7). */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\p{Cc}\u2028\u2029]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}

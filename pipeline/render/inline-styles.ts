import { inline } from '@css-inline/css-inline';

/**
 * Puts the styles of a mail on its elements. At-rules (dark mode, narrow screens) cannot be inlined and stay in the head,
 * for the programs that read them: behind the character set, which browsers look for in the first 1,024 bytes. Classes
 * that no rule is left for and line ends between blocks are dropped, as a mail has to be small.
 */
export function inlineStyles(html: string): string {
  const inlined = inline(html, {
    keepStyleTags: false,
    keepAtRules: true,
    minifyCss: true,
    loadRemoteStylesheets: false,
  });
  const [style = '', rules = ''] = /<head><style>([^<]*)<\/style>/u.exec(inlined) ?? [];
  const moved = inlined.replace(style, '<head>').replace('</head>', () => `<style>${minify(rules)}</style>\n</head>`);
  return dropClasses(moved).replaceAll(betweenBlocks, '$1');
}

/** Line ends where nothing is shown between what stands before and after them. */
const betweenBlocks = /(<(?:\/(?:h[1-4]|li|p|t[dhr]|table|tbody|thead|ul)|table[^<>]*|tbody|ul)>)\n+(?=<)/gu;

function minify(rules: string): string {
  return rules
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([{};,]) ?/gu, '$1')
    .replaceAll(';}', '}')
    .replaceAll(/(?<=[{;][a-z-]+): /gu, ':')
    .trim();
}

/** Says to the final check that line breaks within it divide nothing. */
const told = 'together';

function dropClasses(html: string): string {
  const styles = [...html.matchAll(/<style>([^<]*)<\/style>/gu)].map(([, rules = '']) => rules).join('\n');
  const named = new Set([...styles.matchAll(/\.([a-z][\w-]*)/gu)].map(([, name]) => name));
  // A sign < of the text is always written as a reference, so that this is a tag.
  return html.replaceAll(/(?<=<[a-z][^<>]*) class="([^"]*)"/gu, (_, names: string) => {
    const kept = names.split(' ').filter((name) => named.has(name) || name === told);
    return kept.length ? ` class="${kept.join(' ')}"` : '';
  });
}

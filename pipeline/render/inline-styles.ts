import { inline } from '@css-inline/css-inline';

/**
 * Puts the styles of a mail on its elements. At-rules (dark mode, narrow screens) cannot be inlined and stay in the head,
 * for the programs that read them: behind the character set, which browsers look for in the first 1,024 bytes.
 */
export function inlineStyles(html: string): string {
  const inlined = inline(html, {
    keepStyleTags: false,
    keepAtRules: true,
    minifyCss: true,
    loadRemoteStylesheets: false,
  });
  const [style = '', rules = ''] = /<head><style>([^<]*)<\/style>/u.exec(inlined) ?? [];
  return inlined.replace(style, '<head>').replace('</head>', `<style>${minify(rules)}</style>\n</head>`);
}

function minify(rules: string): string {
  return rules
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([{};,]) ?/gu, '$1')
    .replaceAll(';}', '}')
    .replaceAll(/(?<=[{;][a-z-]+): /gu, ':')
    .trim();
}

import type { Format } from './format.ts';
import type { Theme } from './theme.ts';

/** The style sheet of a theme on pages of a format: its colours and faces by the names that style sheets use, then its own rules. */
export function themeStyle({ colours, faces, margins, style }: Theme, { page }: Pick<Format, 'page'>): string {
  const properties = Object.entries(colours).map(([name, value]) => `--${name}: ${value};`);
  const margin = margins[page.size];
  const sides = margin && [margin.top, margin.right, margin.bottom, margin.left].map((side) => `${side}mm`).join(' ');
  return [
    `:root { ${properties.join(' ')} --text-face: "${faces.text}"; --label-face: "${faces.labels}"; }`,
    ...(sides ? [`@page { margin: ${sides}; }`] : []),
    style,
  ].join('\n');
}

/** A style sheet for mail, which knows no custom properties: the theme's colours in their places. */
export function withColours(style: string, { colours }: Theme): string {
  const values: Record<string, string> = colours;
  return style.replaceAll(/var\(--(\w+)\)/gu, (whole, name: string) => values[name] ?? whole);
}

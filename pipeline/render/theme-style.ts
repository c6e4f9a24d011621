import type { Format } from './format.ts';
import type { Theme } from './theme.ts';

/** The style sheet of a theme on pages of a format: its colours and faces by the names that style sheets use, then its own rules. */
export function themeStyle({ colours, faces, margins, style }: Theme, { page }: Pick<Format, 'page'>): string {
  const properties = Object.entries(colours).map(([name, value]) => `--${name}: ${value};`);
  const margin = margins[page.size];
  const sides =
    margin &&
    marginsOf(margin, page.bleed ?? 0)
      .map((side) => `${side}mm`)
      .join(' ');
  return [
    `:root { ${properties.join(' ')} --text-face: "${faces.text}"; --label-face: "${faces.labels}"; }`,
    ...(sides ? [`@page { margin: ${sides}; }`] : []),
    style,
  ].join('\n');
}

/** With what is cut off; a page with a bleed is a millimetre larger at the right and at the foot, as Chromium rounds. */
function marginsOf({ top, right, bottom, left }: NonNullable<Theme['margins']['A4']>, bleed: number): number[] {
  const rounding = bleed > 0 ? 1 : 0;
  return [top + bleed, right + bleed + rounding, bottom + bleed + rounding, left + bleed];
}

/** A style sheet for mail, which knows no custom properties: the theme's colours in their places. */
export function withColours(style: string, { colours }: Theme): string {
  const values: Record<string, string> = colours;
  return style.replaceAll(/var\(--(\w+)\)/gu, (whole, name: string) => values[name] ?? whole);
}

import type { Brief } from './brief.ts';

/** A Brief as other programs read it: title and lead as plain text. */
export type BriefLine = Omit<Brief, 'title' | 'lead'> & { title: string; lead: string | null };

/** The JSON form of a Brief, as `npm run brief -- --json` prints it and `brief.json` holds it. */
export function toBriefLine(brief: Brief): BriefLine {
  return { ...brief, title: brief.title.text, lead: brief.lead?.text ?? null };
}

/** The text of `brief.json`. */
export function formatBrief(brief: Brief): string {
  return `${JSON.stringify(toBriefLine(brief), undefined, 2)}\n`;
}

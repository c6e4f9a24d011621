import { compose } from './compose/compose.ts';
import { placePictures } from './compose/place-pictures.ts';
import type { Context } from './context.ts';
import type { View } from './localize/view.ts';
import type { Format } from './render/format.ts';
import type { Rendered } from './render/render.ts';
import type { reportMail } from './report-mail.ts';

/** Which pages are to be made. */
export interface Target {
  format: Format;
  locale: string;
}

/** A published file, by its name in the folder of its article or issue. */
export interface Output {
  name: string;
  content: string | Uint8Array;
  locale: string;
  format: string;
  /** Of a PDF. */
  pages?: number;
}

/** The pages of a target, fitted and checked. */
export interface Finished {
  view: Pick<View, 'slug' | 'language' | 'document' | 'mail'>;
  rendered: Rendered;
  pdf: Uint8Array | undefined;
  pages: number;
}

/** The files of a target, its mail composed where the format declares one; `mail` is what there is to say of its weight. */
export interface Collected {
  outputs: Output[];
  mail: Parameters<typeof reportMail>[1] | undefined;
}

/** Names and composes what one format gives in one locale. */
export async function collectOutputs(
  { view, rendered: { html, txt }, pdf, pages }: Finished,
  { format, locale }: Target,
  context: Context,
): Promise<Collected> {
  const placed = html === undefined ? undefined : placePictures(html, context.config.mail, view.slug);
  const eml = format.outputs.eml && placed && txt ? await compose({ view, ...placed, txt }, context) : undefined;
  const outputs = Object.entries({ pdf, html, txt, eml }).flatMap(([extension, content]): Output[] => {
    if (content === undefined) return [];
    const name = `${format.name}.${locale}.${extension}`;
    return [{ name, content, locale, format: format.name, ...(content === pdf && { pages }) }];
  });
  const linked = context.config.mail.pictures === 'linked' ? (placed?.pictures ?? []) : [];
  for (const { name, content } of linked) outputs.push({ name, content, locale, format: format.name });
  const mail = eml && placed && txt ? { name: `${format.name}.${locale}.eml`, html: placed.html, txt } : undefined;
  return { outputs, mail };
}

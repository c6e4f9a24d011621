import support from './data/mail-support.json' with { type: 'json' };
import { type MailFeature, mailFeatures } from './mail-features.ts';
import type { MailSupport } from './mail-support.ts';

/** Something in a mail that some programs do not show. */
export interface Degradation {
  title: string;
  /** The programs, by name. */
  lacking: string[];
  /** Where it is described. */
  url: string;
}

/** Finds what a mail uses, on its elements, that common mail programs do not show; in the order of the features. */
export function checkCompatibility(html: string): Degradation[] {
  const uses = readUses(html);
  const { features }: MailSupport = support;
  return mailFeatures.flatMap((feature) => {
    const entry = features[feature.slug];
    return entry && isUsed(feature, uses) ? [entry] : [];
  });
}

interface Uses {
  elements: Set<string>;
  declarations: Set<string>;
  pictures: Set<string>;
}

function isUsed({ element, declaration, picture }: MailFeature, uses: Uses): boolean {
  const isIn = (pattern: RegExp | undefined, set: Set<string>): boolean =>
    pattern !== undefined && set.values().some((each) => pattern.test(each));
  return isIn(element, uses.elements) || isIn(declaration, uses.declarations) || isIn(picture, uses.pictures);
}

/** What stands in comments is for one program, and at-rules in the head are for those that know them. */
function readUses(html: string): Uses {
  const uses: Uses = { elements: new Set(), declarations: new Set(), pictures: new Set() };
  const shown = html.replaceAll(/<!--.*?-->|<style\b.*?<\/style>/gsu, '');
  for (const [, name = '', attributes = ''] of shown.matchAll(/<([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/giu)) {
    uses.elements.add(name.toLowerCase());
    for (const declaration of readAttribute(attributes, 'style').split(';'))
      if (declaration.includes(':'))
        uses.declarations.add(
          declaration
            .toLowerCase()
            .replace(/\s*:\s*/u, ':')
            .trim(),
        );
    const picture = readAttribute(attributes, 'src');
    if (picture) uses.pictures.add(picture.slice(0, 500).toLowerCase());
  }
  return uses;
}

function readAttribute(attributes: string, name: string): string {
  const found = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'iu').exec(attributes);
  return found?.[1] ?? found?.[2] ?? '';
}

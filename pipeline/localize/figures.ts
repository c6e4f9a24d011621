import type { Brief, Figure } from '../summarize/brief.ts';
import type { Clip } from './clip.ts';
import { lookUp, plain } from './glossary.ts';
import type { LabelSet } from './label-set.ts';
import { readPattern } from './patterns.ts';
import { localizePeriod } from './periods.ts';
import { localizeQuantity } from './quantities.ts';
import type { FigureView, Quantity, Words } from './view.ts';
import { capitalise, contentWords, termWords } from './words.ts';

/** A figure with its amount, what is measured, its period and hedge in the page's manner. */
export function localizeFigure(
  found: Figure,
  brief: Brief,
  labelSet: LabelSet,
  clip: Clip,
): Omit<FigureView, 'reference' | 'share'> {
  const figure = { ...found, unit: found.unit && clip(found.unit, 'label'), label: clip(found.label, 'label') };
  const label = capitalise(localizeLabel(figure, labelSet), labelSet);
  const quantity = withoutRepetition(localizeQuantity(figure, labelSet), label, figure);
  return {
    ...withHedge(quantity, figure.hedge, labelSet),
    label,
    period:
      figure.period && !saysAlso(figure.label, figure.period)
        ? localizePeriod(clip(figure.period, 'label'), brief.dates, labelSet)
        : null,
  };
}

/** What is measured; where that is what is counted, the unit's name. */
function localizeLabel({ label, unit }: Figure, labelSet: LabelSet): Words {
  const isUnit = unit !== null && (label === '' || plain(label) === plain(unit));
  const forms = isUnit && !labelSet.isContentLanguage ? lookUp(labelSet.glossary.units, unit) : undefined;
  const name = forms?.name ?? forms?.other;
  return name ? { text: name, lang: null } : termWords(label || unit || '', labelSet);
}

/** A hedge comes first, or last where the language says it so; around words that stay Vietnamese it stays so, too. */
function withHedge(
  quantity: Quantity,
  hedge: string | null,
  labelSet: LabelSet,
): Pick<FigureView, 'hedge' | 'quantity'> {
  if (!hedge) return { hedge: null, quantity };
  const pattern = labelSet.isContentLanguage ? undefined : lookUp(labelSet.glossary.hedges, hedge);
  if (pattern === undefined) return { hedge: contentWords(hedge, labelSet), quantity };
  const { before, after } = readPattern(pattern, 'before');
  if (after && quantity.after?.lang) return { hedge: contentWords(hedge, labelSet), quantity };
  return { hedge: before.trim() ? { text: before.trim(), lang: null } : null, quantity: append(quantity, after) };
}

function append(quantity: Quantity, words: string): Quantity {
  if (!words) return quantity;
  const after = quantity.after ? quantity.after.text + words : words.trim();
  const joined = quantity.after ? quantity.joined : !words.startsWith(' ');
  return {
    ...quantity,
    after: { text: after, lang: null },
    joined,
    text: quantity.text + words.replaceAll(' ', '\u00a0'),
  };
}

/** A unit that what is measured says once more (`49.465 đảng viên`, `tổng số đảng viên`) is said there alone. */
function withoutRepetition(quantity: Quantity, label: Words, figure: Figure): Quantity {
  const { after } = quantity;
  const isRepeated =
    after !== null &&
    figure.multiplier === null &&
    (plain(figure.label) === plain(figure.unit ?? '') ||
      (after.lang === label.lang && (hasWords(figure.label, figure.unit ?? '') || hasWords(label.text, after.text))));
  if (!isRepeated) return quantity;
  const { before, number, attached } = quantity;
  return {
    ...quantity,
    after: null,
    joined: false,
    text: [before?.text, number].filter(Boolean).join(attached ? '' : '\u00a0'),
  };
}

/** Whether a text holds words as wholes: `m` is no part of `giảm`. */
function hasWords(text: string, words: string): boolean {
  const [lower, sought] = [text.toLowerCase(), words.toLowerCase()];
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
    const isInside =
      /[\p{L}\p{N}]$/u.test(lower.slice(0, at)) || /^[\p{L}\p{N}]/u.test(lower.slice(at + sought.length));
    if (!isInside) return true;
  }
  return false;
}

function saysAlso(label: string, period: string): boolean {
  return label.toLowerCase().includes(period.toLowerCase());
}

import type { Brief, Figure } from '../summarize/brief.ts';
import type { Clip } from './clip.ts';
import { lookUp } from './glossary.ts';
import type { LabelSet } from './label-set.ts';
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
): Omit<FigureView, 'reference'> {
  const figure = { ...found, unit: found.unit && clip(found.unit, 'label'), label: clip(found.label, 'label') };
  const label = capitalise(termWords(figure.label || figure.unit || '', labelSet), labelSet);
  return {
    hedge: figure.hedge ? localizeHedge(figure.hedge, labelSet) : null,
    quantity: withoutRepetition(localizeQuantity(figure, labelSet), label, figure),
    label,
    period:
      figure.period && !saysAlso(figure.label, figure.period)
        ? localizePeriod(clip(figure.period, 'label'), brief.dates, labelSet)
        : null,
  };
}

function localizeHedge(hedge: string, labelSet: LabelSet): Words {
  const translated = lookUp(labelSet.glossary.hedges, hedge);
  return translated ? { text: translated, lang: null } : contentWords(hedge, labelSet);
}

/** A unit that what is measured says once more (`49.465 đảng viên`, `tổng số đảng viên`) is said there alone. */
function withoutRepetition(quantity: Quantity, label: Words, figure: Figure): Quantity {
  const { after } = quantity;
  const isRepeated =
    after !== null && figure.multiplier === null && after.lang === label.lang && hasWords(label.text, after.text);
  if (!isRepeated) return quantity;
  const start = quantity.before ? `${quantity.before.text}\u00a0` : '';
  return { ...quantity, after: null, text: start + quantity.number };
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

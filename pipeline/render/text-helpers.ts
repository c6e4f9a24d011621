import type { HelperDelegate, HelperOptions } from 'handlebars';
import type { FigureView, Words } from '../localize/view.ts';
import { columns, wrap } from './wrap.ts';

/** Columns of a plain text mail: RFC 5322, 2.1.1 recommends at most 78. */
export const textWidth = 78;

/** The helpers of plain text templates; widths are columns of a terminal. */
export const textHelpers: Record<string, HelperDelegate> = {
  /** A text in lines of the mail's width; `first` and `rest` stand before its lines. */
  paragraph: (text: string, { hash }: HelperOptions): string => paragraph(text, hash.first ?? '', hash.rest ?? ''),

  /** A line of one sign, as long as a text or as the mail is wide. */
  rule: (sign: string, text: unknown): string =>
    sign.repeat(typeof text === 'string' ? Math.min(columns(text), textWidth) : textWidth),

  upper: (text: string, { data }: HelperOptions): string => text.toLocaleUpperCase(data.root.language),

  /** What there is of several words, joined. */
  join: (between: string, ...parts: (string | Words | HelperOptions | null | undefined)[]): string =>
    parts
      .slice(0, -1)
      .map((part) => (part && typeof part === 'object' && 'text' in part ? part.text : part))
      .filter(Boolean)
      .join(between),

  /** Figures as a list of two columns: amounts to the left, what they measure beside them. */
  figureList: (highlights: FigureView[], others: FigureView[]): string => figureList([...highlights, ...others]),
};

function paragraph(text: string, first: string, rest: string): string {
  const width = textWidth - Math.max(columns(first), columns(rest));
  return wrap(text, width)
    .map((line, index) => `${index ? rest : first}${line}`.replaceAll('\u00a0', ' ').trimEnd())
    .join('\n');
}

/** An amount wider than this takes a line of its own. */
const widestAmount = 30;

function figureList(figures: FigureView[]): string {
  const rows = figures.map(({ hedge, quantity, label, period }) => ({
    amount: [hedge?.text, quantity.text].filter(Boolean).join(' '),
    measured: [label.text, period ? `(${period.text})` : ''].filter(Boolean).join(' '),
  }));
  const widths = rows.map(({ amount }) => columns(amount)).filter((width) => width <= widestAmount);
  const column = Math.max(0, ...widths);
  const indent = ' '.repeat(column + 2);
  return rows
    .map(({ amount, measured }) => {
      const width = columns(amount);
      const start = amount + ' '.repeat(Math.max(column + 2 - width, 0));
      if (width <= column) return paragraph(measured, start, indent);
      return `${paragraph(amount, '', '')}\n${paragraph(measured, indent, indent)}`;
    })
    .join('\n');
}

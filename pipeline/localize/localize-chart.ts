import { localizePhrase } from './content.ts';
import { drawChart } from './draw-chart.ts';
import { localizeFigure } from './figures.ts';
import type { Chart } from './find-charts.ts';
import type { Material } from './material.ts';
import { localizePeriod } from './periods.ts';
import type { ChartView, Words } from './view.ts';
import { capitalise, termWords } from './words.ts';

/** A chart in the page's manner, with its drawing. */
export async function localizeChart(chart: Chart, material: Material): Promise<ChartView> {
  const { brief, labelSet, clip, locate } = material;
  const phrase = (text: string): Words =>
    capitalise(localizePhrase(text, termWords(clip(text, 'label'), labelSet), material), labelSet);
  const drawings = await drawChart(chart);
  const isWhole = chart.kind !== 'bars';
  const title = chart.label ? phrase(chart.label) : null;
  const rows = chart.rows.map(({ label, figure }, index) => ({
    label: chart.kind === 'trend' ? localizePeriod(label, brief.dates, labelSet) : phrase(label),
    quantity: localizeFigure({ ...figure, label: chart.label || label }, brief, labelSet, clip).quantity,
    drawing: isWhole ? null : (drawings[index] ?? null),
    reference: locate(figure.start),
  }));
  const name = [labelSet.labels.body.chart, title?.text].filter(Boolean).join(': ');
  return { kind: chart.kind, title, name, drawing: isWhole ? (drawings[0] ?? null) : null, rows };
}

import { readArticleBytes } from '../../../pipeline/article/read-article.ts';
import type { Brief } from '../../../pipeline/summarize/brief.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';

/** The Brief of a body text (paragraphs apart by blank lines), published on a day. */
export async function briefOf(
  body: string,
  date = '2025-09-18',
  title = 'Tin thử nghiệm',
): Promise<Brief & { source: string }> {
  const source = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n\n${body}\n`;
  const { data } = await readArticleBytes(Buffer.from(source), 'thu.md');
  return { ...summarize(data.article), source };
}

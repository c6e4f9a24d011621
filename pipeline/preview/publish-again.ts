import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const articleSchema = z.object({
  path: z.string().describe('Of the source'),
  status: z.enum(['published', 'unchanged', 'stopped']),
  reason: z.string().optional().describe('Why it was stopped, where no message says so'),
  files: z.array(
    z.object({
      path: z.string().describe('Relative to the output folder'),
      sha256: z.string(),
      pages: z.int().optional(),
      locale: z.string().optional(),
      format: z.string().optional(),
    }),
  ),
  messages: z.array(
    z.object({
      ruleId: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      reason: z.string(),
      line: z.int(),
      column: z.int(),
    }),
  ),
});

/** What a run says of one article. */
export type PreviewedArticle = z.infer<typeof articleSchema>;

/** What is to be seen: the articles of the last run that came to its end, and what stopped the one after it. */
export interface Preview {
  articles: PreviewedArticle[];
  fault: string | null;
}

/**
 * Publishes into a folder, in a process of its own: nothing that the last run has read of templates, labels and
 * configuration is taken for what they are now. An article that is stopped keeps the files that it had.
 * @param args of `publish`, paths and options
 */
export async function publishAgain(
  args: string[],
  folder: string,
  earlier: Preview,
  { root, signal }: { root: string; signal: AbortSignal },
): Promise<Preview> {
  const { exitCode, stdout, stderr } = await runPublish([...args, '--json', '--out', folder], root, signal);
  if (exitCode !== 0 && exitCode !== 1)
    return { ...earlier, fault: stderr.trim().split('\n').at(-1) || `Publishing ended with ${exitCode}.` };
  const lines = stdout.split('\n').filter(Boolean);
  const articles = lines.map((line) => keepFiles(articleSchema.parse(JSON.parse(line)), earlier));
  return { articles, fault: null };
}

function keepFiles(article: PreviewedArticle, { articles }: Preview): PreviewedArticle {
  if (article.status !== 'stopped') return article;
  return { ...article, files: articles.find(({ path }) => path === article.path)?.files ?? [] };
}

async function runPublish(
  args: string[],
  root: string,
  signal: AbortSignal,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(root, 'pipeline/start.js'), 'publish', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): boolean => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  const closed = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  try {
    const [exitCode, stdout, stderr] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
    return { exitCode, stdout, stderr };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Preview } from './publish-again.ts';

/** The page with its policy, the value of `Content-Security-Policy`. */
export interface PreviewPage {
  html: string;
  policy: string;
}

const severities = ['error', 'warning', 'info'];

/**
 * Renders the page that shows what was published: articles with their files and messages, and one of the files.
 * @param chosen path of the file to show; otherwise the first there is
 */
export async function renderPreview(
  { articles, fault }: Preview,
  chosen: string | null,
  root: string,
): Promise<PreviewPage> {
  const read = (name: string): Promise<string> => readFile(join(root, 'templates/preview', name), 'utf8');
  const [template, style, script] = await Promise.all(['page.hbs', 'style.css', 'script.js'].map(read));
  const shown = articles.map((article) => ({
    ...article,
    files: article.files.filter(({ format }) => format !== undefined),
    messages: severities.flatMap((severity) => article.messages.filter((each) => each.severity === severity)),
  }));
  const files = shown.flatMap((article) => article.files);
  const file = files.find(({ path }) => path === chosen) ?? files[0];
  const view = {
    fault,
    style,
    script,
    // The fragment is for the browser's own viewer of PDFs: the page in full width, nothing beside it.
    file: file && { ...file, source: `/files/${file.path}?${file.sha256}#navpanes=0&view=FitH` },
    articles: shown.map((article) => ({
      ...article,
      files: article.files.map(({ path, pages }) => ({
        pages,
        name: path.split('/').slice(1).join('/'),
        isShown: path === file?.path,
        link: `/?file=${encodeURIComponent(path)}`,
      })),
    })),
  };
  const hashes = [style, script].map((text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return {
    html: Handlebars.create().compile(template, { strict: true })(view),
    policy: `default-src 'none'; style-src ${hashes[0]}; script-src ${hashes[1]}; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}

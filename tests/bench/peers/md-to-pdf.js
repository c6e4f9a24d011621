import { mdToPdf } from 'md-to-pdf';

/**
 * Prints Markdown, with HTML in it, as its users do: a call a document.
 * @param {string} markdown
 * @param {string} css
 * @param {string} executablePath
 */
export async function print(markdown, css, executablePath) {
  const { content } = await mdToPdf(
    { content: markdown },
    {
      css,
      stylesheet: [],
      pdf_options: { preferCSSPageSize: true, printBackground: true },
      launch_options: { executablePath, args: ['--no-sandbox'] },
    },
  );
  return content;
}

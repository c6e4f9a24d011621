import type { VFile } from 'vfile';

/** A composed mail: what its texts weigh is what Gmail counts, whatever is attached to them. */
interface Mail {
  /** Of the file, for the message. */
  name: string;
  html: string;
  txt: string;
}

/** Gmail shows no more than 102 KB of a message and hides the rest behind a link, the foot with it; in encoded octets. */
const clipped = 100 * 1024;

/** From here on a longer title or one more picture may be too much. */
const heavy = 80 * 1024;

/**
 * What is wrong with a mail becomes messages of the article: that it is nearly, or certainly, too long to be shown whole,
 * with its longest section, and what of it common mail programs do not show.
 */
export async function reportMail(file: VFile, mail: Mail): Promise<void> {
  reportSize(file, mail);
  // Loaded only here, while the browser still prints other pages.
  const { checkCompatibility } = await import('./compose/check-compatibility.ts');
  for (const { title, lacking, url } of checkCompatibility(mail.html)) {
    const reason = `${mail.name}: “${title}” không hiển thị được trong ${lacking.join(', ')}; hãy sửa mẫu của thư.`;
    const message = file.message(reason, { ruleId: 'mail-compatibility', source: 'bantin' });
    message.url = url;
  }
}

function reportSize(file: VFile, { name, html, txt }: Mail): void {
  const size = encodedLength(html) + encodedLength(txt);
  if (size < heavy) return;
  const kilobytes = Math.ceil(size / 1024);
  const section = longestSection(html);
  const advice = section ? ` Hãy rút ngắn phần “${section}”.` : '';
  const message = file.message(
    size < clipped
      ? `${name}: thư nặng ${kilobytes} KB, gần mức 100 KB mà Gmail cắt bớt.${advice}`
      : `${name}: thư nặng ${kilobytes} KB; từ 100 KB, Gmail cắt bớt và người đọc không thấy phần cuối.${advice}`,
    { ruleId: 'mail-size', source: 'bantin' },
  );
  message.fatal = size >= clipped;
}

/** Octets of a text in base64, with its line ends (RFC 2045, 6.8). */
function encodedLength(text: string): number {
  const signs = Math.ceil(Buffer.byteLength(text) / 3) * 4;
  return signs + Math.ceil(signs / 76) * 2;
}

/** The heading of the part between two headings of the first or second order that takes the most octets. */
function longestSection(html: string): string {
  const sections = html.split(/(?=<h[12]\b)/u).filter((part) => /^<h[12]\b/u.test(part));
  const [longest = ''] = sections.toSorted((one, other) => Buffer.byteLength(other) - Buffer.byteLength(one));
  const [, heading = ''] = /^<h[12]\b[^>]*>(.*?)<\/h[12]>/su.exec(longest) ?? [];
  return heading
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

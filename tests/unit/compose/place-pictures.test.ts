import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../pipeline/compose/compose.ts';
import { placePictures } from '../../../pipeline/compose/place-pictures.ts';
import { configurationSchema } from '../../../pipeline/config.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';

/** Not looked into by anything here. */
const jpeg = Buffer.from('/9j/a picture');
const picture = {
  url: `data:image/jpeg;base64,${jpeg.toString('base64')}`,
  width: 58,
  height: 38,
  pixels: 500,
  caption: 'Xe chở chè qua cửa khẩu "Sơn Hà"',
  credit: 'Lò Văn Hặc',
};

const format = await loadFormat(context.root, 'bulletin');
const view = await localize(article, brief, 'en', context, format.fit[0]?.limits, undefined, picture);
const { html = '', txt = '' } = render(view, format, context.root);
const inline = placePictures(html, context.config.mail, view.slug);

describe('a picture of the article', () => {
  test('stands in the mail in its width and at most the column’s, with what it shows in words', () => {
    expect(html).toMatch(/<img [^>]*alt="Xe chở chè qua cửa khẩu &quot;Sơn Hà&quot;"[^>]*width="500"/u);
    expect(html).toMatch(/<span lang="vi">Xe chở chè/u);
    const large = { ...view, picture: view.picture && { ...view.picture, pixels: 4000 } };
    expect(render(large, format, context.root).html).toMatch(/<img [^>]*width="544"/u);
  });

  test('goes along beside the HTML, once, and is shown there', async () => {
    const bytes = await compose({ view, ...inline, txt }, context);
    const message = await PostalMime.parse(bytes);
    expect(message.attachments).toMatchObject([{ mimeType: 'image/jpeg', disposition: 'inline', related: true }]);
    const [attachment] = message.attachments;
    expect(message.html).toContain(`src="cid:${attachment?.contentId?.slice(1, -1)}"`);
    expect(Buffer.from(attachment?.content as ArrayBuffer).equals(jpeg)).toBe(true);
    const other = await simpleParser(Buffer.from(bytes));
    expect(other.attachments).toMatchObject([{ related: true, contentType: 'image/jpeg', content: jpeg }]);
    expect(Buffer.from(await compose({ view, ...inline, txt }, context)).equals(bytes)).toBe(true);
  });

  test('is another message with another picture', async () => {
    const changed = placePictures(
      html.replace(picture.url, 'data:image/jpeg;base64,AAAA'),
      context.config.mail,
      view.slug,
    );
    const ids = await Promise.all(
      [inline, changed].map(
        async (parts) => (await PostalMime.parse(await compose({ view, ...parts, txt }, context))).messageId,
      ),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('is fetched from where the configuration says, and does not go along', async () => {
    const { mail } = configurationSchema.parse({
      mail: { pictures: 'linked', pictureUrl: 'https://tin.example.org/thu/' },
    });
    const linked = placePictures(html, mail, view.slug);
    const [file] = linked.pictures;
    expect(linked.html).toContain(`src="https://tin.example.org/thu/${view.slug}/${file?.name}"`);
    expect(file?.name).toMatch(/^[0-9a-f]{16}\.jpg$/u);
    expect((await PostalMime.parse(await compose({ view, ...linked, txt }, context))).attachments).toEqual([]);
  });

  test('is left out where none are wanted', () => {
    const { mail } = configurationSchema.parse({ mail: { pictures: 'none' } });
    expect(placePictures(html, mail, view.slug)).toMatchObject({
      html: expect.not.stringMatching(/<img/u),
      pictures: [],
    });
  });

  test('twice the same is one file', () => {
    expect(placePictures(html + html, context.config.mail, view.slug).pictures).toHaveLength(1);
  });
});

test('linked pictures need an address', () => {
  expect(configurationSchema.safeParse({ mail: { pictures: 'linked' } }).success).toBe(false);
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readArticle } from '../../pipeline/article/read-article.ts';
import { preparePicture } from '../../pipeline/pictures/prepare-picture.ts';

const caption = 'Xe chở chè qua cửa khẩu (Ảnh: Lò Văn Hặc)';

/** An article with a picture of these bytes beside it, prepared; what was said besides. */
async function prepare(bytes?: Uint8Array, place = 'anh/xe.jpg') {
  const root = await mkdtemp(join(tmpdir(), 'bantin-picture-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'source/anh'), { recursive: true });
  if (bytes) await writeFile(join(root, 'source/anh/xe.jpg'), bytes);
  const text = `# Thông xe tuyến đường\n\nSáng 14/3, tỉnh Sơn Hà thông xe tuyến đường mới.\n\n![${caption}](${place})\n\nXe chạy từ hôm nay.\n`;
  await writeFile(join(root, 'source/thong-xe.md'), text);
  const file = await readArticle('source/thong-xe.md', { root });
  const picture = await preparePicture(file, root);
  return { picture, reasons: file.messages.map(({ reason }) => reason), root };
}

/** The left half red, the right half blue. */
function halves(width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="50%" height="100%" fill="#ff0000"/><rect x="50%" width="50%" height="100%" fill="#0000ff"/></svg>`;
  return sharp(Buffer.from(svg));
}

function decode(url: string) {
  return sharp(Buffer.from(url.replace('data:image/jpeg;base64,', ''), 'base64'));
}

test('a picture is as wide as its place, at 300 pixels to the inch, with what the article says of it', async () => {
  const { picture } = await prepare(await halves(3000, 2000).jpeg().toBuffer());
  expect(picture).toMatchObject({ width: 58, caption: 'Xe chở chè qua cửa khẩu', credit: 'Lò Văn Hặc' });
  expect(picture?.height).toBeCloseTo(38.6, 0);
  expect(await decode(picture?.url ?? '').metadata()).toMatchObject({ format: 'jpeg', width: 686, space: 'srgb' });
});

test('one that the camera was turned for stands upright', async () => {
  const turned = await halves(2000, 1500).rotate(90).jpeg().withMetadata({ orientation: 8 }).toBuffer();
  const { picture } = await prepare(turned);
  const { data, info } = await decode(picture?.url ?? '')
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info.width).toBeGreaterThan(info.height);
  expect([...data.subarray(0, 3)].map((value) => Math.round(value / 85))).toEqual([3, 0, 0]);
});

test('one of many pixels and much noise stays within the limit of bytes', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 80 };
  const background = { r: 0, g: 0, b: 0 };
  const bytes = await sharp({ create: { width: 1600, height: 1400, channels: 3, background, noise } })
    .jpeg()
    .toBuffer();
  const { picture } = await prepare(bytes);
  expect(picture?.url.length).toBeLessThan(400_100);
});

test('one in the colours of a press is turned into those of screens', async () => {
  const { picture } = await prepare(await halves(1200, 800).toColourspace('cmyk').jpeg().toBuffer());
  expect((await decode(picture?.url ?? '').metadata()).space).toBe('srgb');
});

test('one with few pixels is printed smaller', async () => {
  const { picture } = await prepare(await halves(240, 160).jpeg().toBuffer());
  expect(picture?.width).toBeCloseTo(40.6, 0);
});

describe('what cannot be printed is told, and leaves the page without it', () => {
  test('too small', async () => {
    const { picture, reasons } = await prepare(await halves(120, 80).jpeg().toBuffer());
    expect(picture).toBeNull();
    expect(reasons).toContainEqual(expect.stringMatching(/“anh\/xe\.jpg” quá nhỏ để in .* ít nhất 178 điểm ảnh/u));
  });

  test('no picture', async () => {
    const { picture, reasons } = await prepare(Buffer.from('<html>'));
    expect(picture).toBeNull();
    expect(reasons).toContainEqual('Không đọc được ảnh “anh/xe.jpg”: hãy lưu lại ảnh ở dạng JPEG hoặc PNG.');
  });

  test('not there', async () => {
    const { picture, reasons } = await prepare();
    expect(picture).toBeNull();
    expect(reasons).toContainEqual(expect.stringContaining('Không có tệp ảnh “anh/xe.jpg”'));
  });

  test('not in a folder for pictures', async () => {
    const { picture, reasons } = await prepare(undefined, 'xe.jpg');
    expect(picture).toBeNull();
    expect(reasons).toContainEqual(expect.stringMatching(/^Không có tệp ảnh “xe\.jpg”\. Hãy đặt tệp ảnh vào “/u));
  });
});

test.each(['../bi-mat.jpg', '/etc/hostname', 'file:///etc/hostname', 'https://example.org/xe.jpg'])(
  'nothing is read from %s',
  async (place) => {
    expect((await prepare(undefined, place)).picture).toBeNull();
  },
);

test('a link to a file elsewhere is not followed', async () => {
  const { root } = await prepare();
  await writeFile(join(root, 'bi-mat.jpg'), await halves(1200, 800).jpeg().toBuffer());
  await symlink(join(root, 'bi-mat.jpg'), join(root, 'source/anh/xe.jpg'));
  const file = await readArticle('source/thong-xe.md', { root });
  expect(await preparePicture(file, root)).toBeNull();
});

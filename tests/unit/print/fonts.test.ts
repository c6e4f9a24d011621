import { readFile, stat } from 'node:fs/promises';
import { Font } from 'mupdf';
import { expect, it } from 'vitest';
import {
  embeddedFaces,
  families,
  scriptFamilies,
  scriptFamiliesOf,
  writeFontconfig,
} from '../../../pipeline/print/fonts.ts';

const vowels = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const lower = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).join('');
const letters = `${lower}${lower.toUpperCase()}đĐ`;
const signs = '0123456789.,;:!?…“”‘’()[]–—-•/%‰°₫$€£+−×=≈≤≥§©®™²³½';

it('names folders that are there, one font in each', async () => {
  const xml = await readFile(await writeFontconfig(), 'utf8');
  const directories = [...xml.matchAll(/<dir>(.*?)<\/dir>/gu)].map(([, path = '']) => path);
  expect(directories).toHaveLength([...families, ...scriptFamilies].flatMap(({ faces }) => faces).length);
  for (const directory of directories) expect((await stat(directory)).isDirectory(), directory).toBe(true);
});

it('keeps its file where nobody else can write', async () => {
  const file = await writeFontconfig();
  const cache = file.slice(0, file.indexOf('/fontconfig/'));
  expect((await stat(cache)).mode & 0o777).toBe(0o700);
});

it('has every Vietnamese letter and the signs that sheets are set with, in every face', async () => {
  const embedded = await embeddedFaces(families);
  expect(embedded).toHaveLength(20);
  for (const { family, weight, style, data } of embedded) {
    const font = new Font(family, Buffer.from(data, 'base64'));
    const missing = [...letters, ...signs].filter((sign) => font.encodeCharacter(sign.codePointAt(0) ?? 0) === 0);
    expect(missing, `${family} ${weight} ${style}`).toEqual([]);
  }
});

it.each([
  ['<html lang="vi">Hội nghị', []],
  ['<html lang="zh-Hans">', ['Noto Sans SC']],
  ['<html lang="vi">東京都とひらがな', ['Noto Sans SC', 'Noto Sans JP']],
  ['<html lang="lo"><span lang="ko">', ['Noto Sans KR', 'Noto Sans Lao']],
  ['<html lang="vi">مرحبا', ['Noto Sans Arabic']],
])('names the families that %j needs', (html, names) => {
  expect(scriptFamiliesOf(html).map(({ name }) => name)).toEqual(names);
});

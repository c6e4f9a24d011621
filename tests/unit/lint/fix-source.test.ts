import { describe, expect, it } from 'vitest';
import { configurationSchema } from '../../../pipeline/config.ts';
import { fixSource } from '../../../pipeline/lint/fix-source.ts';

async function fix(text: string, settings: object = {}, path = 'bai.md') {
  const config = configurationSchema.parse({ lint: settings });
  const { linted, bytes, count } = await fixSource({ path, bytes: Buffer.from(text) }, { config });
  return { text: bytes.toString('utf8'), count, left: linted.messages.map(({ ruleId }) => ruleId) };
}

describe('fixSource', () => {
  it('writes what is certain and reports the rest', async () => {
    expect(await fix('# Tin vui\n\nTỉnh  họp về dự án ðược duyệt ,  rồi nghỉ..\n')).toEqual({
      text: '# Tin vui\n\nTỉnh họp về dự án được duyệt, rồi nghỉ..\n',
      count: 4,
      left: ['doubled-punctuation'],
    });
  });

  it('keeps everything else, byte for byte', async () => {
    const text =
      '\uFEFF# Tin vui\r\n\r\nTỉnh **đã  họp** ở [đây](https://example.vn/a,,b).  \r\nHết.\t\r\n\r\n`a  ,b`\r\n';
    expect((await fix(text)).text).toBe(text.replace('đã  họp', 'đã họp'));
  });

  it('leaves clean articles, front matter and suppressed places as they are', async () => {
    const text =
      '---\ntitle: Tin  vui\n---\n\n<!-- bantin-disable-next-line doubled-spaces: nguyên văn -->\n\nTỉnh  họp.\n';
    expect(await fix(text)).toMatchObject({ text, count: 0 });
  });

  it('composes decomposed letters only where the rule on them is on', async () => {
    const text = 'Tin vui\n\nHo\u0323\u0302i nghị  khai mạc.\n';
    expect(await fix(text, {}, 'bai.txt')).toEqual({ text: 'Tin vui\n\nHội nghị khai mạc.\n', count: 2, left: [] });
    expect(await fix(text, { rules: { nfc: 'off' } }, 'bai.txt')).toMatchObject({ text, count: 0 });
  });

  it('writes no form over markup', async () => {
    const text = '# Tin vui\n\nTỉnh đã họp *về dự án* , rồi nghỉ. Ông đi * ,* về.\n';
    const fixed = (await fix(text)).text;
    expect(fixed.match(/\*/gu)).toHaveLength(text.match(/\*/gu)?.length ?? 0);
  });

  it('mends again what mending brings to light, and no more the second time', async () => {
    const once = await fix('# Tin vui\n\nHội\u200B nghị \u200B khai mạc ,rồi nghỉ.\n');
    expect(await fix(once.text)).toMatchObject({ text: once.text, count: 0 });
  });

  it('writes the words that the house wants', async () => {
    const reject = ['báo đài', { 'đảm bảo': 'bảo đảm' }];
    expect((await fix('# Tin vui\n\nBáo đài đưa tin. Đảm bảo nước sạch.\n', { reject })).text).toBe(
      '# Tin vui\n\nBáo đài đưa tin. Bảo đảm nước sạch.\n',
    );
  });
});

import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../pipeline/article/article.ts';
import type { ArticleFile } from '../../../pipeline/article/read-article.ts';
import { configurationSchema } from '../../../pipeline/config.ts';
import { Fault } from '../../../pipeline/fault.ts';
import { lint } from '../../../pipeline/lint/lint.ts';
import { pretty, toLintLine } from '../../../pipeline/lint/report.ts';
import { articleOf } from './article-of.ts';

function fileOf(article: Article): ArticleFile {
  const file = new VFile({ path: article.path, value: article.text });
  return Object.assign(file, { data: { ...file.data, article } });
}

async function messagesOf(text: string, settings: object = {}) {
  const file = fileOf(articleOf(text));
  await lint(file, { config: configurationSchema.parse({ lint: settings }) });
  return toLintLine(file).messages;
}

const twoSlips = 'Tỉnh  họp về dự án ðược duyệt.';

describe('lint', () => {
  it('says nothing about a clean article', async () => {
    expect(
      await messagesOf(
        '# Tin vui\n\nTỉnh đã **họp** và [kết luận](https://example.vn/a,b).\n\n- Lúa, ngô;\n- Khoai.\n',
      ),
    ).toEqual([]);
  });

  it('gives everything other programs need, in the order of the text', async () => {
    expect(await messagesOf(twoSlips)).toEqual([
      {
        ruleId: 'doubled-spaces',
        category: 'typography',
        severity: 'warning',
        start: 4,
        end: 6,
        line: 1,
        column: 5,
        actual: '  ',
        expected: [' '],
        reason: 'Thừa khoảng trắng; chỉ cần một.',
        url: 'docs/rules/doubled-spaces.md',
      },
      expect.objectContaining({ ruleId: 'look-alike-letters', severity: 'error', actual: 'ðược', expected: ['được'] }),
    ]);
  });

  it('leaves code, addresses, front matter, comments and dropped blocks alone', async () => {
    const text =
      '---\ntitle: Tin  vui\n---\n\nXem `a  ,b` và [tệp](<a  ,b>).\n\n<!-- ghi  chú -->\n\n    mã  nguồn\n\nẢnh  cũ.';
    const file = fileOf(articleOf(text, [undefined, undefined, undefined, undefined, 'dropped']));
    await lint(file, { config: configurationSchema.parse({}) });
    expect(file.messages).toEqual([]);
  });

  it('takes severities and options from the configuration', async () => {
    const rules = {
      'doubled-spaces': 'off',
      'look-alike-letters': 'info',
      'long-sentence': ['error', { maximum: 10 }],
    };
    const text = `${twoSlips} Hội ${'rất '.repeat(11)}vui.`;
    const found = (await messagesOf(text, { rules })).map(({ ruleId, severity }) => [ruleId, severity]);
    expect(found).toEqual([
      ['look-alike-letters', 'info'],
      ['long-sentence', 'error'],
    ]);
  });

  it('says one thing about one stretch, the most severe', async () => {
    const text = 'Do mãi mê nghe điện thoại mà anh không quan sát.';
    expect((await messagesOf(text)).map(({ ruleId, actual }) => [ruleId, actual])).toEqual([['confusion', 'mãi']]);
  });

  it('leaves accepted words alone', async () => {
    expect(await messagesOf('Đó là là điều tốt. Nhóm Là là diễn.', { accept: ['Là là', 'là là'] })).toEqual([]);
  });

  it.each([
    [{ 'double-spaces': 'off' }, /names "double-spaces", which is no rule; did you mean "doubled-spaces"/u],
    [{ 'long-sentence': ['info', { maximum: 'x' }] }, /lint\.rules\.long-sentence: .*maximum/u],
    [{ nfc: ['info', { strict: true }] }, /lint\.rules\.nfc takes no options/u],
  ])('explains a wrong configuration: %j', async (rules, expected) => {
    const result = messagesOf('Tỉnh họp.', { rules });
    await expect(result).rejects.toThrow(Fault);
    await expect(result).rejects.toThrow(expected);
    await expect(result).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('suppression comments', () => {
  const lines = (messages: { line: number }[]): number[] => messages.map(({ line }) => line);

  it('silence a rule from one comment to the other', async () => {
    const text =
      'Một  hai.\n\n<!-- bantin-disable doubled-spaces: nguyên văn -->\n\nBa  bốn.\n\n<!-- bantin-enable doubled-spaces -->\n\nNăm  sáu.';
    expect(lines(await messagesOf(text))).toEqual([1, 9]);
  });

  it('silence every rule but those enabled again', async () => {
    const text =
      '<!-- bantin-disable -->\n\nMột  ðược.\n\n<!-- bantin-enable doubled-spaces -->\n\nHai  ðược.\n\n<!-- bantin-enable -->\n\nðược.';
    expect((await messagesOf(text)).map(({ line, ruleId }) => [line, ruleId])).toEqual([
      [7, 'doubled-spaces'],
      [11, 'look-alike-letters'],
    ]);
  });

  it('silence the next line with text', async () => {
    const text =
      '<!-- bantin-disable-next-line doubled-spaces, look-alike-letters: nguyên văn -->\n\nMột  ðược.\n\nBa  bốn.';
    expect(lines(await messagesOf(text))).toEqual([5]);
  });

  it('must name rules that exist', async () => {
    await expect(messagesOf('Một.\n\n<!-- bantin-disable doubled-space -->')).rejects.toThrow(
      'test.md:3: the comment names "doubled-space", which is no rule; did you mean "doubled-spaces"?',
    );
  });
});

describe('suppression comments that suppress nothing', () => {
  const reasons = async (text: string, settings?: object): Promise<string[][]> =>
    (await messagesOf(text, settings)).map(({ ruleId, severity, actual, reason }) => [
      ruleId,
      severity,
      actual,
      reason,
    ]);

  it('are reported', async () => {
    const comment = '<!-- bantin-disable-next-line doubled-spaces: nguyên văn -->';
    expect(await reasons(`${comment}\n\nMột hai.\n\nBa  bốn.`)).toEqual([
      ['unused-suppression', 'warning', comment, 'Chú thích không chặn thông báo nào; hãy xóa.'],
      ['doubled-spaces', 'warning', '  ', 'Thừa khoảng trắng; chỉ cần một.'],
    ]);
  });

  it('are reported for the rules that do not speak', async () => {
    const comment = '<!-- bantin-disable doubled-spaces, nfc: nguyên văn -->';
    expect(await reasons(`${comment}\n\nMột  hai.`)).toEqual([
      ['unused-suppression', 'warning', comment, 'Chú thích không chặn gì của nfc; hãy bỏ tên đó.'],
    ]);
  });

  it('may be left alone, and a reason asked for', async () => {
    const comment = '<!-- bantin-disable nfc -->';
    const suppressions = { unused: 'off', withoutReason: 'error' };
    expect(await reasons(`${comment}\n\nMột hai.`, { suppressions })).toEqual([
      ['suppression-without-reason', 'error', comment, 'Chú thích không nêu lý do; hãy ghi sau dấu hai chấm.'],
    ]);
  });
});

describe('rejected words', () => {
  it('come from the configuration', async () => {
    const reject = ['báo đài', { 'đảm bảo': 'bảo đảm' }];
    const found = (await messagesOf('Báo đài đưa tin. Tỉnh đảm bảo nước sạch.', { reject })).map(
      ({ ruleId, actual, expected }) => [ruleId, actual, expected],
    );
    expect(found).toEqual([
      ['rejected-words', 'Báo đài', []],
      ['rejected-words', 'đảm bảo', ['bảo đảm']],
    ]);
  });
});

describe('report', () => {
  it('shows the line with carets', async () => {
    const file = fileOf(articleOf(twoSlips));
    await lint(file, { config: configurationSchema.parse({}) });
    expect(pretty([file]).split('\n')).toEqual([
      'test.md:1:5 warning Thừa khoảng trắng; chỉ cần một. doubled-spaces',
      '    Tỉnh  họp về dự án ðược duyệt.',
      '        ^^',
      '',
      'test.md:1:20 error “ðược” có chữ cái của bảng chữ khác; hãy gõ lại là “được”. look-alike-letters',
      '    Tỉnh  họp về dự án ðược duyệt.',
      '                       ^^^^',
      '',
    ]);
  });

  it('colours only when asked', async () => {
    const file = fileOf(articleOf(twoSlips));
    await lint(file, { config: configurationSchema.parse({}) });
    expect(pretty([file])).not.toContain('\u001B');
    expect(pretty([file], { colour: true })).toContain('\u001B[31merror\u001B[0m');
  });

  it('cuts long lines around what it marks', async () => {
    const file = fileOf(articleOf(`${'mưa '.repeat(40)}ðược${' nắng'.repeat(40)}.`));
    await lint(file, { config: configurationSchema.parse({ lint: { rules: { 'long-sentence': 'off' } } }) });
    const [, line = '', carets = ''] = pretty([file]).split('\n');
    expect(line.length).toBeLessThan(110);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('ðược');
  });
});

describe('hostile input', () => {
  it.each([
    ['brackets', '('.repeat(100_000)],
    ['no spaces', 'đ'.repeat(1_000_000)],
    ['emoji', '👩‍👩‍👧'.repeat(20_000)],
    ['decomposed', 'Vie\u0302\u0323t Nam '.repeat(5_000)],
    ['commas', 'a,b'.repeat(30_000)],
    ['glued sentences', 'đạo.Theo'.repeat(20_000)],
    ['doubled words', 'là '.repeat(50_000)],
    ['dashes', 'tế-xã tế - xã '.repeat(10_000)],
    ['quotes', '“ ” " '.repeat(20_000)],
    ['yearless dates', 'ngày 27/7 '.repeat(20_000)],
    ['numerals', 'Hội chợ hoa lần thứ X. Hội chợ hoa lần thứ 3. '.repeat(2_000)],
    ['variants', 'bảo đảm đảm bảo '.repeat(10_000)],
    ['shares', 'trong đó 5 hộ chiếm 120% tăng 5% '.repeat(5_000)],
    ['capitals', 'xã Chủ Tịch Nguyễn Văn An '.repeat(5_000)],
    ['names', Array.from({ length: 10_000 }, (_, at) => `ông Lê ${nameOf(at)} An`).join(', ')],
    ['foreign words', `${'a'.repeat(100_000)} Xfjwz${'b'.repeat(50_000)}`],
    ['control characters', '\u0000\u0007\uFFFE\uD800'.repeat(1_000)],
  ])('is checked in one go: %s', { timeout: 20_000 }, async (_, text) => {
    const article = articleOf('Tin.');
    const [paragraph] = article.tree.children;
    if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
    const position = {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: text.length + 1, offset: text.length },
    };
    paragraph.children = [{ type: 'text', value: text, position }];
    const file = fileOf({ ...article, text });
    await lint(file, { config: configurationSchema.parse({}) });
    for (const { start, end, actual } of toLintLine(file).messages.slice(0, 100))
      expect(text.slice(start, end)).toBe(actual);
  });
});

/** Letters for a number. */
function nameOf(number: number): string {
  return `B${[...String(number)].map((digit) => 'aeiouyanem'[Number(digit)]).join('')}`;
}

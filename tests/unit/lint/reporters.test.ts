import { describe, expect, it } from 'vitest';
import { configurationSchema } from '../../../pipeline/config.ts';
import { lintSource } from '../../../pipeline/lint/lint-source.ts';
import { createReporter } from '../../../pipeline/lint/reporter.ts';

const config = configurationSchema.parse({});
const bytes = Buffer.from('Tin vui\n\nTỉnh họp về dự án ðược  duyệt.\n');
const file = await lintSource({ path: 'bài, 1.txt', bytes }, { config });

async function report(name: string): Promise<string> {
  const reporter = await createReporter(name, { colour: false });
  return reporter.file(file) + (reporter.end?.() ?? '');
}

describe('reporters', () => {
  it('pretty shows lines with carets and counts', async () => {
    expect((await report('pretty')).split('\n')).toEqual([
      'bài, 1.txt:3:19 error “ðược” có chữ cái của bảng chữ khác; hãy gõ lại là “được”. look-alike-letters',
      '    Tỉnh họp về dự án ðược  duyệt.',
      '                      ^^^^',
      '',
      'bài, 1.txt:3:23 warning Thừa khoảng trắng; chỉ cần một. doubled-spaces',
      '    Tỉnh họp về dự án ðược  duyệt.',
      '                          ^^',
      '',
      '1 article: 1 error, 1 warning, 0 notes.',
      '',
    ]);
  });

  it('json writes one object a file, without its text', async () => {
    const line = await report('json');
    expect(line.endsWith('}\n')).toBe(true);
    const { path, messages, ...rest } = JSON.parse(line);
    expect([path, messages.length, rest]).toEqual(['bài, 1.txt', 2, {}]);
  });

  it('github escapes what separates properties', async () => {
    expect((await report('github')).split('\n').slice(0, 1)).toEqual([
      '::error file=bài%2C 1.txt,line=3,endLine=3,col=19,endColumn=23,title=look-alike-letters::“ðược” có chữ cái của bảng chữ khác; hãy gõ lại là “được”.',
    ]);
  });

  it('sarif has a run with its rules, results, places and fixes', async () => {
    const log = JSON.parse(await report('sarif'));
    const [run] = log.runs;
    const [first] = run.results;
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('look-alike-letters');
    const region = { startLine: 3, startColumn: 19, endLine: 3, endColumn: 23 };
    const artifactLocation = { uri: 'b%C3%A0i,%201.txt' };
    expect(first).toMatchObject({
      ruleId: 'look-alike-letters',
      level: 'error',
      message: { text: expect.stringContaining('bảng chữ khác') },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'được' } }] },
          ],
        },
      ],
    });
  });

  it('of other names are refused', async () => {
    await expect(createReporter('prety', { colour: false })).rejects.toThrow('no reporter "prety": choose pretty');
  });
});

import { retext } from 'retext';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';

// As another project in the unified ecosystem imports them: by the entries of package.json.
const { retextVietnamese } = await import('bantin/retext-vietnamese');
const { presetVietnamese } = await import('bantin/preset');
const { retextRule } = await import('bantin/retext-rule');
const { doubledSpaces } = await import('bantin/rules/doubled-spaces');
const { longSentence } = await import('bantin/rules/long-sentence');

function rulesOf(file: VFile): (string | undefined)[] {
  return file.messages.map(({ ruleId }) => ruleId);
}

it('the parser and single rules are plugins', () => {
  const file = new VFile(`Tỉnh  họp ${'rất '.repeat(20)}vui.`);
  const processor = retext()
    .use(retextVietnamese)
    .use(retextRule(doubledSpaces))
    .use(retextRule(longSentence), { maximum: 20 });
  processor.runSync(processor.parse(file), file);
  expect(rulesOf(file).toSorted()).toEqual(['doubled-spaces', 'long-sentence']);
});

it('the preset is the parser with every rule', () => {
  const file = new VFile('Tỉnh  họp về dự án ðược duyệt.');
  const processor = unified().use(presetVietnamese);
  processor.runSync(processor.parse(file), file);
  expect(rulesOf(file)).toEqual(['doubled-spaces', 'look-alike-letters']);
});

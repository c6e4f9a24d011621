import dictionaryEn from 'dictionary-en';
import retextEnglish from 'retext-english';
import retextSpell from 'retext-spell';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';

/** The parser and the spelling; with the English dictionary, as the Vietnamese one of its kind is under the GPL. */
export function createChecker() {
  const processor = unified()
    .use(retextEnglish)
    .use(retextSpell, { dictionary: dictionaryEn, max: 0 })
    .use(retextStringify);
  return async (text) => {
    const file = new VFile(text);
    await processor.run(processor.parse(file), file);
    return file.messages.length;
  };
}

import { fileURLToPath } from 'node:url';
import { spellCheckDocument } from 'cspell-lib';

const settings = {
  language: 'vi',
  import: [fileURLToPath(import.meta.resolve('@cspell/dict-vi-vn/cspell-ext.json'))],
  maxNumberOfProblems: 100_000,
};

/** The words against its Vietnamese dictionary, without suggestions. */
export function createChecker() {
  return async (text, path) => {
    const document = { uri: `file:///${path}`, text, languageId: path.endsWith('.md') ? 'markdown' : 'plaintext' };
    const options = { generateSuggestions: false, noConfigSearch: true };
    return (await spellCheckDocument(document, options, settings)).issues.length;
  };
}

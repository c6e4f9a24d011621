import { fileURLToPath } from 'node:url';
import { spellCheckDocument } from 'cspell-lib';

const settings = {
  language: 'vi',
  import: [fileURLToPath(import.meta.resolve('@cspell/dict-vi-vn/cspell-ext.json'))],
  maxNumberOfProblems: 100_000,
};

/** The words against its Vietnamese dictionary; it makes no suggestions unless told. */
export function createChecker(generateSuggestions = false) {
  return async (text, path) => {
    const document = { uri: `file:///${path}`, text, languageId: path.endsWith('.md') ? 'markdown' : 'plaintext' };
    const options = { generateSuggestions, noConfigSearch: true };
    return (await spellCheckDocument(document, options, settings)).issues.length;
  };
}

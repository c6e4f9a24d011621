import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { analyseSpelling } from '../spelling/analyse-spelling.ts';
import { splitJoined } from '../spelling/joined.ts';
import { keyOf } from '../spelling/lexicon.ts';
import { spellingModel } from '../spelling/read-model.ts';
import { wordAt } from '../spelling/read-text.ts';

const vietnameseLetter = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;

/** Two syllables without the space between them. */
export const joinedWords: Rule = {
  id: 'joined-words',
  category: 'spelling',
  severity: 'error',
  description: 'Hai âm tiết dính liền vì thiếu dấu cách; từ vay mượn viết liền như “ôtô” được để yên.',
  examples: {
    right: [
      'Đội bóng được một suất dự giải.',
      'Anh lái ôtô chở xi măng và bêtông.',
      'Phòng karaoke và quán cà phê ở thành phố.',
    ],
    wrong: [
      { text: 'Tỉnh đã đượcmột doanh nghiệp hỗ trợ.', actual: 'đượcmột', expected: ['được một'] },
      { text: 'Giá xăng giảmxuống mức thấp nhất trong năm.', actual: 'giảmxuống', expected: ['giảm xuống'] },
      { text: 'Các cơ quan đãphối hợp điều tra vụ việc.', actual: 'đãphối', expected: ['đã phối'] },
    ],
  },
  check(document, report) {
    const { words } = analyseSpelling(document);
    const { surfaces } = spellingModel().vocabulary;
    for (const form of document.forms()) {
      if (!mayBeJoined(form) || surfaces.has(form)) continue;
      for (const token of document.wordsLike(form)) {
        const parts = isPlain(token, document) ? splitJoined(form, words, wordAt(words, token.index)) : undefined;
        if (!parts) continue;
        const cut = parts[0].length;
        const expected = `${token.value.slice(0, cut)} ${token.value.slice(cut)}`;
        report({ start: token.start, end: token.end, expected: [expected], reason: `Thiếu dấu cách: “${expected}”.` });
      }
    }
  },
};

function mayBeJoined(lower: string): boolean {
  return lower.length > 4 && lower.length < 14 && vietnameseLetter.test(lower) && keyOf(lower) === undefined;
}

function isPlain({ kind, value, lower, index }: Token, { tokens }: LintDocument): boolean {
  if (kind !== undefined || value.slice(1) !== lower.slice(1)) return false;
  return tokens[index - 1]?.value !== '-' && tokens[index + 1]?.value !== '-';
}

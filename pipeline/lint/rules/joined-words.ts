import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { analyseSpelling } from '../spelling/analyse-spelling.ts';
import { splitJoined } from '../spelling/joined.ts';
import { keyOf } from '../spelling/lexicon.ts';
import { spellingModel } from '../spelling/read-model.ts';

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
    for (let at = 0; at < words.ids.length; at += 1) {
      const token = document.tokens[words.tokens[at] ?? -1];
      if (!token || !mayBeJoined(token, document) || surfaces.has(token.lower)) continue;
      const parts = splitJoined(token.lower, words, at);
      if (!parts) continue;
      const cut = parts[0].length;
      const expected = `${token.value.slice(0, cut)} ${token.value.slice(cut)}`;
      report({ start: token.start, end: token.end, expected: [expected], reason: `Thiếu dấu cách: “${expected}”.` });
    }
  },
};

function mayBeJoined({ type, kind, value, lower, index }: Token, { tokens }: LintDocument): boolean {
  if (type !== 'word' || kind !== undefined || value.length < 4) return false;
  if (value.slice(1) !== lower.slice(1) || tokens[index - 1]?.value === '-' || tokens[index + 1]?.value === '-')
    return false;
  return vietnameseLetter.test(lower) && keyOf(lower) === undefined;
}

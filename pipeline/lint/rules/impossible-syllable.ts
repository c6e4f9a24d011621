import type { Rule } from '../rule.ts';
import { analyseSpelling } from '../spelling/analyse-spelling.ts';
import { isImpossible } from '../spelling/is-impossible.ts';
import { splitJoined } from '../spelling/joined.ts';

/** From this logit on the correction is certain enough to stop publishing. */
const leastSureness = -1;

/** A word with Vietnamese letters that no Vietnamese syllable can be. */
export const impossibleSyllable: Rule = {
  id: 'impossible-syllable',
  category: 'spelling',
  severity: 'error',
  description: 'Tiếng Việt không có âm tiết này: âm đầu, vần và thanh không ghép được với nhau.',
  source: 'Quy tắc ghép âm đầu, vần và thanh của chữ quốc ngữ',
  examples: {
    right: [
      'Ngành nghề truyền thống được giữ gìn.',
      'Công ty nhập xi măng, bêtông và ôtô, thuê cả êkíp.',
      'Buôn Đắk Lắk nằm bên quốc lộ.',
    ],
    wrong: [
      { text: 'Các nghành kinh tế đều tăng trưởng khá.', actual: 'nghành', expected: ['ngành'] },
      { text: 'Nhà nuớc đã ban hành chính sách mới.', actual: 'nuớc', expected: ['nước'] },
      { text: 'Công ty đạt kết quả cao nhờ nỗ lưc của nhân viên.', actual: 'lưc', expected: ['lực'] },
    ],
  },
  check(document, report) {
    const { mistakes, words } = analyseSpelling(document);
    for (const { token, at, sureness, expected } of mistakes) {
      if (sureness < leastSureness || !isImpossible(token, words, at) || splitJoined(token.lower, words, at)) continue;
      const reason = `Tiếng Việt không có âm tiết “${token.value}”; có lẽ là “${expected[0]}”.`;
      report({ start: token.start, end: token.end, expected, reason });
    }
  },
};

import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { wordAfter, wordBefore } from '../words.ts';

/** Bodies and terms in which the words are part of a name or an adjective. */
const namesBefore = new Set(
  'ban đồng án sát an đội lực sĩ tú giáo dân báo chủ quản nước tệ hàng nghiệp viên chức'.split(' '),
);

/** `nhân dân` and `nhà nước` without the capital that official documents give them. */
export const peopleAndState: Rule = {
  id: 'people-and-state',
  category: 'norm',
  severity: 'info',
  description: 'Văn bản hành chính viết hoa “Nhân dân”, “Nhà nước”; báo chí không bị buộc.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.1',
  profile: 'government',
  examples: {
    right: [
      'Nhà nước và Nhân dân cùng làm.',
      'Ủy ban nhân dân xã và Tòa án nhân dân tỉnh.',
      'Doanh nghiệp nhà nước nộp 5 tỷ nhân dân tệ.',
    ],
    wrong: [
      { text: 'Đời sống của nhân dân được nâng lên.', actual: 'nhân dân', expected: ['Nhân dân'] },
      { text: 'Chính sách của nhà nước rất kịp thời.', actual: 'nhà nước', expected: ['Nhà nước'] },
      { text: 'Đảng bộ và nhân dân toàn tỉnh phấn khởi.', actual: 'nhân dân', expected: ['Nhân dân'] },
    ],
  },
  check(document, report) {
    if (document.profile !== 'government') return;
    for (const phrase of ['nhân dân', 'nhà nước']) {
      for (const [first, second] of document.phrasesLike(phrase)) {
        if (!first || !second || first.value !== first.lower || isPartOfName(document, first, second)) continue;
        const expected = phrase.charAt(0).toUpperCase() + phrase.slice(1);
        const reason = `Văn bản hành chính viết hoa “${expected}”.`;
        report({ start: first.start, end: second.end, expected: [expected], reason });
      }
    }
  },
};

function isPartOfName(document: LintDocument, first: Token, second: Token): boolean {
  const before = wordBefore(document, first)?.lower ?? '';
  return namesBefore.has(before) || wordAfter(document, second)?.lower === 'tệ';
}

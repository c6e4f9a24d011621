import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import { personNames } from '../person-names.ts';
import type { Rule } from '../rule.ts';
import { opensSentence, wordBefore } from '../words.ts';

/** Offices and degrees that stand right before a name, as their last two words. */
const offices = new Set([
  'thủ tướng',
  'chủ tịch',
  'bí thư',
  'bộ trưởng',
  'thứ trưởng',
  'giám đốc',
  'tổng thống',
  'giáo sư',
  'tiến sĩ',
  'thạc sĩ',
  'bác sĩ',
  'đại tướng',
  'thượng tướng',
  'trung tướng',
  'thiếu tướng',
  'đại tá',
  'thượng tá',
  'trung tá',
  'thiếu tá',
]);

/** An office before a name with a capital here and without there: `Thủ tướng`, `thủ tướng`. */
export const titleCapitals: Rule = {
  id: 'title-capitals',
  category: 'consistency',
  severity: 'warning',
  description:
    'Chức vụ, học vị đứng ngay trước tên người viết hoa hoặc viết thường thống nhất; văn bản hành chính viết hoa.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.3',
  examples: {
    right: [
      'Cùng dự có Bộ trưởng Lê Văn Bình. Sau đó Bộ trưởng Lê Văn Bình đi thăm.',
      'Cùng dự có giám đốc Lê Văn Bình. Sau đó giám đốc Lê Văn Bình đi thăm.',
      'Các bộ trưởng cùng dự với Bộ trưởng Lê Văn Bình.',
    ],
    wrong: [
      {
        text: 'Nhờ Thủ tướng Phạm Văn Bình; theo Thủ tướng Phạm Văn Bình; do thủ tướng Phạm Văn Bình.',
        actual: 'thủ tướng',
        expected: ['Thủ tướng'],
      },
      {
        text: 'Do giám đốc Lê Văn An ký; giám đốc Lê Văn An giao; sau đó Giám đốc Lê Văn An về.',
        actual: 'Giám đốc',
        expected: ['giám đốc'],
      },
      {
        text: 'Cùng dự có Đại tá Trần Văn Hùng. Theo đại tá Trần Văn Hùng, biên giới yên ổn.',
        actual: 'đại tá',
        expected: ['Đại tá'],
      },
    ],
  },
  check(document, report) {
    const held = personNames(document).flatMap(({ tokens }) => officeBefore(document, tokens[0]) ?? []);
    const isOfficial =
      document.profile === 'government' || document.profile === 'party' || document.profile === 'press';
    for (const like of Map.groupBy(held, ({ name }) => name).values()) {
      const forms = Map.groupBy(
        like.toSorted((a, b) => a.first.start - b.first.start),
        ({ first }) => isUpper(first),
      );
      const most = majority([...forms].map(([form, places]) => ({ form: String(form), places })))?.form;
      const best = isOfficial || most === 'true';
      for (const { first, last } of forms.get(!best) ?? []) {
        const written = document.text.slice(first.start, last.end);
        const letter = written.charAt(0);
        const expected = (best ? letter.toUpperCase() : letter.toLowerCase()) + written.slice(1);
        const reason = `Trước tên người, hãy viết thống nhất “${expected}”.`;
        report({ start: first.start, end: last.end, expected: [expected], reason });
      }
    }
  },
};

interface Office {
  name: string;
  first: Token;
  last: Token;
}

/** At the start of a sentence a capital tells nothing. */
function officeBefore(document: LintDocument, name: Token | undefined): Office | undefined {
  const last = name && wordBefore(document, name);
  const first = last && wordBefore(document, last);
  if (!first || !last || last.value !== last.lower) return undefined;
  const office = `${first.lower} ${last.lower}`.replace('sỹ', 'sĩ');
  const before = wordBefore(document, first)?.lower;
  if (!offices.has(office) || before === 'phó' || before === 'tổng' || opensSentence(document, first)) return undefined;
  return { name: office, first, last };
}

function isUpper({ value, lower }: Token): boolean {
  return value !== lower;
}

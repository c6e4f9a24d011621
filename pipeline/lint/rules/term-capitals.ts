import { type TermCapitals, termCapitals as terms } from '../data/term-capitals.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';
import { opensSentence } from '../words.ts';

/** A body, office or feast whose capitals are not those of the profile, or of the rest of the article. */
export const termCapitals: Rule = {
  id: 'term-capitals',
  category: 'norm',
  severity: 'warning',
  description:
    'Tên cơ quan, chức vụ, ngày lễ viết hoa thống nhất: theo hồ sơ đã chọn, nếu không thì theo đa số trong bài.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III đến V; thông lệ báo chí',
  examples: {
    right: [
      'Bộ Chính trị họp. Ủy ban nhân dân tỉnh và Ủy ban nhân dân xã cùng dự.',
      'Nghỉ Tết Nguyên đán, rồi lại nghỉ Tết Nguyên đán.',
      'ỦY BAN NHÂN DÂN TỈNH. Ủy ban Nhân dân tỉnh họp.',
    ],
    wrong: [
      { text: 'Hội nghị của Bộ chính trị khai mạc.', actual: 'Bộ chính trị', expected: ['Bộ Chính trị'] },
      {
        text: 'Tỉnh có Ủy ban nhân dân, xã có Ủy ban nhân dân, báo viết Ủy ban Nhân dân.',
        actual: 'Ủy ban Nhân dân',
        expected: ['Ủy ban nhân dân'],
      },
      {
        text: 'Hàng tết Nguyên đán, quà tết Nguyên đán và nghỉ Tết Nguyên đán.',
        actual: 'Tết Nguyên đán',
        expected: ['tết Nguyên đán'],
      },
    ],
  },
  check(document, report) {
    for (const term of terms) {
      const usages = usagesOf(document, term);
      if (usages.length === 0) continue;
      const asked = term.profiles?.[document.profile];
      const accepted = usages.filter(({ form }) => term.accepted.includes(form));
      const right = asked ?? majority(accepted)?.form ?? term.accepted[0] ?? '';
      for (const { form, places } of usages) {
        if (form === right) continue;
        const reason = asked
          ? `Theo hồ sơ đã chọn, viết “${right}”.`
          : `${accepted.length > 0 ? 'Phần lớn bài viết' : 'Hãy viết'} “${right}”, không viết “${form}”.`;
        for (const { start, end } of places) report({ start, end, expected: [right], reason });
      }
    }
  },
};

interface Form {
  form: string;
  places: { start: number; end: number }[];
}

/** What is written, by form; the first capital of a sentence and words all in capitals tell nothing. */
function usagesOf(document: LintDocument, { accepted }: TermCapitals): Form[] {
  const found = new Map<string, Form['places']>();
  const [model = ''] = accepted;
  for (const match of document.phrasesLike(model.toLowerCase())) {
    const form = match.map(({ value }) => value).join(' ');
    if (!tells(document, match, form, accepted)) continue;
    const place = { start: match[0]?.start ?? 0, end: match.at(-1)?.end ?? 0 };
    const places = found.get(form);
    if (places) places.push(place);
    else found.set(form, [place]);
  }
  return [...found].map(([form, places]) => ({ form, places }));
}

function tells(document: LintDocument, match: readonly Token[], form: string, accepted: readonly string[]): boolean {
  const [first] = match;
  if (!first || (form === form.toUpperCase() && !accepted.includes(form))) return false;
  if (match.length > 1 && form === form.toLowerCase() && !accepted.includes(form)) return false;
  return !accepted.some((one) => /^\p{Ll}/u.test(one)) || !opensSentence(document, first);
}

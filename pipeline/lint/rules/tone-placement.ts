import { newTonePlacement, oldTonePlacement } from '../data/tone-placement.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';

const other = new Map(
  oldTonePlacement.flatMap((old, index) => {
    const modern = newTonePlacement[index] ?? '';
    return [[old, modern] as const, [modern, old] as const];
  }),
);
const isOld = new Set(oldTonePlacement);

/** Old and new places of the tone mark side by side: `Tỉnh ủy` and `Tỉnh uỷ`. */
export const tonePlacement: Rule = {
  id: 'tone-placement',
  category: 'consistency',
  severity: 'warning',
  description: 'Cả bài đặt dấu thanh theo một kiểu: hoặc “hòa, thủy”, hoặc “hoà, thuỷ”; chỗ lệch với đa số được nhắc.',
  source: 'Quyết định 240/QĐ (1984); Quyết định 1989/QĐ-BGDĐT (2018), Điều 8',
  examples: {
    right: [
      'Tỉnh ủy họp, hòa giải xong.',
      'Tỉnh uỷ họp, hoà giải xong.',
      'Quý khách, quả vải, khỏe mạnh.',
      'Ông Hoà Hiệp khỏe, cô Thúy hòa nhã.',
    ],
    wrong: [
      { text: 'Tỉnh ủy họp. Huyện ủy dự. Đảng uỷ ghi.', actual: 'uỷ', expected: ['ủy'] },
      { text: 'Nền hoà bình, thuỷ điện và hóa chất.', actual: 'hóa', expected: ['hoá'] },
      { text: 'Ủy ban họp về văn hóa. Uỷ ban kết luận.', actual: 'Uỷ', expected: ['Ủy'] },
    ],
  },
  check(document, report) {
    const usages = new Map<boolean, Token[]>([
      [true, []],
      [false, []],
    ]);
    for (const form of document.forms()) {
      const ending = endingOf(form);
      if (ending !== undefined) usages.get(isOld.has(ending))?.push(...document.wordsLike(form));
    }
    const best = majority([...usages].map(([old, places]) => ({ form: old ? 'kiểu cũ' : 'kiểu mới', places })));
    const minority = usages.get(best?.form !== 'kiểu cũ') ?? [];
    if (!best || minority.length === 0) return;
    for (const token of minority) {
      const { value, start, end } = token;
      const expected = moveTone(value);
      if (isName(document, token) && !document.wordsLike(expected.toLowerCase()).some((word) => isName(document, word)))
        continue;
      const reason = `Dấu thanh của “${value}” đặt khác phần lớn bài (${best.places.length} lần ${best.form}); hãy viết “${expected}”.`;
      report({ start, end, expected: [expected], reason });
    }
  },
};

/** The two letters whose tone mark can move; `quý` and its like have only one place. */
function endingOf(form: string): string | undefined {
  const ending = form.slice(-2);
  return other.has(ending) && !(form.length > 2 && form.at(-3) === 'q') ? ending : undefined;
}

function moveTone(value: string): string {
  const ending = value.slice(-2);
  const moved = other.get(ending.toLowerCase()) ?? ending.toLowerCase();
  const cased = [...moved].map((letter, at) =>
    ending[at] === ending[at]?.toUpperCase() ? letter.toUpperCase() : letter,
  );
  return value.slice(0, -2) + cased.join('');
}

/** Names are written as their bearers write them. */
function isName({ tokens }: LintDocument, { value, index }: Token): boolean {
  if (!isCapitalised(value)) return false;
  return [index - 2, index + 2].some(
    (at) => tokens[(at + index) / 2]?.type === 'space' && isCapitalised(tokens[at]?.value ?? ''),
  );
}

function isCapitalised(value: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(value);
}

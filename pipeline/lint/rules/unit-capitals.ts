import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';
import { isCapitalised, opensSentence, wordAfter, wordBefore } from '../words.ts';

/** Common nouns for units and landforms that stand before a name, and those that are so even without other evidence. */
const units = ['tỉnh', 'thành phố', 'xã', 'phường', 'huyện', 'quận', 'thị xã', 'thị trấn', 'đặc khu', 'thôn', 'bản'];
const landforms = ['sông', 'vịnh', 'núi', 'đèo', 'chợ', 'biển', 'suối', 'hồ', 'cầu', 'đảo'];

/** Names of which the noun is a part (Decree 30/2020/NĐ-CP, annex II, section III.1). */
const parts = new Set([
  'thành phố hồ',
  'biển đông',
  'hồ gươm',
  'hồ tây',
  'hồ chí',
  'cầu giấy',
  'chợ lớn',
  'chợ mới',
  'chợ gạo',
  'chợ đồn',
  'núi thành',
  'sông công',
  'sông mã',
  'sông hinh',
  'sông cầu',
  'sông lô',
  'sông đà',
  'bản giốc',
]);

/** A common noun with a capital before the name of a unit or landform: `tại Tỉnh Điện Biên`. */
export const unitCapitals: Rule = {
  id: 'unit-capitals',
  category: 'norm',
  severity: 'warning',
  description: 'Danh từ chung đứng trước tên riêng của đơn vị hành chính, sông, núi viết thường: “tỉnh Điện Biên”.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  examples: {
    right: [
      'Đoàn thăm tỉnh Điện Biên, tỉnh Lai Châu và Thành phố Hồ Chí Minh.',
      'Đoàn làm việc với Tỉnh Sơn La, rồi đi Tỉnh Lai Châu.',
      'Tàu ra Biển Đông; khách dạo Hồ Gươm và Cầu Giấy; ông Hồ Văn Bình về quê.',
    ],
    wrong: [
      {
        text: 'Đoàn thăm tỉnh Điện Biên, tỉnh Lai Châu và Tỉnh Sơn La.',
        actual: 'Tỉnh',
        expected: ['tỉnh'],
      },
      { text: 'Tàu chạy trên vịnh Hạ Long; đảo giữa Vịnh Hạ Long rất đẹp.', actual: 'Vịnh', expected: ['vịnh'] },
      { text: 'Dân xã Mường Phăng và xã Nà Tấu gặp dân Xã Pá Khoang.', actual: 'Xã', expected: ['xã'] },
    ],
  },
  check(document, report) {
    const isFormal = document.profile !== 'article' && document.profile !== 'online';
    if (document.profile === 'government') reportNumbered(document, report);
    for (const [nouns, isUnit] of [[units, true] as const, [landforms, false] as const]) {
      const places = nouns.flatMap((noun) => placesOf(document, noun));
      if (!places.some(({ isUpper }) => isUpper)) continue;
      for (const like of isUnit ? [places] : Map.groupBy(places, ({ name }) => name).values()) {
        const usages = Map.groupBy(like, ({ isUpper }) => (isUpper ? 'hoa' : 'thường'));
        const best = majority([
          { form: 'thường', places: usages.get('thường') ?? [] },
          { form: 'hoa', places: usages.get('hoa') ?? [] },
        ]);
        if (best?.form !== 'thường' && !isFormal) continue;
        for (const { start, end } of usages.get('hoa') ?? []) {
          const expected = document.text.slice(start, end).toLowerCase();
          report({
            start,
            end,
            expected: [expected],
            reason: `Danh từ chung trước tên riêng viết thường: “${expected}”.`,
          });
        }
      }
    }
  },
};

/** Decree 30/2020/NĐ-CP gives a unit named by a number its capital: `Quận 1`. */
function reportNumbered(document: LintDocument, report: Parameters<Rule['check']>[1]): void {
  for (const noun of ['quận', 'phường']) {
    for (const { value, start, end, index } of document.wordsLike(noun)) {
      if (value !== noun || !/^\d{1,2}$/u.test(document.tokens[index + 2]?.value ?? '')) continue;
      const expected = noun.charAt(0).toUpperCase() + noun.slice(1);
      report({ start, end, expected: [expected], reason: `Đơn vị đặt tên bằng số viết hoa: “${expected}”.` });
    }
  }
}

interface Place {
  start: number;
  end: number;
  isUpper: boolean;
  /** Noun and first syllable of the name, lower case. */
  name: string;
}

/** Where a noun stands before a capital within a sentence. */
function placesOf(document: LintDocument, noun: string): Place[] {
  return document.phrasesLike(noun).flatMap((match) => {
    const [first] = match;
    const last = match.at(-1);
    const name = last && wordAfter(document, last);
    if (!first || !last || !name || !isCapitalised(name.value) || name.value.length < 2) return [];
    const key = `${noun} ${name.lower}`;
    const isUpper = isCapitalised(first.value);
    const second = isUpper ? wordAfter(document, name) : undefined;
    if (parts.has(key) || first.value === first.value.toUpperCase() || opensSentence(document, first)) return [];
    if (isUpper && (!isCommon(document, first) || (second && second.value === second.lower && isOneWord(name))))
      return [];
    return [{ start: first.start, end: last.end, isUpper, name: key }];
  });
}

/** Within a longer name the noun belongs to it: `Công ty Sông Đà`, `Hội Nông dân Tỉnh Đoàn`. */
function isCommon(document: LintDocument, first: Token): boolean {
  const before = wordBefore(document, first);
  return (
    !before ||
    (before.value === before.lower && !/^(?:phố|đường|ga|xã|thôn|làng|phường|khu|công|ty|đoàn)$/u.test(before.lower))
  );
}

/** `Tỉnh Đoàn`, `Thành phố Trẻ`: one capital alone is seldom a place. */
function isOneWord({ lower }: Token): boolean {
  return lower !== 'huế' && lower !== 'vinh';
}

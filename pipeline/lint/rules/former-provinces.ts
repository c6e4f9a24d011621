import { dongNaiDay, mergerDay, formerProvinces as provinces } from '../data/former-provinces.ts';
import { isPast } from '../is-past.ts';
import { latestDay } from '../latest-day.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { matchAt } from '../match-at.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf } from '../words.ts';

const names = [...provinces.keys(), 'Đồng Nai'].join('|');
const named = new RegExp(String.raw`[Tt]ỉnh (?<name>${names})(?!\p{L}| [\p{Lu}(])`, 'uy');
const field = String.raw`\p{Lu}\p{Ll}*(?: \p{Ll}+){1,3}`;
const department = new RegExp(String.raw`Sở ${field}(?: và ${field})? (?<name>${names})(?!\p{L}| [\p{Lu}(])`, 'uy');

/** How many units of the first level there are, by the day they came to be that many, the latest first. */
const counts = [
  { day: dongNaiDay, provinces: 27, cities: 7 },
  { day: mergerDay, provinces: 28, cities: 6 },
];

/** A province that was merged in 2025 named as a present one. */
export const formerProvinces: Rule = {
  id: 'former-provinces',
  category: 'fact',
  severity: 'warning',
  description:
    'Từ 1/7/2025 cả nước còn 34 tỉnh, thành phố; bài viết sau đó không gọi tỉnh đã sáp nhập như tỉnh hiện có.',
  source: 'Nghị quyết 202/2025/QH15; Nghị quyết 175/2024/QH15; Nghị quyết 30/2026/QH16',
  examples: {
    right: [
      'Ngày 5/8/2025, UBND tỉnh Lào Cai họp tại phường Yên Bái.',
      'Ngày 5/6/2025, UBND tỉnh Yên Bái họp cùng 63 tỉnh, thành phố.',
      'Ngày 5/8/2025, Sở Xây dựng Lào Cai mời 28 tỉnh và 6 thành phố.',
      'Ngày 5/8/2025, đoàn thăm nơi trước đây là tỉnh Hà Giang.',
    ],
    wrong: [
      { text: 'Ngày 5/8/2025, UBND tỉnh Yên Bái họp.', actual: 'tỉnh Yên Bái', expected: ['tỉnh Lào Cai'] },
      {
        text: 'Ngày 9/9/2025, lãnh đạo tỉnh Bình Dương đi cơ sở.',
        actual: 'tỉnh Bình Dương',
        expected: ['Thành phố Hồ Chí Minh'],
      },
      { text: 'Ngày 9/9/2025, cả 63 tỉnh, thành phố cùng họp.', actual: '63', expected: ['34'] },
      { text: 'Ngày 9/9/2025, Sở Y tế Bình Dương họp.', actual: 'Sở Y tế Bình Dương', expected: [] },
      { text: 'Ngày 5/8/2026, HĐND tỉnh Đồng Nai họp.', actual: 'tỉnh Đồng Nai', expected: ['thành phố Đồng Nai'] },
    ],
  },
  check(document, report) {
    const day = latestDay(document);
    if (day === undefined || day < mergerDay) return;
    for (const { found, start, end, token } of [
      ...matchAt(document, ['tỉnh'], named),
      ...matchAt(document, ['sở'], department),
    ]) {
      const { name = '' } = found.groups ?? {};
      const sentence = sentenceOf(document, token);
      const isDongNai = name === 'Đồng Nai';
      const isDepartment = token.lower === 'sở';
      const present = isDongNai ? 'thành phố Đồng Nai' : provinces.get(name);
      if (!present || !sentence || isPast(document, sentence)) continue;
      if (isDongNai && (day < dongNaiDay || isDepartment)) continue;
      const reason = isDongNai
        ? 'Từ 30/4/2026 Đồng Nai là thành phố trực thuộc trung ương.'
        : `Tỉnh ${name} đã sáp nhập, nay thuộc ${present}; hãy viết tên mới hoặc thêm “cũ”.`;
      const severity = isDepartment || isBody(document, token) ? 'warning' : 'info';
      report({ start, end, expected: isDepartment ? [] : [present], reason, severity });
    }
    for (const [first] of [...document.phrasesLike('63 tỉnh'), ...document.phrasesLike('28 tỉnh')]) {
      const sentence = first && sentenceOf(document, first);
      const now = counts.find((count) => count.day <= day);
      if (!first || !now || !sentence || isPast(document, sentence) || !isAll(document, first, now.provinces)) continue;
      const count = first.value === '63' ? '34' : String(now.provinces);
      const reason = `Nay cả nước có 34 đơn vị cấp tỉnh: ${now.provinces} tỉnh và ${now.cities} thành phố.`;
      report({ start: first.start, end: first.end, expected: [count], reason });
    }
  },
};

/** `63 tỉnh, thành`, or `28 tỉnh và 6 thành phố` after one more had become a city. */
function isAll({ text }: LintDocument, { value, start }: Token, provincesNow: number): boolean {
  const after = text.slice(start + value.length, start + value.length + 30);
  if (value === '63') return /^ tỉnh(?:,| và|-| -| \/|\/)? ?thành/u.test(after);
  return provincesNow !== 28 && /^ tỉnh,? (?:và )?(?:6|sáu|06) thành phố/u.test(after);
}

const bodies =
  /(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Công an|Chủ tịch|lãnh đạo|Sở [\p{L} ]{2,40}|Đảng bộ|MTTQ) $/u;

/** A body of the province that acts now leaves no doubt. */
function isBody({ text }: LintDocument, { start }: Token): boolean {
  return bodies.test(text.slice(Math.max(0, start - 60), start));
}

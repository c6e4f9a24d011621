import { dongNaiDay, mergerDay, formerProvinces as provinces } from '../data/former-provinces.ts';
import { findMatches } from '../find-matches.ts';
import { isPast } from '../is-past.ts';
import { latestDay } from '../latest-day.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf } from '../words.ts';

const named = new RegExp(
  String.raw`[Tt]ỉnh (?<name>${[...provinces.keys(), 'Đồng Nai'].join('|')})(?!\p{L}| [\p{Lu}(])`,
  'gu',
);

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
      'Ngày 5/6/2025, UBND tỉnh Yên Bái họp.',
      'Ngày 5/8/2025, đoàn thăm nơi trước đây là tỉnh Hà Giang.',
    ],
    wrong: [
      { text: 'Ngày 5/8/2025, UBND tỉnh Yên Bái họp.', actual: 'tỉnh Yên Bái', expected: ['tỉnh Lào Cai'] },
      {
        text: 'Ngày 9/9/2025, lãnh đạo tỉnh Bình Dương đi cơ sở.',
        actual: 'tỉnh Bình Dương',
        expected: ['Thành phố Hồ Chí Minh'],
      },
      { text: 'Ngày 5/8/2026, HĐND tỉnh Đồng Nai họp.', actual: 'tỉnh Đồng Nai', expected: ['thành phố Đồng Nai'] },
    ],
  },
  check(document, report) {
    const day = latestDay(document);
    if (day === undefined || day < mergerDay) return;
    for (const { found, start, end, token } of findMatches(document, named)) {
      const { name = '' } = found.groups ?? {};
      const sentence = sentenceOf(document, token);
      const isDongNai = name === 'Đồng Nai';
      const present = isDongNai ? 'thành phố Đồng Nai' : provinces.get(name);
      if (!present || !sentence || isPast(document, sentence) || (isDongNai && day < dongNaiDay)) continue;
      const reason = isDongNai
        ? 'Từ 30/4/2026 Đồng Nai là thành phố trực thuộc trung ương.'
        : `Tỉnh ${name} đã sáp nhập, nay thuộc ${present}; hãy viết tên mới hoặc thêm “cũ”.`;
      const severity = isBody(document, token) ? 'warning' : 'info';
      report({ start, end, expected: [present], reason, severity });
    }
  },
};

const bodies =
  /(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Công an|Chủ tịch|lãnh đạo|Sở [\p{L} ]{2,40}|Đảng bộ|MTTQ) $/u;

/** A body of the province that acts now leaves no doubt. */
function isBody({ text }: LintDocument, { start }: Token): boolean {
  return bodies.test(text.slice(Math.max(0, start - 60), start));
}

import { mergerDay } from '../data/former-provinces.ts';
import { findMatches } from '../find-matches.ts';
import { isPast } from '../is-past.ts';
import { latestDay } from '../latest-day.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf } from '../words.ts';

const district =
  /(?<!\p{L})(?:huyện ủy|huyện uỷ|quận ủy|quận uỷ|thị xã|thị trấn|huyện|quận)(?= (?:\p{Lu}\p{Ll}+|\d{1,2}(?![\d/.,%])))(?: \p{Lu}\p{Ll}+){0,3}/gu;

/** A district, or a town of a district, named as a present unit after that level had gone. */
export const formerDistricts: Rule = {
  id: 'former-districts',
  category: 'fact',
  severity: 'warning',
  description: 'Từ 1/7/2025 không còn huyện, quận, thị xã, thị trấn; bài viết sau đó nêu xã, phường, đặc khu.',
  source: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Nghị quyết 203/2025/QH15',
  examples: {
    right: [
      'Ngày 5/8/2025, UBND xã Đông Anh tiếp dân.',
      'Ngày 5/6/2025, UBND huyện Đông Anh tiếp dân.',
      'Ngày 5/8/2025, đoàn thăm địa bàn huyện Đông Anh cũ.',
    ],
    wrong: [
      { text: 'Ngày 5/8/2025, UBND huyện Đông Anh tiếp dân.', actual: 'huyện Đông Anh', expected: [] },
      { text: 'Ngày 9/9/2025, Chủ tịch UBND quận Ba Đình dự lễ.', actual: 'quận Ba Đình', expected: [] },
      { text: 'Ngày 9/9/2025, lũ quét qua huyện Mường Nhé.', actual: 'huyện Mường Nhé', expected: [] },
    ],
  },
  check(document, report) {
    const day = latestDay(document);
    if (day === undefined || day < mergerDay) return;
    for (const { found, start, end, token } of findMatches(document, district)) {
      const sentence = sentenceOf(document, token);
      if (!sentence || isPast(document, sentence)) continue;
      const reason = `Từ 1/7/2025 không còn cấp huyện; hãy nêu xã, phường, hoặc viết “${found[0]} (cũ)”.`;
      report({ start, end, reason, severity: isBody(document, token) ? 'warning' : 'info' });
    }
  },
};

/** A committee of the district that acts now leaves no doubt; a district alone may be of another country. */
function isBody({ text }: LintDocument, { start }: Token): boolean {
  return /(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân) $/u.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

import { formerCities } from '../data/former-cities.ts';
import { mergerDay } from '../data/former-provinces.ts';
import { isPast } from '../is-past.ts';
import { latestDay } from '../latest-day.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { matchAt } from '../match-at.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf } from '../words.ts';

const name = String.raw`(?: \p{Lu}\p{Ll}+){1,3}`;
const office = '(?:[Hh]uyện|HUYỆN|[Qq]uận|[Tt]hị) [uủ][ỷy]';
const unit = '(?:[Tt]hị xã|[Tt]hị trấn|[Hh]uyện|[Qq]uận)';
const district = new RegExp(
  String.raw`(?<office>${office})(?:${name})?|${unit}(?:${name}| \d{1,2}(?![\d/%]|[.,]\d))`,
  'uy',
);
const city = /(?:[Tt]hành phố|TP|Tp)\.? ?(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})/uy;

/** A district, a town of a district or a city of a province named as a present unit after that level had gone. */
export const formerDistricts: Rule = {
  id: 'former-districts',
  category: 'fact',
  severity: 'warning',
  description:
    'Từ 1/7/2025 không còn huyện, quận, thị xã, thị trấn, thành phố thuộc tỉnh; bài viết sau đó nêu xã, phường, đặc khu.',
  source: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Nghị quyết 203/2025/QH15',
  examples: {
    right: [
      'Ngày 5/8/2025, UBND xã Đông Anh tiếp dân.',
      'Ngày 5/6/2025, UBND huyện Đông Anh tiếp dân; TP Vinh mưa lớn.',
      'Ngày 5/8/2025, đoàn thăm địa bàn huyện Đông Anh cũ, thăm thành phố Vinh cũ.',
      'Ngày 5/8/2025, thành phố Đà Nẵng và TP Huế đón khách.',
    ],
    wrong: [
      { text: 'Ngày 5/8/2025, UBND huyện Đông Anh tiếp dân.', actual: 'huyện Đông Anh', expected: [] },
      { text: 'Ngày 9/9/2025, Chủ tịch UBND quận Ba Đình dự lễ.', actual: 'quận Ba Đình', expected: [] },
      { text: 'Ngày 9/9/2025, lũ quét qua huyện Mường Nhé.', actual: 'huyện Mường Nhé', expected: [] },
      { text: 'Ngày 9/9/2025, UBND TP Vinh cấp phép.', actual: 'TP Vinh', expected: [] },
      { text: 'Ngày 9/9/2025, thành phố Thủ Đức khởi công đường.', actual: 'thành phố Thủ Đức', expected: [] },
      { text: 'Ngày 9/9/2025, phường Bến Nghé, quận 1, Thành phố Hồ Chí Minh.', actual: 'quận 1', expected: [] },
      { text: 'Ngày 9/9/2025, Huyện ủy Mường Nhé họp.', actual: 'Huyện ủy Mường Nhé', expected: [] },
    ],
  },
  check(document, report) {
    const day = latestDay(document);
    if (day === undefined || day < mergerDay) return;
    for (const { found, token, start, end } of matchAt(document, ['huyện', 'quận', 'thị'], district)) {
      if (isOfThePast(document, token)) continue;
      const reason = `Từ 1/7/2025 không còn cấp huyện; hãy nêu xã, phường, hoặc viết “${found[0]} (cũ)”.`;
      const isSure = found.groups?.office !== undefined || isBody(document, token);
      report({ start, end, reason, severity: isSure ? 'warning' : 'info' });
    }
    for (const { found, token, start, end } of matchAt(document, ['thành', 'tp', 'tp.'], city)) {
      const named = cityIn(found.groups?.name ?? '');
      if (named === undefined || isOfThePast(document, token)) continue;
      const until = end - (found.groups?.name?.length ?? 0) + named.length;
      const written = document.text.slice(start, until);
      const reason = `Từ 1/7/2025 không còn thành phố thuộc tỉnh; hãy nêu phường, hoặc viết “${written} (cũ)”.`;
      report({ start, end: until, reason });
    }
  },
};

function isOfThePast(document: LintDocument, token: Token): boolean {
  const sentence = sentenceOf(document, token);
  return !sentence || isPast(document, sentence);
}

/** The longest beginning of what is written that is a former city. */
function cityIn(written: string): string | undefined {
  const syllables = written.split(' ');
  for (let count = syllables.length; count > 0; count -= 1) {
    const candidate = syllables.slice(0, count).join(' ');
    if (formerCities.has(candidate.replace('Hoà', 'Hòa').replace('Hoá', 'Hóa'))) return candidate;
  }
  return undefined;
}

/** A body of the district that acts now leaves no doubt; a district alone may be of another country. */
function isBody({ text }: LintDocument, { start }: Token): boolean {
  return /(?:UBND|HĐND|[UỦ][ỷy] ban nhân dân|Hội đồng nhân dân|Công an|Đảng bộ|MTTQ|Bí thư|Chủ tịch|lãnh đạo) $/iu.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

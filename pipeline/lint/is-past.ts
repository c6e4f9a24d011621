import type { LintDocument, LintSentence } from './lint-document.ts';

const past =
  /(?<!\p{L})(?:cũ|trước đây|trước kia|ngày xưa|xưa|thời|khi (?:đó|ấy|xưa)|lúc (?:đó|ấy|bấy giờ)|hồi|từng|nguyên|quê|sinh (?:ra|năm|tại|ở)|sáp nhập|hợp nhất|nhập|tách|chia tách|chấm dứt|kết thúc hoạt động|bỏ cấp huyện|trước (?:ngày|khi|thời điểm|hợp nhất|sáp nhập)|nhiệm kỳ|chiến tranh|kháng chiến|lịch sử|hiện là|nay là|nay thuộc|năm (?:1\d{3}|200\d|201\d|202[0-4]))(?!\p{L})/iu;

/** Whether a sentence looks back: its places may bear the names they had then. */
export function isPast({ text }: LintDocument, { start, end }: LintSentence): boolean {
  return past.test(text.slice(start, end));
}

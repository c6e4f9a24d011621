import type { Rule } from '../rule.ts';
import { type WrittenDate, writtenDates } from '../written-dates.ts';

/** A day that no calendar has: `31/4`, `30/2`, `29/2/2025`. */
export const impossibleDate: Rule = {
  id: 'impossible-date',
  category: 'fact',
  severity: 'warning',
  description: 'Ngày không có trong lịch: tháng không đủ ngày, hoặc năm không nhuận mà có ngày 29 tháng 2.',
  source: 'Lịch Gregorius; TCVN 6398-1:1998 (ISO 8601)',
  examples: {
    right: [
      'Ngày 30/4/2025, tỉnh tổ chức lễ kỷ niệm.',
      'Ngày 29 tháng 2 năm 2024 là ngày nhuận.',
      'Xã đạt 30/2 chỉ tiêu tuyển quân được giao.',
      'Ngày 31 tháng 12 năm 2025, dự án hoàn thành.',
    ],
    wrong: [
      { text: 'Ngày 31/4/2025, đoàn kiểm tra làm việc.', actual: '31/4/2025', expected: [] },
      { text: 'Dự án khởi công ngày 30 tháng 2 năm 2025.', actual: '30 tháng 2 năm 2025', expected: [] },
      { text: 'Hạn nộp hồ sơ là 29/2/2025.', actual: '29/2/2025', expected: [] },
    ],
  },
  check(document, report) {
    for (const date of writtenDates(document)) {
      const why = isLunar(document.text, date) ? undefined : problemOf(date);
      if (why) report({ start: date.start, end: date.end, reason: `${why}; hãy kiểm tra lại ngày.` });
    }
  },
};

function problemOf({ day, month, year }: WrittenDate): string | undefined {
  if (month < 1 || month > 12) return `Không có tháng ${month}`;
  if (day < 1) return `Không có ngày ${day}`;
  const days = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  if (day <= days) return undefined;
  return day === 29 && month === 2
    ? `Năm ${year} không nhuận, không có ngày 29/2`
    : `Tháng ${month} chỉ có ${days} ngày`;
}

/** In the lunar calendar every month may have 30 days. */
function isLunar(text: string, { end, day }: WrittenDate): boolean {
  return day <= 30 && /^\s*\(?(?:năm \p{L}+ )?(?:âm lịch|AL\b|âm\b|tháng Giêng)/u.test(text.slice(end, end + 30));
}

import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';
import { writtenDates } from '../written-dates.ts';

/** Days in figures with two separators: `5/8/2025` and `9-8-2025`. */
export const dateForm: Rule = {
  id: 'date-form',
  category: 'consistency',
  severity: 'warning',
  description: 'Ngày viết bằng số trong cả bài dùng một dấu: “5/8/2025”, “5-8-2025” hoặc “5.8.2025”.',
  source: 'Quyết định 1989/QĐ-BGDĐT (2018), Điều 10; thông lệ báo chí (27/7, 27-7, 27.7)',
  examples: {
    right: [
      'Ngày 5/8/2025 họp, ngày 7/8 nghỉ.',
      'Ngày 5-8-2025 họp, ngày 7-8 nghỉ.',
      'Ngày 5/8/2025 họp, ngày 7 tháng 8 năm 2025 nghỉ.',
    ],
    wrong: [
      { text: 'Ngày 5/8/2025 họp, ngày 7/8/2025 nghỉ, ngày 9-8-2025 đi.', actual: '9-8-2025', expected: ['9/8/2025'] },
      { text: 'Ngày 5-8 họp, ngày 7-8 nghỉ, ngày 9/8 đi.', actual: '9/8', expected: ['9-8'] },
      { text: 'Ngày 5.8.2025 họp, ngày 7.8.2025 nghỉ, ngày 9/8/2025 đi.', actual: '9/8/2025', expected: ['9.8.2025'] },
    ],
  },
  check(document, report) {
    const dates = writtenDates(document).filter(({ isShort }) => isShort);
    if (dates.length < 2) return;
    const written = dates.flatMap(({ parts: [token] }) => (token ? [token] : []));
    const forms = Map.groupBy(written, ({ value }) => /[/.-]/u.exec(value)?.[0] ?? '');
    if (forms.size < 2) return;
    const most = majority([...forms].map(([form, places]) => ({ form, places })));
    const best = most?.form;
    const severity = (most?.places.length ?? 0) * 2 > written.length ? undefined : ('info' as const);
    for (const [form, tokens] of forms) {
      if (best === undefined || form === best) continue;
      for (const { value, start, end } of tokens) {
        const expected = value.replaceAll(form, best);
        const reason = `Chỗ khác trong bài viết kiểu “${expected}”; hãy thống nhất.`;
        report({ start, end, expected: [expected], reason, ...(severity ? { severity } : {}) });
      }
    }
  },
};

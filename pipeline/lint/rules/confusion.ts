import type { Rule } from '../rule.ts';
import { certainConfusions } from '../spelling/data/confusions.ts';
import { reportConfusions } from '../spelling/report-confusions.ts';

/** A phrase that no dictionary knows, written for one that sounds like it. */
export const confusion: Rule = {
  id: 'confusion',
  category: 'spelling',
  severity: 'error',
  description: 'Cụm từ viết nhầm theo cách phát âm; không từ điển nào có nghĩa đúng cho cách viết này.',
  examples: {
    right: [
      'Tương lai xán lạn đang chờ các em.',
      'Bác sĩ chẩn đoán đúng bệnh.',
      'Việc này vô hình trung gây khó cho người dân.',
    ],
    wrong: [
      { text: 'Một tương lai sáng lạng đang chờ các em.', actual: 'sáng lạng', expected: ['xán lạn'] },
      { text: 'Bác sĩ đã chuẩn đoán sai bệnh.', actual: 'chuẩn', expected: ['chẩn'] },
      { text: 'Quy định này vô hình chung gây khó cho dân.', actual: 'chung', expected: ['trung'] },
    ],
  },
  check(document, report) {
    reportConfusions(document, certainConfusions, report);
  },
};

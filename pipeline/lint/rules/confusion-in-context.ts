import type { Rule } from '../rule.ts';
import { guardedConfusions } from '../spelling/data/confusions.ts';
import { reportConfusions } from '../spelling/report-confusions.ts';

/** A phrase that is nearly always written for another, but may straddle two right words. */
export const confusionInContext: Rule = {
  id: 'confusion-in-context',
  category: 'spelling',
  severity: 'warning',
  description: 'Cụm từ thường bị viết nhầm; chỉ đúng khi hai âm tiết thuộc hai từ khác nhau hoặc là tên riêng.',
  examples: {
    right: [
      'Du khách đến tham quan bảo tàng.',
      'Ông mở rộng sản xuất và nâng cao năng suất.',
      'Cuộc gặp với độc giả diễn ra sáng nay.',
    ],
    wrong: [
      { text: 'Học sinh đi thăm quan nhà máy.', actual: 'thăm', expected: ['tham'] },
      { text: 'Phần mềm được cập nhập hằng tuần.', actual: 'nhập', expected: ['nhật'] },
      { text: 'Xe đâm vào giải phân cách giữa đường.', actual: 'giải', expected: ['dải'] },
    ],
  },
  check(document, report) {
    reportConfusions(document, guardedConfusions, report);
  },
};

import { z } from 'zod';
import type { Rule } from '../rule.ts';
import { analyseSpelling } from '../spelling/analyse-spelling.ts';
import { isImpossible } from '../spelling/is-impossible.ts';
import { splitJoined } from '../spelling/joined.ts';
import { keyOf } from '../spelling/lexicon.ts';

/** Logits from which a mistake is reported, found by cross-validation on annotated texts and read news. */
const thresholds = { usual: 0.6, strict: -0.8 };

/** A syllable that is right by itself but not where it stands. */
export const spellingInContext: Rule<{ strict: boolean }> = {
  id: 'spelling-in-context',
  category: 'spelling',
  severity: 'warning',
  description:
    'Âm tiết tự nó đúng nhưng không hợp với những từ chung quanh thường là lỗi gõ hoặc viết theo cách phát âm địa phương.',
  options: z.strictObject({ strict: z.boolean().default(false) }),
  examples: {
    right: [
      'Hội nghị đã thống nhất nhiều giải pháp phát triển kinh tế.',
      'Ông cho biết số lượng khách du lịch tăng mạnh trong tháng này.',
      'Người dân địa phương sẵn sàng tham gia bảo vệ môi trường.',
      'Đội một thắng ba trận, đội hai thắng bốn trận.',
    ],
    wrong: [
      { text: 'Cơ quan chức năng đả kiểm tra hiện trường vụ tai nạn.', actual: 'đả', expected: ['đã', 'để'] },
      { text: 'Hai nước ký kết hợp đòng mua bán gạo.', actual: 'đòng', expected: ['đồng'] },
      { text: 'Đội tuyển Việt Nam giành chiến thằng trong trận đấu tối qua.', actual: 'thằng', expected: ['thắng'] },
      { text: 'Chính phủ lập kế hoach phát triển kinh tế.', actual: 'hoach', expected: ['hoạch'] },
    ],
  },
  check(document, report, { strict }) {
    const least = strict ? thresholds.strict : thresholds.usual;
    const { mistakes, words } = analyseSpelling(document);
    for (const { token, at, sureness, expected } of mistakes) {
      if (sureness < least || isImpossible(token, words, at)) continue;
      if (keyOf(token.lower) === undefined && splitJoined(token.lower, words, at)) continue;
      const reason = `“${token.value}” không hợp với các từ chung quanh; có lẽ là “${expected[0]}”.`;
      report({ start: token.start, end: token.end, expected, reason });
    }
  },
};

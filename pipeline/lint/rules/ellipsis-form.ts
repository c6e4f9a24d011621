import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';

const character = '…';
const dots = '...';

/** Three dots and the ellipsis character side by side. */
export const ellipsisForm: Rule = {
  id: 'ellipsis-form',
  category: 'consistency',
  severity: 'info',
  description: 'Dấu ba chấm trong cả bài viết theo một cách: một ký tự “…” hoặc ba dấu chấm “...”.',
  examples: {
    right: ['Lúa, ngô… và khoai…', 'Lúa, ngô... và khoai...', 'Lúa, ngô... và “v.v..”'],
    wrong: [
      { text: 'Lúa, ngô… và khoai. Cam, quýt…\nXoài, mít...', actual: '...', expected: ['…'] },
      { text: 'Lúa, ngô... và khoai... Cam, quýt… và bưởi.', actual: '…', expected: ['...'] },
      { text: 'Lúa, ngô...\nCam, quýt…', actual: '...', expected: ['…'] },
    ],
  },
  check({ marks }, report) {
    const usages = [character, dots].map((form) => ({ form, places: marks.filter(({ value }) => value === form) }));
    const best = majority(usages);
    if (!best) return;
    for (const { form, places } of usages) {
      if (form === best.form) continue;
      for (const { start, end } of places) {
        const reason = `Bài dùng cả “${best.form}” và “${form}”; hãy viết thống nhất “${best.form}”.`;
        report({ start, end, expected: [best.form], reason });
      }
    }
  },
};

import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';

const dashes = new Set(['-', '–', '‑', '‐']);

/** One compound with a close and with a spaced hyphen: `kinh tế-xã hội` and `kinh tế - xã hội`. */
export const hyphenSpacing: Rule = {
  id: 'hyphen-spacing',
  category: 'consistency',
  severity: 'warning',
  description: 'Một cụm từ ghép bằng gạch nối được viết một kiểu trong cả bài: liền, cách, cùng một loại gạch.',
  examples: {
    right: [
      'Kinh tế-xã hội và văn hóa-xã hội.',
      'Phát triển kinh tế - xã hội; kinh tế - xã hội.',
      'Tuyến Hà Nội - Vinh dài 300 km.',
    ],
    wrong: [
      {
        text: 'Kinh tế-xã hội phát triển. Kế hoạch kinh tế-xã hội. Chỉ tiêu kinh tế - xã hội.',
        actual: 'tế - xã',
        expected: ['tế-xã'],
      },
      {
        text: 'Tuyến Lào - Việt Nam và tuyến Lào-Việt Nam, Lào - Việt Nam.',
        actual: 'Lào-Việt',
        expected: ['Lào - Việt'],
      },
      { text: 'Tuyến Hà Nội- Vinh dài 300 km.', actual: 'Nội- Vinh', expected: ['Nội - Vinh'] },
      { text: 'Văn hóa – xã hội và văn hóa – xã hội, văn hóa - xã hội.', actual: 'hóa - xã', expected: ['hóa – xã'] },
    ],
  },
  check(document, report) {
    let isHabit = false;
    for (const { before, after } of lopsided(document)) {
      const expected = `${before.value} ${document.text.slice(before.end, after.start).trim()} ${after.value}`;
      const reason = `Thiếu một khoảng trắng bên gạch nối: “${expected}”.`;
      const severity = isHabit ? ('info' as const) : undefined;
      report({ start: before.start, end: after.end, expected: [expected], reason, ...(severity ? { severity } : {}) });
      isHabit = true;
    }
    for (const joints of jointsOf(document).values()) {
      const forms = Map.groupBy(joints, ({ form }) => form);
      if (forms.size < 2) continue;
      const best = majority([...forms].map(([form, places]) => ({ form, places })));
      for (const { before, after, form } of joints) {
        if (!best || form === best.form) continue;
        const expected = before.value + best.form + after.value;
        const reason = `Cụm này chỗ khác viết “${expected}”; hãy viết gạch nối thống nhất.`;
        report({ start: before.start, end: after.end, expected: [expected], reason });
      }
    }
  },
};

/** Dashes with a space on one side only, between two words in running text. */
function* lopsided({ tokens, marks }: LintDocument): Generator<{ before: Token; after: Token }> {
  for (const { value, index } of marks) {
    if (!dashes.has(value)) continue;
    const [left, right] = [tokens[index - 1], tokens[index + 1]];
    if ((left?.type === 'space') === (right?.type === 'space')) continue;
    const before = left?.type === 'space' ? tokens[index - 2] : left;
    const after = right?.type === 'space' ? tokens[index + 2] : right;
    if (before?.type !== 'word' || after?.type !== 'word' || before.kind || after.kind) continue;
    if (!/^\p{L}+$/u.test(before.value + after.value)) continue;
    if (/\n/u.test(left?.value ?? '') || /\n/u.test(right?.value ?? '')) continue;
    yield { before, after };
  }
}

interface Joint {
  before: Token;
  after: Token;
  /** The dash with its spaces. */
  form: string;
}

/** Dashes between two plain words, by the words they join. */
function jointsOf({ tokens, marks }: LintDocument): Map<string, Joint[]> {
  const joints = new Map<string, Joint[]>();
  for (const dash of marks) {
    if (!dashes.has(dash.value)) continue;
    const isSpaced = tokens[dash.index - 1]?.type === 'space' && tokens[dash.index + 1]?.type === 'space';
    const distance = isSpaced ? 2 : 1;
    const before = tokens[dash.index - distance];
    const after = tokens[dash.index + distance];
    if (before?.type !== 'word' || after?.type !== 'word' || before.kind || after.kind) continue;
    const form = isSpaced ? ` ${dash.value} ` : dash.value;
    const key = `${before.lower}-${after.lower}`;
    const like = joints.get(key);
    if (like) like.push({ before, after, form });
    else joints.set(key, [{ before, after, form }]);
  }
  return joints;
}

import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

const digits = String.raw`\d{1,3}(?:\.\d{3})+|\d{1,6}`;
const partition = new RegExp(
  String.raw`(?<![\d.,/-])(?<whole>${digits}) (?<noun>\p{Ll}+(?: \p{Ll}+)?)(?: [^.!?;\n\d]{0,60})?,? (?:trong đó|trong số (?:đó|này)),?(?: có| gồm)?(?: khoảng| hơn| gần)? (?<part>${digits})(?![\d.,/%-]) (?<same>\p{Ll}+(?: \p{Ll}+)?)`,
  'gu',
);

/** A part that is larger than the whole it is said to be of: `120 hộ, trong đó có 150 hộ nghèo`. */
export const partExceedsWhole: Rule = {
  id: 'part-exceeds-whole',
  category: 'fact',
  severity: 'warning',
  description: 'Phần nêu sau “trong đó” không thể lớn hơn tổng nêu trước.',
  examples: {
    right: [
      'Xã có 120 hộ, trong đó có 15 hộ nghèo.',
      'Đội có 12 người, trong đó 150 triệu đồng tiền thưởng.',
      'Tỉnh có 2.759 chi bộ, trong đó 1.446 chi bộ nông thôn.',
    ],
    wrong: [
      { text: 'Xã có 120 hộ, trong đó có 150 hộ nghèo.', actual: '150', expected: [] },
      { text: 'Tỉnh có 1.446 chi bộ, trong đó 2.759 chi bộ nông thôn.', actual: '2.759', expected: [] },
      { text: 'Lớp có 35 em, trong số đó có 53 em đạt giải.', actual: '53', expected: [] },
    ],
  },
  check(document, report) {
    for (const { found, start } of findMatches(document, partition)) {
      const { whole = '', part = '', noun = '', same = '' } = found.groups ?? {};
      if (headOf(noun) !== headOf(same) || amountOf(part) <= amountOf(whole)) continue;
      const at = start + found[0].length - same.length - 1 - part.length;
      const reason = `Phần (${part}) lớn hơn tổng (${whole}); hãy kiểm tra lại số liệu.`;
      report({ start: at, end: at + part.length, reason });
    }
  },
};

/** The first word of what is counted; scale words take the next one with them. */
function headOf(noun: string): string {
  const [first = ''] = noun.split(' ');
  return /^(?:nghìn|ngàn|triệu|tỷ|tỉ|vạn)$/u.test(first) ? noun : first;
}

function amountOf(text: string): number {
  return Number(text.replaceAll('.', ''));
}

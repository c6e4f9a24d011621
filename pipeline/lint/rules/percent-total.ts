import type { LintDocument, LintSentence } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

const share = /(?<!\p{L})(?:chiếm|còn lại(?: là)?|đạt tỷ trọng)(?: khoảng| gần| hơn)? (?<percent>\d{1,3}(?:,\d+)?)%/gu;

/** Shares of one whole that add up to more than 100 per cent. */
export const percentTotal: Rule = {
  id: 'percent-total',
  category: 'fact',
  severity: 'warning',
  description: 'Các tỷ trọng của cùng một tổng cộng lại không thể vượt quá 100%.',
  examples: {
    right: [
      'Về cơ cấu, nông nghiệp chiếm 20%, công nghiệp chiếm 35%, dịch vụ chiếm 45%.',
      'Rừng chiếm 60% diện tích tỉnh; dân tộc thiểu số chiếm 70% dân số.',
      'Nữ chiếm 52%, người trẻ chiếm 60% số cử tri.',
    ],
    wrong: [
      {
        text: 'Về cơ cấu, nông nghiệp chiếm 25%, công nghiệp chiếm 35%, dịch vụ chiếm 45%.',
        actual: '45%',
        expected: [],
      },
      { text: 'Lúa chiếm 60%, ngô chiếm 30%, còn lại 20% là khoai.', actual: '20%', expected: [] },
      { text: 'Cơ cấu vốn: ngân sách chiếm 50,5%, vay chiếm 40%, dân góp chiếm 12%.', actual: '12%', expected: [] },
    ],
  },
  check(document, report) {
    for (const sentence of sentencesWithShares(document)) {
      const text = document.text.slice(sentence.start, sentence.end);
      if (!/cơ cấu|còn lại/iu.test(text)) continue;
      const shares = [...text.matchAll(share)];
      const total = shares.reduce((sum, { groups }) => sum + Number(groups?.percent?.replace(',', '.')), 0);
      const last = shares.at(-1);
      if (shares.length < 3 || total <= 101 || !last) continue;
      const end = sentence.start + last.index + last[0].length;
      const start = end - (last.groups?.percent?.length ?? 0) - 1;
      const shown = String(Math.round(total * 100) / 100).replace('.', ',');
      report({ start, end, reason: `Các tỷ trọng trong câu cộng lại là ${shown}%; hãy kiểm tra lại số liệu.` });
    }
  },
};

function sentencesWithShares(document: LintDocument): LintSentence[] {
  const offsets = document.wordsLike('chiếm').map(({ start }) => start);
  let next = 0;
  return document.sentences.filter(({ start, end }) => {
    while ((offsets[next] ?? Infinity) < start) next += 1;
    return (offsets[next] ?? Infinity) < end;
  });
}

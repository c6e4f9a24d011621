import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

/** A sentence that begins in lower case after a full stop. */
export const sentenceCapital: Rule = {
  id: 'sentence-capital',
  category: 'norm',
  severity: 'warning',
  description: 'Chữ đầu câu viết hoa.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I',
  examples: {
    right: [
      'Tỉnh đã họp. Xã đã báo cáo.',
      'Có lúa, ngô, khoai, v.v. của xã. Bán ở TP. biển.',
      'Đi xa... rồi về. Hãng iPhone ra máy. iPhone bán chạy.',
    ],
    wrong: [
      { text: 'Tỉnh đã tập trung lãnh đạo. các xã làm theo.', actual: 'các', expected: ['Các'] },
      { text: 'Mưa lớn kéo dài. đường bị ngập sâu.', actual: 'đường', expected: ['Đường'] },
      { text: 'Cầu đã thông xe. nhân dân rất vui mừng.', actual: 'nhân', expected: ['Nhân'] },
    ],
  },
  check(document, report) {
    for (const { found, start, end } of findMatches(document, /(?<=(?<!\p{L})\p{Ll}{2,}[”")]?\. )\p{Ll}+(?=[ ,])/gu)) {
      const stop = document.text.lastIndexOf('.', start);
      const word = /[\p{L}.]*$/u.exec(document.text.slice(Math.max(0, stop - 24), stop + 1))?.[0] ?? '';
      if (isAbbreviation(word) || /^(?:https?|www|i|e)$/u.test(found[0])) continue;
      const expected = found[0].charAt(0).toUpperCase() + found[0].slice(1);
      report({ start, end, expected: [expected], reason: `Chữ đầu câu viết hoa: “${expected}”.` });
    }
  },
};

/** `v.v.`, `TP.`, `tr.`: a full stop that may stand within a sentence. */
function isAbbreviation(word: string): boolean {
  const letters = word.slice(0, -1);
  return (
    letters.includes('.') ||
    (letters.length < 3 &&
      !/[aeiouyàáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/iu.test(letters))
  );
}

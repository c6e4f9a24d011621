import { findMatches, type Match } from '../find-matches.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';

const units =
  /(?<![\p{L}\d.,/:-])\d[\d.,]*(?<space>[ \u00A0\u202F]?)(?<unit>km2|km²|km\/h|km|kg|cm|mm|m2|m²|m3|m³|ha|kWh|kW|MW|GB|MB|USD|EUR|VND|°C|℃)(?![\p{L}\d])/gu;

/** One unit close to its figure here and apart there: `5km` and `5 km`. */
export const unitSpacing: Rule = {
  id: 'unit-spacing',
  category: 'consistency',
  severity: 'info',
  description:
    'Khoảng cách giữa con số và ký hiệu đơn vị thống nhất trong cả bài; văn bản hành chính viết cách một khoảng trắng.',
  source: 'Nghị định 86/2012/NĐ-CP, Phụ lục V (viết cách: “15 °C”)',
  examples: {
    right: ['Đường dài 5 km, cầu dài 2 km.', 'Đường dài 5km, cầu dài 2km.', 'Đường dài 5km, nhẹ 3kg, giá 20 USD.'],
    wrong: [
      { text: 'Đường dài 5 km, nối dài 2 km. Cầu dài 3km.', actual: '3km', expected: ['3 km'] },
      { text: 'Khối lượng 5kg và 7kg, sau còn 3 kg.', actual: '3 kg', expected: ['3kg'] },
      { text: 'Rừng rộng 15 ha, hồ rộng 12 ha, vườn rộng 2ha.', actual: '2ha', expected: ['2 ha'] },
    ],
  },
  check(document, report) {
    const byUnit = Map.groupBy(findMatches(document, units), ({ found }) => found.groups?.unit ?? '');
    const measures: Match[] = [...byUnit.values()].flat();
    const isFormal = document.profile === 'government' || document.profile === 'school';
    for (const [unit, matches] of isFormal ? [['', measures] as const] : byUnit) {
      const forms = Map.groupBy(matches, ({ found }) => (found.groups?.space ? ' ' : ''));
      const best = isFormal ? ' ' : majority([...forms].map(([form, places]) => ({ form, places })))?.form;
      for (const { found, start, end } of forms.get(best === ' ' ? '' : ' ') ?? []) {
        const own = found.groups?.unit ?? unit;
        const expected = `${found[0].slice(0, -own.length).trimEnd()}${best}${own}`;
        report({ start, end, expected: [expected], reason: `Hãy viết “${expected}” như phần lớn chỗ khác.` });
      }
    }
  },
};

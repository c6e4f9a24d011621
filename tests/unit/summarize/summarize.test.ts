import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../pipeline/summarize/brief.ts';
import { briefOf } from './brief-of.ts';

const sentences = [
  'Chiều 17/9, tại Cao Bằng, Thủ tướng Phạm Văn Năm làm việc với lãnh đạo tỉnh.',
  'Thu ngân sách năm 2025 ước đạt **1.779,52 tỷ đồng**, tăng 8,02% so với năm ngoái.',
  'Tỉnh có 45 đơn vị xã, phường và [hai ngân hàng](https://example.org/2024/07/01).',
  'Thủ tướng yêu cầu tỉnh thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị.',
  'Tập trung giảm nghèo bền vững; chăm lo người có công.',
  'Hạ tầng giao thông vẫn là điểm nghẽn lớn.',
  'Bà Lê Thị Hòa, Giám đốc Sở Y tế nói: “Chúng tôi sẽ làm hết sức mình vì bà con”.',
  'Từ 5 đến 7% số hộ, khoảng 2/3 dân cư, đã nhận hỗ trợ từ 1/7/2025 đến nay.',
  'Nếu *không* có giải pháp thì khó bứt phá… (xem trang 12)',
  'Ông **Nguyễn Văn An**, *Giám đốc [Công ty R&amp;D](https://example.org/an?p=12&q=30)*, chi **3,5 _tỷ_ đồng** cho 2&nbsp;000 hộ.',
  'Thủ tướng yêu cầu **UBND tỉnh** báo cáo trước ngày __30/9__; mức tăng là `8,02%` \\*tạm tính\\*.',
];
const bodies = fc
  .array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(' ', '\n\n', '\n')), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(''));
/** Texts that no editor would write: marks, digits and names in any order. */
const noise = fc
  .array(
    fc.constantFrom(
      '12',
      '3,5',
      '%',
      '/',
      '-',
      'tỷ',
      'đồng',
      'ngày',
      '“',
      '”',
      '(',
      ')',
      'Nguyễn',
      'Văn',
      'An',
      ',',
      '.',
      'Bộ',
      'một',
      'phần',
      'năm',
      'thứ',
      'số',
      '57-NQ/TW',
      'đến',
      ':',
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

const written = ({ sentences, figures, dates, directives, limitations, quotes }: Brief) => [
  ...[...sentences, ...directives, ...limitations, ...quotes].map((item) => ({ ...item, surface: item.text })),
  ...figures,
  ...dates,
];
const letters = (text: string) => text.replaceAll('&amp;', '&').replaceAll(/[\s*_]/gu, '');

describe('guarantees', () => {
  it('ties every fact and sentence to its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(bodies, noise), async (body) => {
        const brief = await briefOf(body);
        for (const { surface, start, end } of written(brief)) {
          expect(end).toBeGreaterThan(start);
          expect(brief.source.slice(start, end)).toBe(surface);
        }
        for (const { name, start, end } of [...brief.people, ...brief.organisations, ...brief.places])
          expect(letters(brief.source.slice(start, end))).toBe(letters(name));
        for (const { label, period, hedge, unit } of brief.figures)
          expect([label, period, hedge, unit].join()).not.toMatch(/[*_`[\]]|&amp;|https?:/u);
        for (const { number, start, end } of brief.documents) {
          expect(brief.source.slice(start, end).replaceAll(/\s+/gu, '')).toContain(number);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds no number that the text lacks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(bodies, noise), async (body) => {
        const { figures, dates, documents, source } = await briefOf(body);
        const words = figures.flatMap(({ surface, label, period, unit, hedge }) => [
          surface,
          label,
          period,
          unit,
          hedge,
        ]);
        const all = [...words, ...dates.map(({ surface }) => surface), ...documents.map(({ number }) => number)];
        for (const digits of all.join(' ').matchAll(/\d+/gu)) expect(source).toContain(digits[0]);
      }),
      { numRuns: 60 },
    );
  });

  it('ranks every sentence once', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const ranks = (await briefOf(body)).sentences.map(({ rank }) => rank);
        expect(ranks.toSorted((a, b) => a - b)).toEqual(ranks.map((_, index) => index + 1));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same bytes for the same text', async () => {
    const body = sentences.join(' ');
    expect(JSON.stringify(await briefOf(body))).toBe(JSON.stringify(await briefOf(body)));
  });
});

describe('the brief', () => {
  it('puts the sentence that says what the title says before side matters', async () => {
    const body =
      'Trời hôm ấy nhiều mây và có gió nhẹ. Xã Hòa Lạc khánh thành trường mầm non mới với 12 phòng học. Nhiều người đến từ sớm.';
    const { sentences: ranked } = await briefOf(body, '2025-09-18', 'Xã Hòa Lạc khánh thành trường mầm non mới');
    expect(ranked.find(({ rank }) => rank === 1)?.text).toContain('khánh thành');
  });

  it('leaves captions and their photographers out', async () => {
    const { people, figures, images } = await briefOf(
      'Lễ khánh thành diễn ra ấm cúng.\n\nHơn 300 người dự lễ. (Ảnh: Trần Văn Chụp)\n\nMọi người ra về vui vẻ.',
    );
    expect(people).toEqual([]);
    expect(figures).toEqual([]);
    expect(images).toMatchObject([{ credit: 'Trần Văn Chụp' }]);
  });
});

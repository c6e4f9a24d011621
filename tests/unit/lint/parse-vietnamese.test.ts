import fc from 'fast-check';
import type { Nodes, Root } from 'nlcst';
import { toString as nlcstToString } from 'nlcst-to-string';
import { describe, expect, it } from 'vitest';
import { parseVietnamese } from '../../../pipeline/lint/retext-vietnamese/parse-vietnamese.ts';

function sentences(root: Root): string[] {
  return root.children.flatMap((paragraph) =>
    paragraph.type === 'ParagraphNode'
      ? paragraph.children.filter((node) => node.type === 'SentenceNode').map((node) => nlcstToString(node))
      : [],
  );
}

function words(value: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'WordNode')
      found.push(node.data?.kind ? `${nlcstToString(node)} (${node.data.kind})` : nlcstToString(node));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseVietnamese(value));
  return found;
}

const split = (value: string): string[] => sentences(parseVietnamese(value));

describe('sentences', () => {
  it.each([
    ['Tỉnh đã họp. Các xã cùng dự.', ['Tỉnh đã họp.', 'Các xã cùng dự.']],
    ['Tại TP. Hồ Chí Minh có mưa. Trời mát.', ['Tại TP. Hồ Chí Minh có mưa.', 'Trời mát.']],
    ['Ở TP.HCM trời nắng. Ở Huế có mưa.', ['Ở TP.HCM trời nắng.', 'Ở Huế có mưa.']],
    ['GS.TS. Nguyễn Văn An nói. Ông vui.', ['GS.TS. Nguyễn Văn An nói.', 'Ông vui.']],
    ['PGS. Lê Bình và Th.S Trần Hoa, BS. Vũ Mai cùng dự.', ['PGS. Lê Bình và Th.S Trần Hoa, BS. Vũ Mai cùng dự.']],
    [
      'Mưa lớn trên địa bàn TP. Theo đài khí tượng, mai nắng.',
      ['Mưa lớn trên địa bàn TP.', 'Theo đài khí tượng, mai nắng.'],
    ],
    [
      'Cả tỉnh có 1.446 thôn. Tỷ lệ là 8,02%. Năm 2025. 3 xã.',
      ['Cả tỉnh có 1.446 thôn.', 'Tỷ lệ là 8,02%.', 'Năm 2025.', '3 xã.'],
    ],
    ['Trồng lúa, ngô… và sắn. Nuôi cá…', ['Trồng lúa, ngô… và sắn.', 'Nuôi cá…']],
    ['Trồng lúa, ngô... Nuôi cá... và tôm.', ['Trồng lúa, ngô...', 'Nuôi cá... và tôm.']],
    ['Ai làm?! Tôi không biết! Thật à?', ['Ai làm?!', 'Tôi không biết!', 'Thật à?']],
    ['Ông nói: “Chúng tôi sẽ làm.” Mọi người vỗ tay.', ['Ông nói: “Chúng tôi sẽ làm.”', 'Mọi người vỗ tay.']],
    ['"Chúng tôi sẽ làm." Mọi người vỗ tay.', ['"Chúng tôi sẽ làm."', 'Mọi người vỗ tay.']],
    ['“Sao lại thế?”, bà hỏi. “Tôi lo!” - bà nói.', ['“Sao lại thế?”, bà hỏi.', '“Tôi lo!” - bà nói.']],
    ['(Ảnh: Lan Anh.) Hội nghị bế mạc.', ['(Ảnh: Lan Anh.)', 'Hội nghị bế mạc.']],
    ['Có xoài, mít, v.v. và nhiều thứ khác. Còn lại bán.', ['Có xoài, mít, v.v. và nhiều thứ khác.', 'Còn lại bán.']],
    ['Có xoài, mít, v.v. Giá bán ổn định.', ['Có xoài, mít, v.v.', 'Giá bán ổn định.']],
    ['Có xoài, mít, v.v... Giá bán ổn định.', ['Có xoài, mít, v.v...', 'Giá bán ổn định.']],
    ['Nguyễn V. A. bị bắt. Trần Thị B. Sau đó bỏ trốn.', ['Nguyễn V. A. bị bắt.', 'Trần Thị B.', 'Sau đó bỏ trốn.']],
    ['Tăng cường lãnh đạo.Theo kế hoạch, mai họp.', ['Tăng cường lãnh đạo.', 'Theo kế hoạch, mai họp.']],
    ['Nh.Thạch viết. T.Ư Đoàn dự.', ['Nh.Thạch viết.', 'T.Ư Đoàn dự.']],
    ['Gồm: lúa; ngô; khoai. Hết.', ['Gồm: lúa; ngô; khoai.', 'Hết.']],
    ['Giá 25 bảng Anh. Nhiều người mua.', ['Giá 25 bảng Anh.', 'Nhiều người mua.']],
    ['1. Mở đầu. 2. Kết luận.', ['1. Mở đầu.', '2. Kết luận.']],
    [
      'Xem vnexpress.net. Gửi thư cho toasoan@example.com.vn. Hết.',
      ['Xem vnexpress.net.', 'Gửi thư cho toasoan@example.com.vn.', 'Hết.'],
    ],
    ['- Mục một. - Mục hai.', ['- Mục một.', '- Mục hai.']],
    ['Hoạt động từ 1/7/2025. Đến nay ổn định.', ['Hoạt động từ 1/7/2025.', 'Đến nay ổn định.']],
    ['Theo Nghị quyết số 57-NQ/TW. Bộ đã họp.', ['Theo Nghị quyết số 57-NQ/TW.', 'Bộ đã họp.']],
  ])('%s', (value, expected) => {
    expect(split(value)).toEqual(expected);
  });
});

describe('words', () => {
  it.each([
    ['1.446 thôn, 8,02%/năm', ['1.446 (number)', 'thôn', '8,02% (number)', 'năm']],
    ['1.779,52 tỷ; 17/18 nhóm', ['1.779,52 (number)', 'tỷ', '17/18 (number)', 'nhóm']],
    [
      'chiều 27/7, từ 1/7/2025, tháng 9/2013',
      ['chiều', '27/7 (date)', 'từ', '1/7/2025 (date)', 'tháng', '9/2013 (date)'],
    ],
    [
      'ngày 27-7, 7-10 ngày, 27.7.2013',
      ['ngày', '27-7 (date)', '7 (number)', '10 (number)', 'ngày', '27.7.2013 (date)'],
    ],
    ['số 57-NQ/TW và 30/2020/NĐ-CP', ['số', '57-NQ/TW (document-number)', 'và', '30/2020/NĐ-CP (document-number)']],
    [
      '175/2024/QH15, 1314/NQ-UBTVQH15, 19/2025/QĐ-TTg.',
      ['175/2024/QH15 (document-number)', '1314/NQ-UBTVQH15 (document-number)', '19/2025/QĐ-TTg (document-number)'],
    ],
    ['lúc 14h30 hoặc 8h, 14:30', ['lúc', '14h30 (time)', 'hoặc', '8h (time)', '14:30 (time)']],
    ['tệp baclam2.jpg, anh-bac-lam.png', ['tệp', 'baclam2.jpg (file-name)', 'anh-bac-lam.png (file-name)']],
    [
      'https://example.vn/tin?a=1&b=2, (www.example.com)',
      ['https://example.vn/tin?a=1&b=2 (url)', 'www.example.com (url)'],
    ],
    [
      'mạng 4G, U23, COVID-19, CO2, R&D',
      ['mạng', '4G (code)', 'U23 (code)', 'COVID-19 (code)', 'CO2 (code)', 'R&D (code)'],
    ],
    [
      'TP.HCM, TP.Huế, GS.TS Nam',
      ['TP.HCM (abbreviation)', 'TP. (abbreviation)', 'Huế', 'GS.TS (abbreviation)', 'Nam'],
    ],
    ["H'Hen Niê, M'Nông", ["H'Hen", 'Niê', "M'Nông"]],
    ['kinh tế-xã hội 64Kbps', ['kinh', 'tế', 'xã', 'hội', '64 (number)', 'Kbps']],
  ])('%s', (value, expected) => {
    expect(words(value)).toEqual(expected);
  });
});

function checkPositions(value: string, root: Root, offset = 0): void {
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    expect(start).toBeTypeOf('number');
    if (value.slice((start ?? 0) - offset, (end ?? 0) - offset) !== nlcstToString(node)) {
      expect(value.slice((start ?? 0) - offset, (end ?? 0) - offset)).toBe(nlcstToString(node));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
}

const vietnamese = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'TP.',
          'GS.TS.',
          '1.446',
          '8,02%',
          '27/7',
          '57-NQ/TW',
          '…',
          '...',
          '?!',
          '."',
          '.”',
          'v.v.',
          'Nguyễn',
          'V.',
        ],
        ...[' ', ' ', '  ', '\n', '\r\n', '\t', '-', '–', '“', '”', '(', ')', '.', ',', 'đạo.Theo', 'a@b.vn', 'x.jpg'],
        ...[
          'http://',
          'www.',
          '14h30',
          '’',
          "'",
          'tie\u0302\u0301ng',
          '\u200B',
          '\uFEFF',
          '👩‍👩‍👧',
          '𝒜',
          '\uD83D',
          '漢字',
          'Жук',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('properties', () => {
  it('keeps every unit, with exact positions', () => {
    fc.assert(
      fc.property(vietnamese, fc.nat(1000), (value, offset) => {
        const root = parseVietnamese(value, offset);
        expect(nlcstToString(root)).toBe(value);
        checkPositions(value, root, offset);
      }),
      { numRuns: 500 },
    );
  });

  it('counts lines and columns as vfile does', () => {
    const root = parseVietnamese('Một.\r\nHai ba.\n\nBốn.', 10, 3, 5);
    const starts = root.children.filter((node) => node.type === 'ParagraphNode').map((node) => node.position?.start);
    expect(starts).toEqual([
      { line: 3, column: 5, offset: 10 },
      { line: 4, column: 1, offset: 16 },
      { line: 6, column: 1, offset: 25 },
    ]);
  });

  it.each([
    ['brackets', '('],
    ['closing brackets', '.)'],
    ['full stops', '. '],
    ['digits', '1.'],
    ['hyphens', 'a-'],
    ['dotted capitals', 'A.'],
    ['no spaces', 'đ'],
    ['at signs', 'a@'],
    ['quotes', '."'],
    ['emoji', '👩‍👩‍👧'],
    ['decomposed', 'e\u0302\u0301 '],
    ['slashes', '1/A'],
  ])('goes once through %s: a second pass for each of them would take minutes', (_, unit) => {
    const value = unit.repeat(100_000);
    expect(nlcstToString(parseVietnamese(value)).length).toBe(value.length);
  });
});

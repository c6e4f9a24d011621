import { expect, test } from 'vitest';
import { orderByRank } from '../../../pipeline/localize/order-by-rank.ts';

function order(...titles: string[][]): string[] {
  const people = titles.map((own, start) => ({ titles: own, start }));
  return orderByRank(people).map((person) => person.titles.join(', '));
}

test('leaders of the Party and the State come before ministries, these before provinces', () => {
  expect(
    order(
      ['Giám đốc Sở Tài chính'],
      ['Phó Chủ tịch UBND tỉnh'],
      ['Bí thư Tỉnh ủy'],
      ['Thứ trưởng Bộ Y tế'],
      ['Bộ trưởng Bộ Y tế'],
      ['Phó Thủ tướng Chính phủ'],
      ['Thủ tướng Chính phủ'],
      ['Chủ tịch nước'],
      ['Tổng Bí thư'],
    ),
  ).toEqual([
    'Tổng Bí thư',
    'Chủ tịch nước',
    'Thủ tướng Chính phủ',
    'Phó Thủ tướng Chính phủ',
    'Bí thư Tỉnh ủy',
    'Bộ trưởng Bộ Y tế',
    'Thứ trưởng Bộ Y tế',
    'Phó Chủ tịch UBND tỉnh',
    'Giám đốc Sở Tài chính',
  ]);
});

test('the highest office of somebody with several counts', () => {
  expect(order(['Bộ trưởng Bộ Y tế'], ['Trưởng Ban Tổ chức', 'Uỷ viên Bộ Chính trị'])).toEqual([
    'Trưởng Ban Tổ chức, Uỷ viên Bộ Chính trị',
    'Bộ trưởng Bộ Y tế',
  ]);
});

test('who held an office comes after who holds it, and before the next office', () => {
  expect(order(['Nguyên Chủ tịch nước'], ['Thủ tướng Chính phủ'], ['Chủ tịch nước'])).toEqual([
    'Chủ tịch nước',
    'Nguyên Chủ tịch nước',
    'Thủ tướng Chính phủ',
  ]);
});

test('equals, and those without an office, keep the order of the text', () => {
  expect(order(['nghệ nhân'], [], ['Thứ trưởng Bộ Tài chính'], ['Thứ trưởng Bộ Nội vụ'])).toEqual([
    'Thứ trưởng Bộ Tài chính',
    'Thứ trưởng Bộ Nội vụ',
    'nghệ nhân',
    '',
  ]);
});

import { expect, it } from 'vitest';
import { briefOf } from './brief-of.ts';

it('reads organisations as whole names', async () => {
  const { organisations } = await briefOf(
    'Ban Chấp hành Đảng bộ tỉnh Lào Cai và Bộ Nông nghiệp và Môi trường họp với Ủy ban Kiểm tra Trung ương. Quốc hội thông qua dự luật.',
  );
  expect(organisations.map(({ name }) => name)).toEqual([
    'Ban Chấp hành Đảng bộ tỉnh Lào Cai',
    'Bộ Nông nghiệp và Môi trường',
    'Ủy ban Kiểm tra Trung ương',
    'Quốc hội',
  ]);
});

it('reads places with their kinds', async () => {
  const { places } = await briefOf('Đoàn đi từ Hà Nội lên xã Tả Van, tỉnh Lào Cai, rồi sang Lào qua vùng Tây Bắc.');
  expect(places.map(({ name, kind }) => [name, kind])).toEqual([
    ['Hà Nội', 'province'],
    ['Tả Van', 'commune'],
    ['Lào Cai', 'province'],
    ['Lào', 'country'],
    ['Tây Bắc', 'region'],
  ]);
});

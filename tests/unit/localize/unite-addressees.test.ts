import { expect, test } from 'vitest';
import { uniteAddressees } from '../../../pipeline/localize/unite-addressees.ts';

const cases: { title: string; written: string[]; united: string[] }[] = [
  { title: 'a capital makes no other', written: ['tỉnh', 'Tỉnh'], united: ['tỉnh', 'tỉnh'] },
  {
    title: 'a kind alone is the one of that kind with a name',
    written: ['Đảng bộ tỉnh', 'tỉnh Sơn Hà', 'tỉnh', 'Tỉnh'],
    united: ['Đảng bộ tỉnh', 'tỉnh Sơn Hà', 'tỉnh Sơn Hà', 'tỉnh Sơn Hà'],
  },
  {
    title: 'the name may come later',
    written: ['Thành phố', 'thành phố Hải Phòng'],
    united: ['thành phố Hải Phòng', 'thành phố Hải Phòng'],
  },
  {
    title: 'of two with a name neither is meant for certain',
    written: ['tỉnh Sơn Hà', 'tỉnh Bình Giang', 'tỉnh'],
    united: ['tỉnh Sơn Hà', 'tỉnh Bình Giang', 'tỉnh'],
  },
  {
    title: 'a kind with more than a name is another',
    written: ['tỉnh', 'tỉnh và các bộ, ngành', 'tỉnh ủy'],
    united: ['tỉnh', 'tỉnh và các bộ, ngành', 'tỉnh ủy'],
  },
  { title: 'a body is not taken for one of its kind', written: ['Bộ', 'Bộ Công an'], united: ['Bộ', 'Bộ Công an'] },
  { title: 'nobody stays nobody', written: ['', 'tỉnh'], united: ['', 'tỉnh'] },
];

test.for(cases)('$title', ({ written, united }) => {
  const names = uniteAddressees(written);
  expect(written.map((each) => names.get(each))).toEqual(united);
});

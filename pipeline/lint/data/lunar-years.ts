/** The ten stems and twelve branches of the lunar calendar's years (Decree 30/2020/NĐ-CP, annex II, section V.8). */
export const stems = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'];

/** Branches in order; some have two spellings. */
export const branches = [
  'Tý',
  'Tí',
  'Sửu',
  'Dần',
  'Mão',
  'Mẹo',
  'Thìn',
  'Tỵ',
  'Tị',
  'Ngọ',
  'Mùi',
  'Thân',
  'Dậu',
  'Tuất',
  'Hợi',
];

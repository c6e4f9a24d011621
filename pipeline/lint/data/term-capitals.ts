import type { Profile } from '../profile.ts';

/** A name or term whose capitals differ between norms. */
export interface TermCapitals {
  /** All forms that some norm accepts; any other is wrong everywhere. */
  accepted: readonly string[];
  /** The form that a profile asks for; the others keep the article's majority. */
  profiles?: Partial<Record<Profile, string>>;
}

/**
 * Sources: Decree 30/2020/NĐ-CP, annex II (sections III to V) for `government`; the usage of the Party's press (Nhân
 * Dân) for `party`; of Vietnam News Agency for `press`; of VnExpress and Tuổi Trẻ for `online`.
 */
export const termCapitals: readonly TermCapitals[] = [
  {
    accepted: ['Ủy ban nhân dân', 'Ủy ban Nhân dân'],
    profiles: { government: 'Ủy ban nhân dân', party: 'Ủy ban nhân dân' },
  },
  {
    accepted: ['Uỷ ban nhân dân', 'Uỷ ban Nhân dân'],
    profiles: { government: 'Uỷ ban nhân dân', party: 'Uỷ ban nhân dân' },
  },
  {
    accepted: ['Hội đồng nhân dân', 'Hội đồng Nhân dân'],
    profiles: { government: 'Hội đồng nhân dân', party: 'Hội đồng nhân dân' },
  },
  { accepted: ['Tòa án nhân dân', 'Tòa án Nhân dân'], profiles: { government: 'Tòa án nhân dân' } },
  { accepted: ['Viện kiểm sát nhân dân', 'Viện Kiểm sát nhân dân', 'Viện Kiểm sát Nhân dân'] },
  {
    accepted: ['Liên hợp quốc', 'Liên Hợp Quốc'],
    profiles: { government: 'Liên hợp quốc', party: 'Liên hợp quốc', press: 'Liên hợp quốc' },
  },
  { accepted: ['Liên hiệp quốc', 'Liên Hiệp Quốc'] },
  {
    accepted: ['Tổ chức Y tế thế giới', 'Tổ chức Y tế Thế giới'],
    profiles: { government: 'Tổ chức Y tế thế giới' },
  },
  {
    accepted: ['tết Nguyên đán', 'Tết Nguyên đán', 'Tết Nguyên Đán'],
    profiles: { government: 'tết Nguyên đán', press: 'Tết Nguyên đán', party: 'Tết Nguyên đán' },
  },
  {
    accepted: ['tết Trung thu', 'Tết Trung thu', 'Tết trung thu', 'Tết Trung Thu', 'tết trung thu'],
    profiles: { government: 'tết Trung thu', press: 'Tết Trung thu' },
  },
  {
    accepted: ['ngày Quốc khánh', 'Ngày Quốc khánh', 'ngày quốc khánh'],
    profiles: { government: 'ngày Quốc khánh', press: 'Ngày Quốc khánh' },
  },
  {
    accepted: ['Tổng Bí thư', 'Tổng bí thư'],
    profiles: { government: 'Tổng Bí thư', party: 'Tổng Bí thư', press: 'Tổng Bí thư', online: 'Tổng bí thư' },
  },
  {
    accepted: ['Phó Thủ tướng', 'Phó thủ tướng'],
    profiles: { government: 'Phó Thủ tướng', party: 'Phó Thủ tướng', press: 'Phó Thủ tướng', online: 'Phó thủ tướng' },
  },
  { accepted: ['Bộ Chính trị', 'BỘ CHÍNH TRỊ'] },
  {
    accepted: ['Thành phố Hồ Chí Minh', 'thành phố Hồ Chí Minh'],
    profiles: { government: 'Thành phố Hồ Chí Minh', party: 'Thành phố Hồ Chí Minh' },
  },
  {
    accepted: ['Thủ đô Hà Nội', 'thủ đô Hà Nội'],
    profiles: { government: 'Thủ đô Hà Nội', party: 'Thủ đô Hà Nội' },
  },
  { accepted: ['Cách mạng tháng Tám', 'Cách mạng Tháng Tám'], profiles: { government: 'Cách mạng tháng Tám' } },
  {
    accepted: ['ASEAN', 'Asean'],
    profiles: { government: 'ASEAN', party: 'ASEAN', press: 'ASEAN' },
  },
  { accepted: ['UNESCO', 'Unesco'], profiles: { government: 'UNESCO', party: 'UNESCO', press: 'UNESCO' } },
  { accepted: ['UNICEF', 'Unicef'], profiles: { government: 'UNICEF', party: 'UNICEF', press: 'UNICEF' } },
  { accepted: ['Biển Đông', 'biển Đông'], profiles: { government: 'Biển Đông', party: 'Biển Đông' } },
  { accepted: ['Vua Hùng', 'vua Hùng'], profiles: { government: 'Vua Hùng' } },
  { accepted: ['Bác Hồ', 'bác Hồ'], profiles: { government: 'Bác Hồ', party: 'Bác Hồ', press: 'Bác Hồ' } },
];

import type { Profile } from '../profile.ts';

/** A name or term with the capitals it may have. */
export interface TermCapitals {
  /** All forms that some norm accepts; any other is wrong everywhere. */
  accepted: readonly string[];
  /** Forms of some houses that no norm has: doubtful where an article writes nothing else. */
  tolerated?: readonly string[];
  /** Wrong in lower case, too; otherwise lower case is another word or a kind of thing. */
  isLowerWrong?: boolean;
  /** The accepted forms may stand side by side. */
  isFree?: boolean;
  /** A place: wrong only where it begins with a capital and loses it later. */
  place?: 'anywhere' | 'after unit';
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
    accepted: ['Phó Thủ tướng', 'Phó thủ tướng', 'phó thủ tướng'],
    tolerated: ['phó Thủ tướng'],
    profiles: { government: 'Phó Thủ tướng', party: 'Phó Thủ tướng', press: 'Phó Thủ tướng', online: 'Phó thủ tướng' },
  },
  { accepted: ['Bộ Chính trị'] },
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
  { accepted: ['Cụ Hồ', 'cụ Hồ'], profiles: { government: 'Cụ Hồ', party: 'Cụ Hồ' } },
  { accepted: ['Bà Triệu', 'bà Triệu'], profiles: { government: 'Bà Triệu', party: 'Bà Triệu', press: 'Bà Triệu' } },
  { accepted: ['Bà Trưng', 'bà Trưng'], profiles: { government: 'Bà Trưng', party: 'Bà Trưng', press: 'Bà Trưng' } },
  { accepted: ['Ông Gióng', 'ông Gióng'], profiles: { government: 'Ông Gióng' } },
  { accepted: ['Bộ Công Thương', 'Bộ Công thương'], tolerated: ['bộ Công Thương', 'bộ Công thương'] },
  { accepted: ['Sở Công Thương', 'Sở Công thương'], tolerated: ['sở Công Thương', 'sở Công thương'] },
  { accepted: ['Bộ Giao thông vận tải', 'Bộ Giao thông Vận tải'], tolerated: ['bộ Giao thông vận tải'] },
  { accepted: ['Sở Giao thông vận tải', 'Sở Giao thông Vận tải'], tolerated: ['sở Giao thông vận tải'] },
  {
    accepted: ['Bộ Nông nghiệp và Phát triển nông thôn', 'Bộ Nông nghiệp và Phát triển Nông thôn'],
    tolerated: ['bộ Nông nghiệp và Phát triển nông thôn'],
  },
  {
    accepted: ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Phát triển Nông thôn'],
    tolerated: ['sở Nông nghiệp và Phát triển nông thôn'],
  },
  { accepted: ['Ngân hàng Thế giới', 'Ngân hàng thế giới'] },
  { accepted: ['Quỹ Tiền tệ quốc tế', 'Quỹ Tiền tệ Quốc tế'] },
  { accepted: ['Tổ chức Thương mại thế giới', 'Tổ chức Thương mại Thế giới'] },
  { accepted: ['Hội Chữ thập đỏ', 'Hội chữ thập đỏ'], tolerated: ['hội Chữ thập đỏ'] },
  {
    accepted: ['tết Đoan ngọ', 'Tết Đoan ngọ', 'Tết Đoan Ngọ'],
    profiles: { government: 'tết Đoan ngọ', press: 'Tết Đoan ngọ' },
  },
  ...[
    'Nhà giáo Việt Nam',
    'Phụ nữ Việt Nam',
    'Thầy thuốc Việt Nam',
    'Báo chí Cách mạng Việt Nam',
    'Thương binh - Liệt sĩ',
  ].map((feast) => ({ accepted: [`ngày ${feast}`, `Ngày ${feast}`], profiles: { government: `ngày ${feast}` } })),
  { accepted: ['Tây Bắc'], tolerated: ['Tây bắc'] },
  { accepted: ['Đông Bắc'], tolerated: ['Đông bắc'] },
  { accepted: ['Việt Bắc'], tolerated: ['Việt bắc'] },
  { accepted: ['Đồng bằng sông Cửu Long', 'đồng bằng sông Cửu Long', 'Đồng bằng Sông Cửu Long'], isFree: true },
  { accepted: ['Đồng bằng sông Hồng', 'đồng bằng sông Hồng', 'Đồng bằng Sông Hồng'], isFree: true },
  ...['Chủ tịch nước', 'Chủ tịch Quốc hội', 'Phó Thủ tướng Chính phủ', 'Phó Chủ tịch nước'].map((office) => ({
    accepted: [office],
    tolerated: [
      office.charAt(0).toLowerCase() + office.slice(1),
      office.replace('Phó T', 'Phó t').replace('Phó C', 'Phó c'),
    ],
  })),
  {
    accepted: ['Phó Chủ tịch', 'Phó chủ tịch', 'phó chủ tịch'],
    tolerated: ['phó Chủ tịch'],
    profiles: { government: 'Phó Chủ tịch', party: 'Phó Chủ tịch' },
  },
  {
    accepted: ['Phó Bí thư', 'Phó bí thư', 'phó bí thư'],
    tolerated: ['phó Bí thư'],
    profiles: { government: 'Phó Bí thư', party: 'Phó Bí thư' },
  },
  { accepted: ['Bí thư Tỉnh ủy', 'bí thư Tỉnh ủy', 'bí thư tỉnh ủy'], profiles: officeOf('Bí thư Tỉnh ủy') },
  { accepted: ['Bí thư Thành ủy', 'bí thư Thành ủy', 'bí thư thành ủy'], profiles: officeOf('Bí thư Thành ủy') },
  { accepted: ['Bí thư Đảng ủy', 'bí thư Đảng ủy', 'bí thư đảng ủy'], profiles: officeOf('Bí thư Đảng ủy') },
  { accepted: ['Ủy viên Trung ương Đảng', 'ủy viên Trung ương Đảng'], profiles: officeOf('Ủy viên Trung ương Đảng') },
  { accepted: ['Ủy viên Bộ Chính trị', 'ủy viên Bộ Chính trị'], profiles: officeOf('Ủy viên Bộ Chính trị') },
];

function officeOf(form: string): Partial<Record<Profile, string>> {
  return { government: form, party: form, press: form };
}

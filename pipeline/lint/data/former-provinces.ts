/** The day on which two administrative levels replaced three (Nghị quyết 202/2025/QH15; Luật 72/2025/QH15). */
export const mergerDay = '2025-07-01';

/**
 * Provinces that ceased to be, and the one each went to.
 * Source: Nghị quyết 202/2025/QH15 of 12 June 2025; Thừa Thiên Huế: Nghị quyết 175/2024/QH15 (from 1 January 2025).
 */
export const formerProvinces: ReadonlyMap<string, string> = new Map([
  ['Hà Giang', 'tỉnh Tuyên Quang'],
  ['Yên Bái', 'tỉnh Lào Cai'],
  ['Bắc Kạn', 'tỉnh Thái Nguyên'],
  ['Bắc Giang', 'tỉnh Bắc Ninh'],
  ['Vĩnh Phúc', 'tỉnh Phú Thọ'],
  ['Hòa Bình', 'tỉnh Phú Thọ'],
  ['Hoà Bình', 'tỉnh Phú Thọ'],
  ['Hải Dương', 'thành phố Hải Phòng'],
  ['Thái Bình', 'tỉnh Hưng Yên'],
  ['Hà Nam', 'tỉnh Ninh Bình'],
  ['Nam Định', 'tỉnh Ninh Bình'],
  ['Quảng Bình', 'tỉnh Quảng Trị'],
  ['Thừa Thiên Huế', 'thành phố Huế'],
  ['Quảng Nam', 'thành phố Đà Nẵng'],
  ['Kon Tum', 'tỉnh Quảng Ngãi'],
  ['Bình Định', 'tỉnh Gia Lai'],
  ['Ninh Thuận', 'tỉnh Khánh Hòa'],
  ['Phú Yên', 'tỉnh Đắk Lắk'],
  ['Đắk Nông', 'tỉnh Lâm Đồng'],
  ['Bình Thuận', 'tỉnh Lâm Đồng'],
  ['Bình Phước', 'thành phố Đồng Nai'],
  ['Bà Rịa - Vũng Tàu', 'Thành phố Hồ Chí Minh'],
  ['Bà Rịa-Vũng Tàu', 'Thành phố Hồ Chí Minh'],
  ['Bà Rịa – Vũng Tàu', 'Thành phố Hồ Chí Minh'],
  ['Bình Dương', 'Thành phố Hồ Chí Minh'],
  ['Long An', 'tỉnh Tây Ninh'],
  ['Tiền Giang', 'tỉnh Đồng Tháp'],
  ['Bến Tre', 'tỉnh Vĩnh Long'],
  ['Trà Vinh', 'tỉnh Vĩnh Long'],
  ['Kiên Giang', 'tỉnh An Giang'],
  ['Sóc Trăng', 'thành phố Cần Thơ'],
  ['Hậu Giang', 'thành phố Cần Thơ'],
  ['Bạc Liêu', 'tỉnh Cà Mau'],
]);

/** The day from which Đồng Nai is a city under the central government (Nghị quyết 30/2026/QH16). */
export const dongNaiDay = '2026-04-30';

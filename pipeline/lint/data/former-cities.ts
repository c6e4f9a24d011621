/**
 * Cities of a province, and the city of Thủ Đức, that ceased to be units on 1 July 2025.
 * Source: the list of provincial cities at 30 June 2025 (General Statistics Office); Nghị quyết 203/2025/QH15.
 */
export const formerCities: ReadonlySet<string> = new Set(
  `Thủ Đức|Thủy Nguyên|Long Xuyên|Châu Đốc|Bà Rịa|Vũng Tàu|Phú Mỹ|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Từ Sơn|Bến Tre
Quy Nhơn|Thủ Dầu Một|Dĩ An|Thuận An|Tân Uyên|Bến Cát|Đồng Xoài|Phan Thiết|Cà Mau|Cao Bằng|Buôn Ma Thuột|Gia Nghĩa
Điện Biên Phủ|Biên Hòa|Long Khánh|Cao Lãnh|Sa Đéc|Hồng Ngự|Pleiku|Hà Giang|Phủ Lý|Hà Tĩnh|Hải Dương|Chí Linh|Vị Thanh
Ngã Bảy|Hòa Bình|Hưng Yên|Nha Trang|Cam Ranh|Rạch Giá|Hà Tiên|Phú Quốc|Kon Tum|Lai Châu|Đà Lạt|Bảo Lộc|Lạng Sơn
Lào Cai|Tân An|Nam Định|Vinh|Hoa Lư|Ninh Bình|Tam Điệp|Phan Rang|Việt Trì|Tuy Hòa|Đồng Hới|Tam Kỳ|Hội An|Quảng Ngãi
Hạ Long|Móng Cái|Uông Bí|Cẩm Phả|Đông Triều|Đông Hà|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Sông Công|Phổ Yên
Thanh Hóa|Sầm Sơn|Mỹ Tho|Gò Công|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Yên|Phúc Yên|Yên Bái`.split(/[|\n]/u),
);

import type { TermCapitals } from './term-capitals.ts';

/**
 * Names whose capitals every norm agrees on. Sources: Decree 30/2020/NĐ-CP, annex II (sections II to V); the names of
 * ministries and committees in Nghị quyết 176/2025/QH15 and before it; laws by the titles they were passed with.
 */

/** Wrong in any other form, in lower case too. */
const sureNames = list(`
Việt Nam|Trung Quốc|Hàn Quốc|Nhật Bản|Thái Lan|Tây Ban Nha|Bồ Đào Nha|Thổ Nhĩ Kỳ|Triều Tiên|Hoa Kỳ|Bắc Kinh|Thượng Hải
Hà Nội|Sài Gòn|Đà Nẵng|Điện Biên Phủ|Thái Bình Dương|Đại Tây Dương|Ấn Độ Dương|Đông Nam Á|Trường Sa|Hoàng Sa
Hồ Chí Minh|Võ Nguyên Giáp|Phạm Văn Đồng|Tôn Đức Thắng|Mao Trạch Đông|Tập Cận Bình|Đặng Tiểu Bình
Kim Nhật Thành|Thành Cát Tư Hãn|Chu Ân Lai|Tôn Trung Sơn|Lý Quang Diệu
Đảng Cộng sản Việt Nam|Mặt trận Tổ quốc Việt Nam|Cộng hòa xã hội chủ nghĩa Việt Nam
dân tộc Kinh|dân tộc Thái|dân tộc Mông|dân tộc Tày|dân tộc Nùng|dân tộc Mường|dân tộc Dao|dân tộc Giáy|dân tộc Khmer
dân tộc Khơ Mú|dân tộc Hà Nhì|dân tộc La Hủ|dân tộc Lô Lô|dân tộc Ê Đê|dân tộc Ba Na|dân tộc Gia Rai|dân tộc Xơ Đăng
dân tộc Chăm|dân tộc Sán Dìu|dân tộc Si La|dân tộc Cống|dân tộc Lự|dân tộc Xinh Mun|người Mông|người Tày|người Nùng
WTO|UNDP|UNESCO|UNICEF|ASEAN|APEC|OECD|OPEC|NATO|UEFA|FIFA|AFF|AFC|IMF|UBND|HĐND|THPT|THCS|GRDP|GDP|FDI|ODA|BHXH|BHYT`);

/** Wrong where they begin with a capital and lose it later; all in lower case, or with `bắc` before a name, they may be other words. */
const places = list(`
Hải Phòng|Cần Thơ|Cao Bằng|Hà Giang|Tuyên Quang|Điện Biên|Lai Châu|Yên Bái|Lào Cai|Bắc Kạn|Thái Nguyên|Lạng Sơn
Quảng Ninh|Bắc Giang|Bắc Ninh|Vĩnh Phúc|Phú Thọ|Hải Dương|Ninh Bình|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị|Quảng Ngãi
Kon Tum|Gia Lai|Ninh Thuận|Khánh Hòa|Đắk Lắk|Đắk Nông|Bình Thuận|Bình Phước|Đồng Nai|Bà Rịa|Vũng Tàu|Bình Dương
Tây Ninh|Tiền Giang|Đồng Tháp|Bến Tre|Trà Vinh|Vĩnh Long|Kiên Giang|An Giang|Sóc Trăng|Hậu Giang|Bạc Liêu|Cà Mau
Thừa Thiên Huế|Nha Trang|Đà Lạt|Hạ Long|Phú Quốc|Côn Đảo|Cửu Long|Thăng Long|Buôn Ma Thuột|Quy Nhơn|Cam Ranh|Sa Pa
Tân Sơn Nhất|Hồng Kông|Đài Loan|Ấn Độ|Hà Lan|Phần Lan|Thụy Sĩ|Thụy Điển|Đan Mạch|Hy Lạp|Ai Cập|Mông Cổ|Bình Nhưỡng
Quảng Châu|Quảng Tây|Vân Nam|Đông Âu|Tây Âu|Đông Á|Nam Á|Tây Nguyên|Quốc Tử Giám|Ba Đình|Hoàn Kiếm`);

/** The same, of which one half is also a given name and the other a verb: only after the word for the unit. */
const placesAfterUnit = list(`
Nam Định|Bình Định|Hòa Bình|Thái Bình|Phú Yên|Hưng Yên|Lâm Đồng|Sơn La|Thanh Hóa|Hà Nam|Quảng Nam|Long An`);

const regions = list('Bắc Bộ|Nam Bộ|Trung Bộ|Bắc Trung Bộ|Nam Trung Bộ|Đông Nam Bộ|Tây Nam Bộ');

const fields = list(`
Quốc phòng|Công an|Ngoại giao|Nội vụ|Tư pháp|Tài chính|Nông nghiệp và Môi trường|Xây dựng|Văn hóa, Thể thao và Du lịch
Khoa học và Công nghệ|Giáo dục và Đào tạo|Y tế|Dân tộc và Tôn giáo|Kế hoạch và Đầu tư|Thông tin và Truyền thông
Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Tài nguyên và Môi trường|Du lịch|Ngoại vụ`);

/** Bodies, feasts, honours and laws; some houses begin them in lower case. */
const bodies = [
  ...fields.flatMap((field) => [`Bộ ${field}`, `Sở ${field}`]),
  ...list(`
Ban Chấp hành Trung ương|Ban Chấp hành Trung ương Đảng|Ban Chấp hành Đảng bộ|Ban Bí thư|Ban Tổ chức Trung ương|Ban Nội chính Trung ương
Ban Tuyên giáo và Dân vận Trung ương|Ban Tuyên giáo Trung ương|Ban Dân vận Trung ương|Ủy ban Kiểm tra Trung ương
Ban Chính sách, chiến lược Trung ương|Hội đồng Lý luận Trung ương|Văn phòng Trung ương Đảng|Quân ủy Trung ương
Thông tấn xã Việt Nam|Tổng Liên đoàn Lao động Việt Nam|Hội Nông dân Việt Nam|Hội Cựu chiến binh Việt Nam
Hội Liên hiệp Phụ nữ Việt Nam|Đoàn Thanh niên Cộng sản Hồ Chí Minh|Đại đoàn kết toàn dân tộc|Thủ tướng Chính phủ|Tổng cục Thống kê|Tập đoàn Điện lực Việt Nam
Ngân hàng Nhà nước|Thanh tra Chính phủ|Văn phòng Chính phủ|Văn phòng Quốc hội|Đài Truyền hình Việt Nam
Đài Tiếng nói Việt Nam|Quân đội nhân dân Việt Nam|Công an nhân dân Việt Nam|Đội Thiếu niên Tiền phong Hồ Chí Minh
Quốc tế Lao động|Quốc tế Phụ nữ|Quốc tế Thiếu nhi
Huân chương Sao vàng|Huân chương Lao động|Huân chương Độc lập|Huân chương Quân công|Huân chương Chiến công
Huân chương Bảo vệ Tổ quốc|Huân chương Đại đoàn kết dân tộc|Anh hùng Lao động|Anh hùng Lực lượng vũ trang nhân dân
Bà mẹ Việt Nam anh hùng
Bộ luật Hình sự|Bộ luật Dân sự|Bộ luật Lao động|Bộ luật Tố tụng hình sự|Bộ luật Tố tụng dân sự|Luật Đất đai
Luật Nhà ở|Luật Tổ chức Quốc hội|Luật Tổ chức Chính phủ|Luật Tổ chức chính quyền địa phương|Luật Doanh nghiệp
Luật Đầu tư|Luật Đầu tư công|Luật Đấu thầu|Luật Xây dựng|Luật Quy hoạch|Luật Giáo dục|Luật Nhà giáo
Luật Giao thông đường bộ|Luật Trật tự, an toàn giao thông đường bộ|Luật Bảo hiểm xã hội|Luật Bảo hiểm y tế
Luật Bảo vệ môi trường|Luật Báo chí|Luật Cán bộ, công chức|Luật Công đoàn|Luật Thi đua, khen thưởng|Luật Di sản văn hóa
Luật Phòng, chống tham nhũng|Luật Ngân sách nhà nước|Luật Quản lý thuế|Luật Kinh doanh bất động sản|Luật Lâm nghiệp
Luật Thủy lợi|Luật Thương mại|Luật Phòng cháy, chữa cháy|Luật Trẻ em|Luật Cư trú|Luật Căn cước|Luật An ninh mạng
Xô viết Nghệ Tĩnh`),
];

const honours = list('Lao động|Độc lập|Quân công|Chiến công|Bảo vệ Tổ quốc|Kháng chiến|Chiến sĩ vẻ vang');

/** Compounds of which only the first syllable may have a capital, whatever stands around them. */
const words = list(`
Chủ tịch|Bí thư|Ủy viên|Thủ tướng|Bộ trưởng|Thứ trưởng|Giám đốc|Quốc hội|Chính phủ|Nghị quyết|Nghị định|Quyết định
Thông tư|Chỉ thị|Trung ương|Hội nghị|Đại hội|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Đảng bộ|Chi bộ|Hội đồng|Ủy ban
Ban Thường vụ|Chủ tịch nước|Văn phòng|Tổng cục|Viện trưởng|Hiệu trưởng|Công an|Kế hoạch|Báo cáo|Chỉ đạo|Đoàn kết|Quốc ca|Quốc kỳ|Quốc huy|Mặt trận
Liên đoàn|Bệnh viện|Đại học|Cao đẳng|Thanh niên xung phong|Tòa án
Tập đoàn|Cục trưởng|Vụ trưởng|Học viện
Chiến thắng Điện Biên Phủ|Chiến dịch Điện Biên Phủ|Chiến dịch Hồ Chí Minh|Nghệ sĩ Nhân dân|Nghệ sĩ Ưu tú|Nhà giáo Nhân dân|Nhà giáo Ưu tú|Thầy thuốc Nhân dân|Thầy thuốc Ưu tú`);

/** The same, of which many write the second part without its capital. */
const looseWords = list(
  'Bộ Chỉ huy|Sở Chỉ huy|Tổng Giám đốc|Ban Chỉ đạo|Ban Quản lý|Ban Tổ chức|Ban Kiểm tra|Đoàn Thanh niên',
);

/** All of them, in the shape the other terms have. */
export const properNames: readonly TermCapitals[] = [
  ...sureNames.map((form) => ({ accepted: [form], isLowerWrong: true })),
  ...places.map((form) => ({ accepted: [form], place: 'anywhere' as const })),
  ...placesAfterUnit.map((form) => ({ accepted: [form], place: 'after unit' as const })),
  ...regions.map((form) => ({ accepted: [form], tolerated: [form.replace(/Bộ$/u, 'bộ')] })),
  ...bodies.map((form) => ({ accepted: [form], tolerated: [lowerFirst(form)] })),
  ...honours.flatMap((name) =>
    ['Nhất', 'Nhì', 'Ba'].map((class_) => {
      const form = `Huân chương ${name} hạng ${class_}`;
      return { accepted: [form], tolerated: [`Huân chương ${name} hạng ${class_.toLowerCase()}`] };
    }),
  ),
  ...looseWords.map((form) => ({
    accepted: [form, form.charAt(0) + form.slice(1).toLowerCase(), lowerFirst(form), form.toLowerCase()],
    isFree: true,
  })),
  ...words.map((form) => ({ accepted: [form, lowerFirst(form), form.toLowerCase()], isFree: true })),
];

function list(text: string): string[] {
  return text.trim().split(/[|\n]/u);
}

function lowerFirst(form: string): string {
  return form.charAt(0).toLowerCase() + form.slice(1);
}

/**
 * Offices in the order of rank, the highest first, as patterns of titles in lower case that each match from the title's
 * beginning; offices of one line are of one rank. Source: Quy định 368-QĐ/TW of the Politburo (8 September 2025), groups I
 * to IV, in its order: the key and high leaders, those whom the Politburo and the Secretariat appoint, then provinces and
 * what is below them. Ranks of the forces follow Luật Sĩ quan Quân đội nhân dân Việt Nam and stand below the offices that
 * their bearers hold.
 */
export const offices: readonly RegExp[] = [
  /^tổng bí thư/u,
  /^chủ tịch nước/u,
  /^thủ tướng/u,
  /^chủ tịch quốc hội/u,
  /^thường trực ban bí thư/u,
  /^ủy viên bộ chính trị/u,
  /^(?:ủy viên ban bí thư|bí thư (?:ban chấp hành )?trung ương đảng)/u,
  /^(?:phó chủ tịch nước|phó thủ tướng|phó chủ tịch(?: thường trực)? quốc hội|chánh án (?:tòa án nhân dân|tand) tối cao|viện trưởng (?:viện kiểm sát nhân dân|vksnd) tối cao|chủ tịch ủy ban trung ương m(?:ặt trận|ttq))/u,
  /^(?:trưởng ban .*trung ương|chủ nhiệm ủy ban kiểm tra trung ương|chánh văn phòng trung ương|giám đốc học viện chính trị quốc gia)/u,
  /^ủy viên (?:dự khuyết )?(?:ban chấp hành )?trung ương/u,
  /^(?:bộ trưởng|tổng thanh tra|thống đốc ngân hàng nhà nước|chủ nhiệm (?:văn phòng (?:chính phủ|quốc hội|chủ tịch nước)|ủy ban)|tổng kiểm toán|bí thư (?:tỉnh ủy|thành ủy)|tổng tham mưu trưởng|chủ nhiệm tổng cục chính trị)/u,
  /^(?:thứ trưởng|phó trưởng ban .*trung ương|phó chánh văn phòng trung ương|phó chủ nhiệm (?:văn phòng (?:chính phủ|quốc hội|chủ tịch nước)|ủy ban)|phó tổng (?:thanh tra|kiểm toán|tham mưu trưởng)|phó thống đốc ngân hàng nhà nước|tư lệnh|chính ủy)/u,
  /^(?:chủ tịch|quyền chủ tịch) (?:hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd) (?:tỉnh|thành phố)/u,
  /^phó bí thư (?:thường trực )?(?:tỉnh ủy|thành ủy)/u,
  /^(?:phó chủ tịch (?:thường trực )?(?:hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd) (?:tỉnh|thành phố)|chủ tịch ủy ban (?:mặt trận|mttq).*(?:tỉnh|thành phố)|ủy viên ban thường vụ (?:tỉnh ủy|thành ủy)|trưởng đoàn đại biểu quốc hội)/u,
  /^(?:tổng cục trưởng|cục trưởng|vụ trưởng|viện trưởng|giám đốc (?:sở|công an)|chánh văn phòng|trưởng ban|chỉ huy trưởng|chánh thanh tra|phó tư lệnh|phó chính ủy)/u,
  /^(?:phó tổng cục trưởng|phó cục trưởng|phó vụ trưởng|phó viện trưởng|phó giám đốc (?:sở|công an)|phó chánh văn phòng|phó trưởng ban|phó chỉ huy trưởng)/u,
  /^(?:bí thư (?:đảng ủy|huyện ủy|quận ủy|thị ủy)|chủ tịch (?:hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd))/u,
  /^(?:phó bí thư|phó chủ tịch (?:hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd))/u,
  /^(?:đại tướng|thượng tướng|đô đốc|trung tướng|thiếu tướng|phó đô đốc|chuẩn đô đốc)/u,
];

const list = (text: string): readonly string[] => text.split('|');

/**
 * What names of organisations begin with, lower case, by kind. Source: Điều lệ Đảng, Luật Tổ chức Chính phủ, Luật Tổ
 * chức chính quyền địa phương, Luật Doanh nghiệp, and usage of the press.
 */
export const organisationHeads: Readonly<Record<string, readonly string[]>> = {
  party: list(
    'đảng|đảng bộ|đảng ủy|đảng uỷ|chi bộ|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|quận ủy|ban chấp hành|ban bí thư|bộ chính trị|ban thường vụ|ban tổ chức|ban tuyên giáo|ban nội chính|ban dân vận|ban kinh tế|ủy ban kiểm tra|uỷ ban kiểm tra|hội đồng lý luận|trung ương đảng|văn phòng trung ương|trung ương|quân ủy',
  ),
  ministry: list('bộ'),
  state: list(
    'chính phủ|quốc hội|nhà nước|ủy ban|uỷ ban|ubnd|hđnd|hội đồng nhân dân|văn phòng|tổng cục|cục|chi cục|vụ|sở|phòng|thanh tra|kiểm toán|kho bạc|ban quản lý|ban chỉ đạo|ban|tòa án|toà án|viện kiểm sát|hội đồng|kiểm lâm|hải quan|đại sứ quán|lãnh sự quán|phân ban',
  ),
  force: list(
    'công an|cảnh sát|bộ đội|quân đội|quân khu|sư đoàn|lữ đoàn|trung đoàn|bộ tư lệnh|bộ chỉ huy|hải quân|biên phòng|đồn biên phòng|cảnh sát biển|csgt|csđt',
  ),
  union: list(
    'mặt trận|hội|liên hiệp|hiệp hội|liên đoàn|đoàn|tổng liên đoàn|công đoàn|liên minh|tổ chức|quỹ|câu lạc bộ|clb|phòng thương mại|hội liên hiệp|tổng hội|giáo hội|liên hợp|liên hiệp quốc|liên hợp quốc',
  ),
  academy: list(
    'học viện|đại học|trường|viện|trung tâm|bệnh viện|bảo tàng|thư viện|nhà hát|cao đẳng|đh|trạm|phân viện',
  ),
  company: list(
    'công ty|tổng công ty|tập đoàn|ngân hàng|cty|tct|doanh nghiệp|hợp tác xã|nhà máy|xí nghiệp|khách sạn|hãng|sở giao dịch|cảng',
  ),
  media: list(
    'báo|tạp chí|đài|thông tấn xã|đài truyền hình|đài phát thanh|ttxvn|truyền hình|hãng tin|hãng thông tấn|nhà xuất bản|nxb',
  ),
};

/** Heads that are whole names by themselves. */
export const wholeNames: readonly string[] = list(
  'chính phủ|quốc hội|nhà nước|trung ương|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|bộ chính trị|ban bí thư|trung ương đảng|đảng|liên hiệp quốc|liên hợp quốc|ttxvn|ban chấp hành trung ương|quân ủy trung ương',
);

/** Words in lower case that names of organisations have inside, before a name of a place. */
export const innerWords: readonly string[] = list(
  'tỉnh|thành phố|tp|huyện|xã|phường|quận|thị xã|nhân dân|quốc gia|cổ phần|nước|khu vực|vùng|trung ương|thành|tnhh|mtv',
);

const list = (text: string): readonly string[] => text.split('|');

/** Vietnamese surnames, and Chinese ones in Sino-Vietnamese reading, lower case. Source: Lê Trung Hoa, Họ và tên người Việt Nam. */
export const surnames: readonly string[] = [
  ...list(
    'nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đinh|đoàn|trịnh|trương|lâm|mai|tô|vương|hà|cao|châu|chu|tạ|thái|phùng',
  ),
  ...list(
    'lương|lưu|quách|triệu|kiều|khổng|giang|tống|tôn|văn|từ|uông|ung|viên|vi|doãn|diệp|đàm|đồng|đường|hứa|kim|khuất|la|lại|lã|lữ|lục|mạc|mạch|nghiêm|nhâm|nông',
  ),
  ...list(
    'phí|phó|quản|quan|sầm|sử|tăng|thạch|thân|thẩm|thi|thiều|tiêu|tiết|trà|trang|trác|trưng|tưởng|vạn|văng|yên|âu|âu dương|bạch|bành|bế|bồ|cấn|cù|cung|chử|danh',
  ),
  ...list(
    'đan|đậu|đầu|điền|điêu|đổng|hàn|hàng|hạ|hầu|khúc|kha|khưu|khương|lò|lù|lường|ma|mã|mẫn|mông|mùa|ngụy|nguỵ|ngân|nhan|ninh|phương|quàng|giàng|vàng|sùng|thào|hạng|cư',
  ),
  ...list(
    'cầm|chảo|bàn|hoàng phủ|tào|tần|tập|ôn|ân|thào|tráng|sơn|chung|đới|nhữ|ngọ|tòng|y|lèng|vừ|mùa|chế|triệu|phàn|lăng|lục|biện|cáp|đái|đèo|hướng|thang|trình|hứa|giáp|khiếu',
  ),
];

/** Surnames that are more often another word at the start of a sentence or name; they need a word of address or a title. */
export const doubtfulSurnames: readonly string[] = list(
  'từ|tăng|đồng|la|hứa|phó|quản|quan|thi|trà|trang|yên|văn|hàng|hạ|sơn|chung|y|đầu|mùa|vàng|phương|bàn|danh|sử|vi|viên|thái|kim|an|ninh|hà|cao|đường|tiết|vạn|trưng|hướng|chế|tập|tần|cung|trình|giáp|thang|ngân|hàn|ma|đan|điền|tô|thân|bồ|cư|hạng|cầm|tráng',
);

const list = (text: string): readonly string[] => text.split('|');

/** Nouns whose number after them is a name, never an amount, whatever follows (`lớp 10`, `Điều 5`, `quận 1`). Own list. */
export const namingNouns: readonly string[] = [
  ...list(
    'lớp|khóa|khoá|phòng|xóm|thôn|ấp|buôn|khu phố|tổ dân phố|phường|quận|khóm|tập|chương|điều|khoản|điểm|mục|trang|bảng|hình',
  ),
  ...list(
    'giai đoạn|kênh|quốc lộ|tỉnh lộ|đường|đại lộ|ngõ|ngách|hẻm|kiệt|ga|bão|cơn bão|áo|cầu|vùng|quân khu|sư đoàn|trung đoàn|tiểu đoàn',
  ),
  ...list(
    'lữ đoàn|binh đoàn|quân đoàn|đại đội|phân xưởng|cấp|loại|hạng mục số|kỳ họp|hội nghị trung ương|phiên bản|thế hệ|mùa|khối lớp',
  ),
  ...list(
    'vành đai|hải đội|hải đoàn|bài|ql|tl|dt|km|phần|hiệp|vòng|bán kết|tứ kết|cảng|bến|cổng|cửa|lô|kíp|ca khúc số|tuyến|tuyến số|hồ|nhà máy|tòa|block|căn hộ|zone',
  ),
  ...list(
    'fax|tel|đt|điện thoại|hotline|vtv|htv|vov|bkav|kv|kilomet|cung|nghị quyết|nghị định|thông tư|chỉ thị|quyết định|công văn|luật',
  ),
];

/** Nouns that name with a number only where no unit follows it (`nhóm 2` beside `nhóm 20 người`). Own list. */
export const looseNouns: readonly string[] = [
  ...list(
    'nhóm|đoàn|đội|tổ|đợt|khối|nhà|xe|tàu|máy|lần|kỳ|căn|tầng|đơn|câu|tháng|năm|ngày|tuần|quý|vụ|thứ|số|mã|model|phiên|đề án',
  ),
  ...list(
    'chương trình|dự án|phương án|tình huống|mẫu|mẫu số|câu hỏi|khu|trại|trạm|chốt|tập đoàn|hệ|g|u|top|chu kỳ|bậc|cột|hàng|dãy|ô',
  ),
];

/** What stands before a rank. */
export const rankNouns: readonly string[] = ['hạng', 'xếp hạng', 'vị trí', 'thứ hạng', 'đứng hàng', 'hàng thứ'];

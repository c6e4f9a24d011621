const list = (text: string): readonly string[] => text.split('|');

/**
 * Head words of titles and offices, lower case, longest first in use. Source: Quy định 368-QĐ/TW (offices of the Party
 * and the State), Luật Sĩ quan Quân đội nhân dân (ranks), Luật Giáo dục đại học (academic ranks), and usage of the press.
 */
export const titleHeads: readonly string[] = [
  ...list(
    'tổng bí thư|bí thư|phó bí thư|quyền bí thư|bí thư thứ nhất|chủ tịch nước|phó chủ tịch nước|chủ tịch|phó chủ tịch|quyền chủ tịch',
  ),
  ...list(
    'đồng chủ tịch|thủ tướng|phó thủ tướng|quyền thủ tướng|bộ trưởng|thứ trưởng|quyền bộ trưởng|ngoại trưởng|thống đốc|phó thống đốc|thị trưởng',
  ),
  ...list(
    'phó thị trưởng|tỉnh trưởng|tổng thống|phó tổng thống|quốc vương|nữ hoàng|hoàng tử|thái tử|công chúa|nhà vua|vua|giáo hoàng|hồng y',
  ),
  ...list(
    'ủy viên|uỷ viên|ủy viên dự khuyết|uỷ viên dự khuyết|thường trực|phó thường trực|trưởng ban|phó trưởng ban|phó ban|trưởng đoàn|phó trưởng đoàn|trưởng phòng',
  ),
  ...list(
    'phó trưởng phòng|phó phòng|trưởng khoa|phó trưởng khoa|phó khoa|trưởng bộ môn|trưởng bộ phận|trưởng thôn|trưởng bản|trưởng ấp|trưởng công an',
  ),
  ...list(
    'phó trưởng công an|phó công an|gđ|pgđ|tgđ|trưởng đại diện|trưởng trạm|trưởng nhóm|trưởng xóm|trưởng tiểu ban|phó trưởng tiểu ban|tổ trưởng|tổ phó|đội trưởng|đội phó|phó đội trưởng',
  ),
  ...list(
    'trạm trưởng|nhóm trưởng|cục trưởng|phó cục trưởng|cục phó|vụ trưởng|phó vụ trưởng|vụ phó|chi cục trưởng|phó chi cục trưởng|chi cục phó',
  ),
  ...list(
    'tổng cục trưởng|phó tổng cục trưởng|viện trưởng|phó viện trưởng|viện phó|hiệu trưởng|phó hiệu trưởng|hiệu phó|hạt trưởng|đồn trưởng|chánh văn phòng',
  ),
  ...list(
    'phó chánh văn phòng|chánh thanh tra|phó chánh thanh tra|chánh án|phó chánh án|thẩm phán|kiểm sát viên|kiểm sát viên trưởng|công tố viên|chánh tòa',
  ),
  ...list(
    'phó chánh tòa|tổng thư ký|phó tổng thư ký|thư ký|tổng kiểm toán|phó tổng kiểm toán|tổng thanh tra|phó tổng thanh tra|chủ nhiệm|phó chủ nhiệm',
  ),
  ...list(
    'giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|quyền giám đốc|giám đốc điều hành|giám đốc sở|ceo|cfo|cto|chủ doanh nghiệp|kế toán trưởng',
  ),
  ...list(
    'tổng biên tập|phó tổng biên tập|phó tổng|tham tán|đại sứ|phó đại sứ|tổng lãnh sự|lãnh sự|đại biện|công sứ|đặc phái viên|cố vấn|trợ lý',
  ),
  ...list(
    'phát ngôn viên|người phát ngôn|phó phát ngôn viên|cao ủy|ủy viên trưởng|tổng tư lệnh|tư lệnh|phó tư lệnh|tham mưu trưởng|phó tham mưu trưởng|tổng tham mưu trưởng',
  ),
  ...list(
    'phó tổng tham mưu trưởng|chính ủy|phó chính ủy|chính trị viên|chỉ huy trưởng|phó chỉ huy trưởng|chỉ huy phó|thuyền trưởng|cơ trưởng|đại biểu quốc hội|đại biểu',
  ),
  ...list(
    'đbqh|nghị sĩ|thượng nghị sĩ|hạ nghị sĩ|dân biểu|thượng nghị sỹ|lãnh tụ|thủ lĩnh|phóng viên|biên tập viên|quyền trưởng ban|phó trưởng khoa phụ trách',
  ),
  ...list(
    'thủ hiến|toàn quyền|tổng cục phó|trưởng tiểu ban|trưởng cơ quan|phó trưởng|trưởng|phó chủ nhiệm thường trực|tổng quản lý|huấn luyện viên trưởng|huấn luyện viên',
  ),
  ...list(
    'hlv trưởng|hlv|đội trưởng đội tuyển|trưởng giải|chủ tịch hđqt|thành viên hđqt|sáng lập viên|nhà sáng lập|đồng sáng lập|người sáng lập|chủ tọa|hội thẩm',
  ),
];

/** Ranks of the forces and the sciences and professions, each a title of its own. */
export const ranks: readonly string[] = [
  ...list(
    'đại tướng|thượng tướng|trung tướng|thiếu tướng|chuẩn tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|đại uý|thượng úy|thượng uý|trung úy|trung uý',
  ),
  ...list(
    'thiếu úy|thiếu uý|thượng sĩ|trung sĩ|hạ sĩ|đô đốc|phó đô đốc|chuẩn đô đốc|thống chế|nguyên soái|giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|cử nhân',
  ),
  ...list(
    'gs|pgs|ts|ths|gs.ts|pgs.ts|gs-ts|pgs-ts|gs, ts|pgs, ts|bs|bác sĩ|bác sỹ|bs.ck|kỹ sư|ks|kts|kiến trúc sư|luật sư|ls|luật gia|nhà giáo nhân dân|nhà giáo ưu tú',
  ),
  ...list(
    'tskh|gs.tskh|nsnd|nsưt|nghệ sĩ nhân dân|nghệ sĩ ưu tú|nghệ sĩ|nghệ nhân|nhạc sĩ|nhạc sỹ|ca sĩ|ca sỹ|họa sĩ|hoạ sĩ|đạo diễn|diễn viên|nhà văn|nhà thơ|nhà báo|nhà sử học',
  ),
  ...list(
    'bà mẹ việt nam anh hùng|mẹ việt nam anh hùng|chuyên gia|nhạc trưởng|tộc trưởng|cửa hàng trưởng|nhà nghiên cứu|nhà khoa học|doanh nhân|điều dưỡng trưởng|anh hùng|anh hùng lao động|viện sĩ|dược sĩ|linh mục|hòa thượng|hoà thượng',
  ),
  ...list(
    'thượng tọa|thượng toạ|đại đức|ni sư|ni trưởng|giám mục|tổng giám mục|mục sư|nhà sản xuất|nhà thiết kế|người mẫu|hoa hậu|á hậu|mc|tiền đạo|tiền vệ|hậu vệ|thủ môn',
  ),
];

/** Words before a title that belong to it. */
export const titlePrefixes: readonly string[] = list('nguyên|cựu|quyền|phó|tân');

/** Words of address and kinship, which show a person but are no titles. */
export const addresses: readonly string[] = [
  ...list(
    'ông|bà|anh|chị|em|cô|chú|bác|cậu|dì|cụ|cháu|bé|thầy|thầy giáo|cô giáo|đồng chí|đ/c|các đồng chí|ngài|quý ông|nạn nhân|đối tượng|bị cáo|bị can|nghi phạm',
  ),
  ...list(
    'nghi can|liệt sĩ|thương binh|mẹ|vợ|chồng|con trai|con gái|em trai|em gái|anh trai|chị gái|vợ chồng|phu nhân|bạn|học sinh|sinh viên|công dân|ngư dân|tài xế',
  ),
  ...list(
    'lái xe|bệnh nhân|thí sinh|vận động viên|vđv|kẻ|tên|hung thủ|tử tù|phạm nhân|trùm|đại gia|tỷ phú|tỉ phú|nữ sinh|nam sinh|chiến sĩ|thượng đế|nhân chứng|cử tri|bạn đọc',
  ),
];

/** Titles that stand before people's names alone, never before a company's (`Tổng thống Obama`, not `Giám đốc Samsung`). */
export const personalTitles: readonly string[] = list(
  'tổng thống|phó tổng thống|thủ tướng|phó thủ tướng|ngoại trưởng|bộ trưởng|thứ trưởng|quốc vương|nữ hoàng|hoàng tử|thái tử|công chúa|nhà vua|vua|giáo hoàng|thượng nghị sĩ|hạ nghị sĩ|thủ lĩnh|hlv|huấn luyện viên',
);

/** Words that end a title: function words and verbs. Own list. */
export const titleStops: readonly string[] = [
  ...list(
    'của|cho|với|để|ngoài|trên|dưới|ở|tại|từ|đến|tới|qua|sang|vào|ra|lên|xuống|về|theo|bằng|do|bởi|vì|nên|thì|mà|là|làm|có|chưa|đã|đang|sẽ|được|bị|phải|cần',
  ),
  ...list(
    'vẫn|còn|cũng|đều|vừa|rồi|nữa|này|đó|kia|ấy|nay|khi|nếu|như|so|cùng|mỗi|một|các|những|mọi|nhiều|gồm|nhưng|song|tuy|dù|rằng|sau|trước|dự|thăm|tiếp|gặp|trao|tặng',
  ),
  ...list(
    'chủ trì|khai|khai nhận|tham dự|tham gia|chứng kiến|ký|gửi|đến|đưa|nhận|hiện|hôm|ngày|sáng|chiều|tối|vừa qua|cùng|hay|hoặc|trong|khi|đi|lại|chúc|mừng|đề cập|tin|muốn|mong|biết|thấy',
  ),
  ...list(
    'đứng|ngồi|nằm|chạy|bắt|giữ|điều tra|khởi tố|quyết định|thăm hỏi|tiếp tục|thay mặt|không|chỉ|xin|hãy|rất|luôn|ngay|thêm|bên|phía|vậy|thế|ông|bà|anh|chị',
  ),
  ...list(
    'khuyến cáo|phát động|trúng cử|tạo việc|tạo việc làm|trực tiếp|điều hành phiên|điều hành hội nghị|công bố|chiếm đoạt|cắt băng|đánh trống|dâng hương|dẫn đầu|đồng chủ trì|đồng thời|gọi|khá|nơi',
  ),
  ...list(
    'cáo buộc|buộc tội|tố cáo|truy tố|bổ nhiệm|khen ngợi|ca ngợi|chỉ trích|ủng hộ|phản đối|kế nhiệm|đánh bại|triệu tập|bắt giữ|đề nghị|yêu cầu|cảnh báo|thuyết phục|kêu gọi|giới thiệu',
  ),
];

const list = (text: string): readonly string[] => text.split('|');

/** Verbs by which somebody asks something of somebody, lower case. Own list. */
export const requestVerbs: readonly string[] = [
  ...list(
    'yêu cầu|đề nghị|chỉ đạo|kêu gọi|kiến nghị|đề xuất|chỉ thị|ra lệnh|khuyến cáo|khuyến nghị|mong muốn|lưu ý|thúc giục|đôn đốc|nhắc nhở|giao nhiệm vụ cho',
  ),
  ...list(
    'căn dặn|hối thúc|quán triệt|cảnh báo|khuyên|đề nghị với|kiến nghị với|chỉ đạo yêu cầu|yêu cầu và đề nghị|cũng yêu cầu|gợi ý|đặt vấn đề',
  ),
];

/** Verbs that begin a sentence which asks without naming who is asked (`Quan tâm đào tạo …`), lower case. Own list. */
export const imperativeVerbs: readonly string[] = [
  ...list(
    'quan tâm|tiếp tục|tập trung|coi|coi trọng|xem|cải cách|phát triển|tăng cường|phát huy|đẩy mạnh|chú trọng|chú ý|nâng cao|xây dựng|triển khai|thực hiện|chủ động',
  ),
  ...list(
    'rà soát|kiên quyết|kiên trì|hoàn thiện|hoàn thành|bảo đảm|đảm bảo|chăm lo|thường xuyên|siết chặt|xử lý|khẩn trương|sớm|làm tốt|làm rõ|giữ vững|giữ gìn|huy động',
  ),
  ...list(
    'khai thác|mở rộng|ưu tiên|tạo|tạo điều kiện|hỗ trợ|tổ chức|phối hợp|đổi mới|quán triệt|nghiên cứu|khắc phục|giải quyết|tháo gỡ|kiểm tra|giám sát|thanh tra|đôn đốc',
  ),
  ...list(
    'củng cố|bố trí|đầu tư|thu hút|xóa bỏ|loại bỏ|ngăn chặn|phòng ngừa|đấu tranh|bảo vệ|gắn|lấy|đưa|đặt|chuẩn bị|rút ngắn|kịp thời|quyết liệt|nghiêm túc|lãnh đạo|chỉ đạo',
  ),
  ...list(
    'tuyệt đối|không để|không được|nhanh chóng|linh hoạt|đồng thời|trước mắt|hình thành|khuyến khích|tuyên truyền|vận động|quản lý|quy hoạch|cơ cấu lại|tái cơ cấu|sắp xếp|điều chỉnh',
  ),
  ...list(
    'bổ sung|sửa đổi|ban hành|công khai|minh bạch|cắt giảm|đơn giản hóa|ứng dụng|chuyển đổi|bồi dưỡng|đào tạo|động viên|theo dõi|chấn chỉnh|phấn đấu|nêu cao|bám sát|chuyển mạnh',
  ),
];

/** Modal verbs of duty, lower case. */
export const modalVerbs: readonly string[] = list('cần|phải|cần phải|nên|hãy|cần thiết phải');

/** Words of weakness, lower case; strong ones say it by themselves in a clause of their own. Own list. */
export const weaknesses: readonly string[] = [
  ...list(
    'yếu|yếu kém|kém|hạn chế|bất cập|khó khăn|thấp|chậm|thiếu|lạc hậu|manh mún|lúng túng|vướng mắc|tồn tại|nghèo|nghèo nàn|phụ thuộc|chồng chéo|nhỏ lẻ|tụt hậu|trì trệ',
  ),
  ...list(
    'ở mức cao|chưa cao|chưa tốt|xuống cấp|quá tải|ô nhiễm|mất cân đối|bấp bênh|thiếu đồng bộ|hình thức|dàn trải|buông lỏng|lỏng lẻo|phức tạp|thiếu hụt|eo hẹp|thách thức',
  ),
];

/** Nouns for what stands in the way, lower case. */
export const obstacles: readonly string[] = list(
  'điểm nghẽn|nút thắt|rào cản|điểm yếu|khâu yếu|thách thức lớn|trở ngại|bất cập|hạn chế|yếu kém|lực cản|vấn đề nan giải',
);

/** Verbs that do away with what stands in the way, so that nothing is complained of, lower case. */
export const remedies: readonly string[] = list(
  'khắc phục|giải quyết|tháo gỡ|vượt qua|vượt|xóa bỏ|xoá bỏ|xóa|loại bỏ|gỡ bỏ|hạn chế tối đa|giảm bớt|chia sẻ|ứng phó|hết|thoát khỏi|xử lý|đối phó|giảm|dỡ bỏ|không ngại|bất chấp|dù|mặc dù|nhận diện|ngăn chặn',
);

const list = (text: string): readonly string[] => text.split('|');

/**
 * Words that end a counted noun phrase: prepositions, conjunctions, pronouns, adverbs, auxiliaries and common verbs.
 * Own list, completed from the words that follow `người`, `chiếc`, `vụ` … after numbers in vietnews (Nguyen et al. 2019).
 */
export const nounPhraseStops: readonly string[] = [
  ...list(
    'và|hoặc|hay|của|cho|với|để|trong|ngoài|trên|dưới|ở|tại|từ|đến|tới|qua|sang|vào|ra|lên|xuống|về|theo|bằng|do|bởi',
  ),
  ...list(
    'vì|nên|thì|mà|là|làm|có|không|chưa|đã|đang|sẽ|được|bị|phải|cần|vẫn|còn|cũng|đều|chỉ|mới|vừa|rồi|nữa|khác|này|đó',
  ),
  ...list(
    'kia|ấy|nay|sau|trước|khi|nếu|như|so|cùng|mỗi|một|các|những|mọi|nhiều|gồm|thuộc|đi|lại|thấy|nhận|gặp|nhưng|song|tuy',
  ),
  ...list(
    'dù|rằng|hơn|gần|khoảng|trở|đầu|cuối|giữa|quanh|ngay|luôn|hãy|rất|quá|lắm|thêm|tiếp|tham|xin|liền|nhằm|trừ|kể|tính',
  ),
  ...list(
    'chết|cháy|rơi|nổ|đổ|mất|thoát|sống|đứng|ngồi|nằm|chạy|mang|đưa|chở|bán|mua|dùng|nói|biết|xảy|diễn|tăng|giảm|đạt|chiếm',
  ),
  ...list(
    'vượt|bắt|giữ|thu|trốn|đánh|đâm|giết|gây|thuê|vay|ký|gửi|kéo|chờ|nghỉ|chuyển|hạ|cất|vỡ|sập|chìm|ngập|trao|tặng|lấy|trúng',
  ),
  ...list(
    'hết|xong|nhờ|khiến|giúp|muốn|phía|bên|tức|gọi|hồi|lúc|hiện|dần|tụt|thuộc|đối|xếp|góp|đóng|thả|bay|trú|ngụ|x|mô phỏng|hưởng|xác lập|cưới|sinh|quê|bỏ|cướp',
  ),
  ...list(
    'ước|tương|trị|thay|chứ|đâu|nào|ai|gì|sao|thế|vậy|nhất|đây|mình|tôi|anh|chị|ông|bà|ta|họ|nó|chúng|đủ|thiếu|dài|rộng|cao|nặng',
  ),
  ...list(
    'bố trí|triển khai|tham gia|tham dự|thực hiện|hoạt động|liên quan|sử dụng|có thể|vi phạm|ủng hộ|đăng ký|đầu tư|hoàn thành|phát hiện',
  ),
  ...list(
    'yêu cầu|đề nghị|công bố|quyết định|thông qua|kết thúc|bắt đầu|phối hợp|tiến hành|xây dựng|khai thác|tiếp nhận|phục vụ|thi công',
  ),
  ...list(
    'cung cấp|tổ chức|nhập viện|nhập khẩu|xuất khẩu|sinh sống|cư trú|làm việc|công tác|xuất hiện|tử vong|tử nạn|thiệt mạng|thiệt hại',
  ),
  ...list(
    'hư hỏng|mắc kẹt|trực thuộc|dự kiến|mỗi ngày|liên tiếp|liên tục|lần lượt|hầu hết|đạt được|hưởng ứng|ký kết|cam kết|đồng ý',
  ),
  ...list(
    'trình bày|thành lập|hình thành|khởi công|vận hành|mở rộng|nâng cấp|kéo dài|trải dài|tập trung|chia sẻ|điều tra|xử lý|khởi tố|truy tố',
  ),
  ...list(
    'phải|nhằm|bao gồm|trở lên|trở xuống|đồng thời|tiếp theo|trái phép|bỏ trốn|bỏ phiếu|biểu quyết|tán thành|phản đối|dừng|gia nhập|đồng loạt|đồng hành|đồng tình|dẫn đầu|trình|toàn|hoàn toàn|tp|tr|suốt|dương tính|âm tính',
  ),
];

/** Words after `hai`, `ba` … that make a fixed pair, which tells nobody how many there are (`hai nước`, `hai bên`). */
export const fixedPairs: readonly string[] = [
  ...list(
    'nước|bên|phía|đảng|nhà nước|chính phủ|miền|dân tộc|nhà lãnh đạo|vị|ông|bà|anh|chị|cha con|bố con|mẹ con|vợ chồng',
  ),
  ...list(
    'anh em|chị em|anh chị em|ông bà|tay|chân|mắt|đầu|chiều|mặt|nhóm trên|bờ|má|vai|phe|nền kinh tế|quân đội|thủ tướng',
  ),
  ...list('bộ trưởng|tổng thống|chủ tịch|ngoại trưởng|quốc hội|bộ|lô|gai|má|số phận|quốc hội|quần đảo|chế độ'),
];

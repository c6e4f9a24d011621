const list = (text: string): readonly string[] => text.split('|');

/** Words before a name that make it the name of a place, a street, a school, a prize …, lower case. Own list. */
export const namesakes: readonly string[] = [
  ...list(
    'đường|phố|ngõ|đại lộ|quốc lộ|cầu|cầu vượt|hầm|chợ|ga|bến|cảng|sân bay|sân vận động|quảng trường|công viên|vườn|hồ|sông|suối|núi|đèo|đảo|quần đảo|cù lao|vịnh',
  ),
  ...list(
    'trường|thpt|thcs|tiểu học|mầm non|đại học|đh|cao đẳng|học viện|viện|bệnh viện|thư viện|bảo tàng|nhà hát|nhà thờ|chùa|đền|đình|lăng|mộ|tượng đài|tượng|khu di tích',
  ),
  ...list(
    'giải thưởng|giải|quỹ|huân chương|huy chương|cúp|đội|tnhs|tncs|thiếu niên tiền phong|thanh niên cộng sản|phong trào|chiến dịch|tư tưởng|phong cách|đạo đức|tấm gương',
  ),
  ...list(
    'công ty|tnhh|tập đoàn|doanh nghiệp|ngân hàng|nhà máy|khách sạn|nhà hàng|siêu thị|trung tâm|cửa hàng|huyện|quận|xã|phường|thị xã|thị trấn|thôn|ấp|khu',
  ),
  ...list(
    'bản|làng|khu phố|khu đô thị|khu công nghiệp|kcn|ngã tư|ngã ba|ngã sáu|giao lộ|nút giao|vòng xoay|nhà xuất bản|rạp|chung cư|tòa nhà|toà nhà|tuyến|đường mòn|nhà ga',
  ),
];

/** Verbs and phrases of speech, lower case; whoever they follow is a person or a body. */
export const speechVerbs: readonly string[] = [
  ...list(
    'cho biết|cho hay|cho rằng|nói|nói rằng|phát biểu|khẳng định|nhấn mạnh|nêu rõ|nêu|đề nghị|yêu cầu|chỉ đạo|kêu gọi|cảnh báo|tuyên bố|chia sẻ|nhận định|đánh giá|bày tỏ',
  ),
  ...list(
    'trả lời|giải thích|thông báo|thông tin|kể|kể lại|tâm sự|thừa nhận|lưu ý|đề xuất|kiến nghị|phân tích|trao đổi|hỏi|viết|quả quyết|bộc bạch|than|ghi nhận|hoan nghênh|biểu dương',
  ),
  ...list(
    'cam kết|hứa|tin tưởng|mong muốn|gửi|nhắc nhở|căn dặn|chúc mừng|cảm ơn|bình luận|phản bác|bác bỏ|phủ nhận|xác nhận|tiết lộ|chỉ rõ|chỉ ra|báo cáo|trình bày|thông tin thêm|nói thêm|lý giải',
  ),
];

/** Words after which a name belongs to a photographer, a reporter or a source. */
export const credits: readonly string[] = list(
  'ảnh|ảnh minh họa|ảnh minh hoạ|tin|tin ảnh|bài|nguồn|theo|thực hiện|tác giả|đồ họa|đồ hoạ|clip|video|hình|bài và ảnh|bài ảnh|biên dịch|pv|ctv|nhóm pv',
);

/** Those of the words before names that begin lists of streets and places. */
export const streets: readonly string[] = list(
  'đường|đường như|phố|ngõ|đại lộ|quốc lộ|cầu|chợ|bến|quảng trường|công viên|trường|thpt|thcs|quận|huyện|xã|phường|tuyến đường|tuyến phố|các đường|sông|núi',
);

/** Words of foreign names of media and companies, lower case. Own list. */
export const foreignBodies: readonly string[] = list(
  'news|times|post|journal|daily|today|herald|guardian|independent|telegraph|mail|sun|mirror|bank|group|inc|corp|corporation|ltd|company|fc|united|city|club|university|institute|holdings|airlines|motors|electronics|reuters|bloomberg|afp|cnn|bbc|apple|google|facebook|samsung|microsoft|yahoo|nokia|sony|goal|sky|sport|sports|press|media|agency|watch|world|capital|real|madrid|barca|barcelona|arsenal|chelsea|liverpool|manchester|juventus|bayern|milan|inter|white|house',
);

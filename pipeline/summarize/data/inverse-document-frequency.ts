/**
 * Inverse document frequencies (natural logarithm, to one decimal) of the 1,400 most frequent syllables; any other has
 * the greatest of them. Source: counted in 30,000 articles of vietnews (Nguyen, Nguyen, Le 2019).
 */
const byFrequency: Readonly<Record<string, string>> = {
  '0.0': 'và',
  '0.1': 'cho của đã có trong được',
  '0.2': 'với là các một theo người công đó không khi tại',
  '0.3': 'để này về ra hiện đến trên ngày từ vào',
  '0.4': 'việc quan sau cũng biết bị ở',
  '0.5': 'nhiều làm định những trước thông sự đang đầu nhận',
  '0.6': 'nhân tin điều ông lại đồng như nhà thể thời sẽ số năm động qua gia cơ thành chỉ chính',
  '0.7': 'do hành báo vụ bộ cùng nhưng phát phải còn đây đi chức tiếp an đối',
  '0.8': 'hợp liên hơn quốc lý nói nước trường dân đưa',
  '0.9': 'nhất nên chủ trung mới lên hình trình vì thực hai viên cả nhiên nam khác',
  '1.0': 'tra thì nay lực tục năng hàng vẫn bình tình điểm văn kết mà tuy rằng tổng tới rất chưa cấp thấy',
  '1.1':
    'hội khoảng tuổi cuộc xã cao lượng tháng đề ngoài toàn phương ý đường cách vị quyết giao thế mặt đạo ' +
    'phòng đại khu tỉnh xuất tôi án con cầu',
  '1.2':
    'gian địa lớn anh tp pháp cảnh gần tài thị mình tổ bảo dụng nguyễn ban bất tác giải gây bản phạm tự ' +
    'sát tế dự tâm thường lần bắt vực chúng minh sinh quá',
  '1.3':
    'khai thủ sở yêu bên hay quyền sáng trưởng trọng xác bằng thu thương thống thêm tư ảnh diễn kinh mỹ ' +
    'vi thanh h lời rõ nội phần khiến đơn tiến quy tính',
  '1.4':
    'tham nào giới vừa nguyên đình quả cáo giá họ lúc tiền việt xử bố nghiệp đổi trở vấn sử cần ngay nếu ' +
    'giữ sản lập thức thuộc xảy vậy kiến nghị tập hệ xe',
  '1.5':
    'kiểm giữa hoạt diện dẫn chuyển huyện từng cứu hoàn mạnh giám đánh giờ đều lãnh học đặc tượng xem độ ' +
    'tiên thân nhiệm biệt tìm chia hiệu luật chiều bà',
  '1.6':
    'trang triển bỏ trị luận tên hà trẻ triệu tích sĩ mang sống chí thứ dù hoá điện đông phía kỳ phó tạo ' +
    'thi trả máy nhau phục tiếng nơi muốn bàn cố tăng',
  '1.7':
    'tịch truyền đất gì nạn bao chiến mạng trí rồi viện gặp gồm chế kể dài cảm thái mọi xét ty thiết ' +
    'chứng hết nghệ chất tối chi tuyên hướng quản',
  '1.8':
    'chuyên hộ ta sẻ gọi phủ trạng sức chung chuyện dựng danh hoà khó lợi tất dùng tay kế hồ xây cuối ' +
    'khách biểu đoạn nguồn tiêu đốc trách tố thay đoàn mở hưởng cá ninh ứng cụ cô tử hồi bán khẳng kiện ' +
    'bởi nữ',
  '1.9':
    'nhóm ba mất nhanh tranh tiết đúng trực hcm quân phản lấy riêng cứ nhằm vệ vũ mức trao ubnd trần đặt ' +
    'giúp doanh phố đảm vật bắc hoặc đội phép hậu xuống phụ hỏi khỏi sơ đa liệu sách hôm tốt hoàng lê lộ ' +
    'ngờ biến em thuận hải đủ giả mỗi tương m ngoại trợ vận ai',
  '2.0':
    'nghi nghiêm nữa đáng tội chạy bạn sao dương ký hạn tạm phối hoạch trái mục ăn phân chuẩn ít loại ghi ' +
    'sang dưới lịch lưu khả cộng hại dịch tuần trú bệnh áp châu vùng nằm mua biển gửi đóng đăng',
  '2.1':
    'khí dung cái chấp tải bước tỉ câu cạnh luôn tấn đô giảm ca đức thích cửa nghiệm chương hãng rộng ' +
    'phong đứng chống hữu di nghĩa hoa nhập y chiếc căn quận nổi thuật khoa buộc tức vô',
  '2.2':
    'sơn nhỏ biên thư ngành hiểu phường thật yếu gái cực khởi xúc đạt t tướng kéo cư nguy xin trò lo nặng ' +
    'thiếu vốn tây hỗ họp soát chịu uỷ giáo cường lao mô mặc',
  '2.3':
    'nghe đảo duy cung cán cổ chọn hạ đời vai đầy tinh du nhìn chết lòng phú đẹp tỏ so đêm xa phá tân ' +
    'khăn phạt can mong chị lâu nêu thoại bài xuyên tuyến đàn vợ xuân thừa nhật ngọc vài vọng lan nó ' +
    'quảng trương mẹ bay dấu huy thẩm kim phẩm phí',
  '2.4':
    'buổi khá mắt nga dành sư kỹ sân càng góp chân nghiên ngân cử thần kỷ thiện quang nghĩ mối sớm a dư ' +
    'chồng thúc nhấn thẳng chóng môi long toà bày phi cục sai niên tai biện sn lĩnh phúc phóng quay khắc ' +
    'chú viết sắc tàu tưởng đấu thậm kiếm khoản',
  '2.5':
    'trai truy usd dừng đài thiệt sâu ấy giang đẩy thượng trump chỗ bức vong khám giấy thảo tránh trì ' +
    'quanh song bí lệnh cận khán chờ tờ vòng hồng vượt ngăn ma lễ',
  '2.6':
    'lạc đổ nhắc n phù thuỷ lệ hiệp mại kêu thăm trụ phiên đáp rút online linh chứ mời tiện quán hiểm ủng ' +
    'độc loạt đôi bác đảng ngụ chuyến thiên ổn đồ xung khẩu c lửa km cầm vui thoả mai âm ô chơi chiếm ' +
    'tầng',
  '2.7':
    'kịp ngại tín ngôn giai nhờ thắng lai đón la nền dễ suốt nỗ thuê chở khẩn yên sẵn đá đích đào ngồi ' +
    'ánh toán đe chắc phim nghỉ á sắp lâm quý ấn đàm khoẻ sóng trắng đà cập khủng quê thoát cây phán bé ' +
    'đột tô chữa doạ',
  '2.8':
    'lái phút p dục phê miền nông nâng reuters cấm tắc đâu quen pv cam hàn cải trích chỉnh bổ thôn nối ' +
    'thấp lương hút trấn sửa thất may dòng tái vẻ hương chục mẫu chặn tốc ngôi rời ương hùng kê tạp dõi',
  '2.9':
    'triều ước tá nghề cha vĩnh màu áo nắm ích sợ trăm nhạc chặt donald giống sông washington tôn chắn ' +
    'bầu va thử thú dây nóng hưng cựu giam kích thập lẽ mưa phận sa xong huỷ lỗi suy bối môn vàng thác ' +
    'ràng vinh phan trời gắn hát sàng tầm rơi',
  '3.0':
    'nhớ coi đau hạt trải tù đám cánh chăm cắt i hôn mật mắc quần kẻ chẳng bang ngược cũ khánh lựa căng ' +
    'liền đương dao nẵng âu gắng bờ xấu dữ nổ cháu trốn giết trưa ha tuấn lắng nhẹ gốc tri tuý tỷ kịch ' +
    'kiên mùa ly thôi hầu hài u thuẫn sung cân',
  '3.1':
    'lớp ng ưu hạnh dịp sóc bạc lẫn ngắn mộ thổ tang vương bè uống đỉnh khiển võ lược nhu tiểu mẽ vết ' +
    'làng trận liệt thơ khối khảo đỗ xếp gió chứa đuổi dựa máu hi đòi trật nuôi mâu dạng ngã tồn mưu hô ' +
    'đoán to niệm dũng đo',
  '3.2':
    'xế bãi đỏ cãi đen lượt giấu ngàn nhiệt dứt giác bật xanh thí nh mấy tuyệt lục chu tận cháy đồn khắp ' +
    'thuốc hẹn toả sứ vỡ dầu chối hề đâm bắn lạ trạm phức thưởng binh hoảng co băng cấu chánh thách nha',
  '3.3':
    'đỡ hơi đợi gỡ mộc chụp dần suất bến chậm thuyết niềm đợt súng b bóng thụ hằng khoá ngừng kênh buồn ' +
    'tết xâm tán đê chấm ngô màn o cặp bùi kính giành đem cơn duyệt mừng bão bạch rà luyện ngang phước tả ' +
    'trừ hư hạng sắt vân gương nửa kém the hung nộp video đoạt khúc nguyện thuế ngủ tnhh tĩnh ngoái pha ' +
    'cười new',
  '3.4':
    'tand ơn uy siêu ẩn giọng bồi hứa thiệu khống tường ép facebook ôtô quỹ chạm vững đập hào giản chấn ' +
    'nợ huỳnh buôn bi bây khổ hâm cu túc phiếu tha mơ q chiếu kèm khuyến phổ cản kín khấu điệp thù gấp na ' +
    'xóm tặng rối cảng',
  '3.5':
    'khích thao da đọc loạn nhiễm mê lắm núi hãy đạn hoả clip thọ thang tổn mái ví cát csđt miên tụ trừng ' +
    'tộc afp dưỡng cướp thảm trinh sạn trà hỏng góc trục che dậy hứng dàng tệ tiếc tung trưng mắn thải ' +
    'kia chẽ miễn phỏng khuôn kiểu kho thiệp vay đặng dụ tháo lộc ti',
  '3.6':
    'bạo bá hoài đứa tuyển chào trữ ghế s cà đai hy lối tim bại rừng lô chốt hoang túi chảy rạng ga chữ ' +
    'ngập đinh tràn cương singapore cất chút dường ch vướng ruột hiến tấm chợ làn vn thăng hoạ giật viễn ' +
    'nai l twitter sài bốn ngũ nỗi v syria tu mực trộm kg dâm',
  '3.7':
    'trúng cứng phu đươ hiếm quên lắp in tuân vơ nghèo duyên tông lá jong cuốn giàu ấp tuỳ khóc lạnh xô ' +
    'vé tiềm nhưỡng điển chúc d ngư ôm sạch khen camera un nhắn triệt đừng bom đậu trông dạy dàn gòn cưới ' +
    'rác hẳn nhiêu dọc rượu rào thuyền cổng thịnh huống',
  '3.8':
    'viê lành hđxx xu gói tắt sót lừa dáng vu bánh hiê xoá giận mãi hiền dám ven times bê củng nhánh cắp ' +
    'ngữ trôi york trúc g my tùng tiê vắng khung lưới hiếu hối trùng biê quỳnh ho ro ấm k đèn tú thận',
};

/** The inverse document frequency of each of the frequent syllables. */
export const inverseDocumentFrequency: ReadonlyMap<string, number> = new Map(
  Object.entries(byFrequency).flatMap(([value, syllables]) =>
    syllables.split(' ').map((syllable) => [syllable, Number(value)] as const),
  ),
);

/** The value for all rarer syllables. */
export const rareSyllable = 4.8;

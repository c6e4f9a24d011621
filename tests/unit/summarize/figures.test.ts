import { describe, expect, it } from 'vitest';
import { briefOf } from './brief-of.ts';

const figures = async (body: string) =>
  (await briefOf(body)).figures.map(({ surface, normalised, unit }) => [surface, normalised, unit]);

describe('numbers in digits', () => {
  it.each([
    ['Xã có 1.446 hộ dân.', [['1.446 hộ dân', 1446, 'hộ dân']]],
    ['Tỷ lệ che phủ rừng đạt 45,5%.', [['45,5%', 45.5, '%']]],
    ['Thu ngân sách đạt 1.779,52 tỷ đồng.', [['1.779,52 tỷ đồng', 1_779_520_000_000, 'đồng']]],
    ['Dân số hơn 65,67 vạn người.', [['65,67 vạn người', 656_700, 'người']]],
    ['Vốn đầu tư là 12 nghìn tỷ đồng.', [['12 nghìn tỷ đồng', 12e12, 'đồng']]],
    ['Doanh thu đạt 68,6 ngàn tỉ đồng.', [['68,6 ngàn tỉ đồng', 68.6e12, 'đồng']]],
    ['Giá xăng lên 21.500 đồng/lít.', [['21.500 đồng/lít', 21_500, 'đồng/lít']]],
    ['Tăng trưởng bình quân 8,02%/năm.', [['8,02%/năm', 8.02, '%/năm']]],
    ['Mẫu xe này có giá $500.', [['$500', 500, '$']]],
    [
      'Con đường dài 12,5 km, rộng 7 m.',
      [
        ['12,5 km', 12.5, 'km'],
        ['7 m', 7, 'm'],
      ],
    ],
    ['Khoản nợ chỉ còn 200 tỷ.', [['200 tỷ', 200e9, 'đồng']]],
    ['Nhà máy góp 2 tỷ 300 triệu đồng.', [['2 tỷ 300 triệu đồng', 2.3e9, 'đồng']]],
  ])('%s', async (body, expected) => expect(await figures(body)).toEqual(expected));
});

describe('number words', () => {
  it.each([
    ['Hội nghị biểu dương hai mươi mốt hộ dân.', [['hai mươi mốt hộ dân', 21, 'hộ dân']]],
    ['Xã dành một phần ba thời gian cho việc này.', [['một phần ba', 1 / 3, null]]],
    ['Khoảng một nửa diện tích đã gieo cấy.', [['một nửa', 0.5, null]]],
    ['Có hai ngân hàng tham gia chương trình.', [['hai ngân hàng', 2, 'ngân hàng']]],
    [
      'Mười năm qua, xã mở thêm ba trường học.',
      [
        ['Mười năm', 10, 'năm'],
        ['ba trường học', 3, 'trường học'],
      ],
    ],
  ])('%s', async (body, expected) => expect(await figures(body)).toEqual(expected));
});

describe('nouns that begin as a unit does', () => {
  it.each([
    ['Đoàn có 9 đồng chí tham dự.', [['9 đồng chí', 9, 'đồng chí']]],
    ['Công an bắt 04 đồng phạm.', [['04 đồng phạm', 4, 'đồng phạm']]],
    ['Quỹ hỗ trợ 12 đồng bào vùng lũ.', [['12 đồng bào vùng lũ', 12, 'đồng bào vùng lũ']]],
    [
      'Báo cáo nêu 3 xu hướng và 2 tệ nạn xã hội.',
      [
        ['3 xu hướng', 3, 'xu hướng'],
        ['2 tệ nạn xã hội', 2, 'tệ nạn xã hội'],
      ],
    ],
    ['Thư viện có 1.200 đầu sách.', [['1.200 đầu sách', 1200, 'đầu sách']]],
    ['Tỉnh thu 1.700 tỷ đồng tiền thuế.', [['1.700 tỷ đồng', 1.7e12, 'đồng']]],
    ['Vé có giá 200 bảng.', [['200 bảng', 200, 'bảng']]],
    ['Lực lượng C 04 đồng loạt ra quân.', []],
    ['Lễ hội thu hút hai nghìn.', []],
    ['Nhà thầu chia 4 kíp.', [['4 kíp', 4, 'kíp']]],
    ['Nông dân trồng 2 triệu héc-ta lúa.', [['2 triệu héc-ta', 2e6, 'héc-ta']]],
  ])('%s', async (body, expected) => expect(await figures(body)).toEqual(expected));
});

describe('ranges and fractions', () => {
  it.each([
    ['Thời hạn thanh toán là 7-10 ngày.', [['7-10 ngày', [7, 10], 'ngày']]],
    ['Lãi suất giảm từ 5 đến 7% mỗi năm.', [['5 đến 7%', [5, 7], '%']]],
    ['Học phí từ 5-7 triệu đồng.', [['5-7 triệu đồng', [5e6, 7e6], 'đồng']]],
    ['Tỉnh hoàn thành 17/18 nhóm chỉ tiêu.', [['17/18 nhóm chỉ tiêu', 17 / 18, 'nhóm chỉ tiêu']]],
    ['Rừng chiếm 2/3 diện tích của xã.', [['2/3', 2 / 3, null]]],
  ])('%s', async (body, expected) => expect(await figures(body)).toEqual(expected));
});

describe('units of several words', () => {
  it.each([
    ['Huyện có 45 đơn vị xã, phường với 12 thôn.', ['đơn vị xã, phường', 'thôn']],
    ['Trường thiếu 19 giáo viên, nhân viên.', ['giáo viên, nhân viên']],
    ['Có 3 dự án FDI đang hoạt động.', ['dự án FDI']],
    ['Giải chạy có 12 vận động viên toàn quốc.', ['vận động viên']],
    ['Báo nêu 3 mảng hoàn toàn khác nhau.', ['mảng']],
    ['Đoàn huy động 65 cán bộ, chiến sĩ tham gia.', ['cán bộ, chiến sĩ']],
    ['Dự họp có 12 ban, bộ, ngành Trung ương.', ['ban, bộ, ngành']],
    ['Đoàn tặng quà 20 hộ nghèo xã Pú Nhi.', ['hộ nghèo']],
    ['Tỉnh có 24 xã nông thôn mới nâng cao.', ['xã nông thôn mới nâng cao']],
    ['Đại hội có 499 đại biểu, đại diện cho đảng viên.', ['đại biểu']],
    ['Công suất là 20 triệu hành khách/năm.', ['hành khách/năm']],
    ['Tỉnh có 34 giường bệnh/vạn dân.', ['giường bệnh/vạn dân']],
    ['Vụ việc làm 28 người chết.', ['người']],
    ['Việc kiểm tra kéo dài 10 ngày làm việc thực tế.', ['ngày làm việc']],
  ])('%s', async (body, units) => expect((await briefOf(body)).figures.map(({ unit }) => unit)).toEqual(units));
});

describe('ranks', () => {
  it.each([
    ['Việt Nam xếp hạng 99 về môi trường kinh doanh.', 99, 'hạng'],
    ['Tỉnh đứng thứ 6 cả nước về thu hút đầu tư.', 6, 'hạng'],
    ['Lĩnh vực nộp thuế xuống vị trí 149 toàn cầu.', 149, 'vị trí'],
  ])('%s', async (body, rank, unit) => {
    expect((await briefOf(body)).figures).toMatchObject([{ normalised: rank, unit, kind: 'rank' }]);
  });
});

describe('numbers that are no figures', () => {
  it.each([
    'Đại hội họp 2 ngày rưỡi.',
    'Tỉnh đứng thứ 20/34 và xếp hạng 9/63.',
    'Tổng đài trực 24/7, bảo vệ 24/24.',
    'Nhà chị ở ngõ 189/1 phố Hàng Bông.',
    'Hải đội 2 tuần tra trên biển, chiến sĩ bắn bài 1 súng tiểu liên.',
    'Một thí sinh đạt 30/30 điểm.',
    'Người dân gọi 113 Công an tỉnh hoặc 069.56 suốt ngày đêm.',
    'Toàn tỉnh đạt 12,5 bác sĩ/1 vạn dân, 111,2 bé trai/100 bé gái.',
    'Đơn vị giải ngân 5.876 tr.đ, tức 5.876 trđ.',
    'Tuyến Vành đai 4 TP Hà Nội đã xong.',
    'Đề án 1 triệu héc-ta lúa được triển khai.',
    'Mức đóng của hai nhóm lần lượt là 70%, 60% và 50%.',
    'Hội nghị diễn ra lúc 7h30 ngày 27/7 tại phòng 302.',
    'Nghị quyết số 57-NQ/TW có hiệu lực từ năm 2025.',
    'Cơn bão số 10 và 11 đổ bộ vào đất liền.',
    'Đội chủ nhà thắng 2-1 trước đội khách.',
    'Đại hội Đảng bộ tỉnh lần thứ 15 họp tại quận 1.',
    'Thứ nhất là con người, thứ hai là cơ chế.',
    'Hai nước tăng cường hợp tác, hai bên cùng có lợi.',
    'Đây là một nhiệm vụ trọng tâm của một số bộ, ngành.',
    'Hàng triệu người dân bị ảnh hưởng.',
    'Máy bay F-16 và tàu SE1 dừng ở nhà số 25 phố Lý Thường Kiệt.',
    'Điện thoại liên hệ: 0912 345 678.',
    'Học sinh lớp 10 học bài 23, trang 92.',
  ])('%s', async (body) => expect(await figures(body)).toEqual([]));
});

it('a year after a percentage is not five of it', async () => {
  expect(await figures('Dịch vụ tăng 7,4% so với năm trước.')).toHaveLength(1);
});

describe('what a figure says besides', () => {
  it.each([
    ['Tài xế dùng tiền lẻ 200, 500, 1.000 đồng.', ['Tài xế dùng tiền lẻ', 'Tài xế dùng tiền lẻ']],
    ['Đơn vị hạ ngầm tuyến điện 22 kV; 0,4 kV.', ['Đơn vị hạ ngầm tuyến điện', 'Đơn vị hạ ngầm tuyến điện']],
  ])('names all figures of a list alike: %s', async (text, labels) => {
    const { figures } = await briefOf(text);
    expect(figures.map(({ label }) => label)).toEqual(labels);
  });

  it.each([
    ['Có 105/129 xã đạt chuẩn, chiếm 81,4%.', ['xã đạt chuẩn', 'xã đạt chuẩn']],
    ['Tổng mức đầu tư 12.500 tỷ đồng, 4 làn xe.', ['Tổng mức đầu tư', 'làn xe']],
    ['Công an thu 7 xe máy, 2 ô tô.', ['Công an thu', 'Công an thu']],
    ['Thi hành kỷ luật 25 chi bộ và 340 đảng viên.', ['Thi hành kỷ luật', 'Thi hành kỷ luật']],
    ['Báo cáo nêu 3 xu hướng và 2 tệ nạn.', ['Báo cáo nêu', 'Báo cáo nêu']],
  ])('gives none what another measures: %s', async (text, labels) => {
    const { figures } = await briefOf(text);
    expect(figures.map(({ label }) => label)).toEqual(labels);
  });

  it('takes minutes of a time of day for no amount', async () => {
    const { figures } = await briefOf('Lúc 7 giờ 30 phút, đoàn gồm 120 người lên đường; chuyến đi dài 4 giờ 30 phút.');
    expect(figures.map(({ surface }) => surface)).toEqual(['120 người', '4 giờ', '30 phút']);
  });

  it('reads the unit behind a bracket and none from before a list of codes', async () => {
    const { figures } = await briefOf(
      'Công ty có 1.664.695.857 (1,66 tỷ) cổ phần. Có 3 chữ số đầu, nếu là 690, 691, 692.',
    );
    expect(figures.map(({ surface, unit }) => [surface, unit])).toContainEqual(['1,66 tỷ', 'cổ phần']);
    expect(figures.map(({ surface }) => surface)).not.toContain('690');
  });

  it('gives no per cent of the figure before to a number that is none', async () => {
    const { figures } = await briefOf('Nếu đáp ứng 100% nhu cầu thì số xe cần có là 157.000.');
    expect(figures.map(({ unit, normalised }) => [unit, normalised])).toEqual([
      ['%', 100],
      [null, 157_000],
    ]);
  });

  it.each([
    [
      'Tỷ lệ hộ nghèo giảm từ 5,4% xuống còn 2,1%.',
      ['Tỷ lệ hộ nghèo giảm từ', 'Tỷ lệ hộ nghèo giảm từ 5,4% xuống còn'],
    ],
    ['Số hộ nghèo giảm từ 47 hộ xuống 25 hộ.', ['Số hộ nghèo giảm từ', 'Số hộ nghèo giảm từ 47 hộ xuống']],
    ['Thời gian được cắt giảm, từ 15 ngày xuống 10 ngày.', ['từ 15 ngày xuống']],
  ])('says of a change where it begins and where it ends: %s', async (text, labels) => {
    const { figures } = await briefOf(text);
    expect(figures.map(({ label }) => label)).toEqual(labels);
  });

  it.each([
    ['Xã có 96 vụ tai nạn, giảm 12 vụ.', ['Xã', 'giảm']],
    ['Tỉnh thiếu 2.134 giáo viên các cấp.', ['Tỉnh thiếu']],
    ['Có 8 ca tử vong, tăng thêm 5 ca.', ['ca tử vong', 'tăng thêm']],
    [
      'Cả nước có 9 công trình tại 34 tỉnh, thành phố với tổng vốn 2 tỷ đồng.',
      [
        'công trình tại 34 tỉnh, thành phố',
        'tỉnh, thành phố',
        'Cả nước có 9 công trình tại 34 tỉnh, thành phố với tổng vốn',
      ],
    ],
    ['Thu đạt 86,5% dự toán giao và tăng 19,3%.', ['Thu', 'tăng']],
    ['Chính phủ cấp 500 tấn gạo và hỗ trợ 200 tỷ đồng.', ['Chính phủ cấp', 'hỗ trợ']],
    ['Tổng kim ngạch xuất, nhập khẩu đạt 762 tỷ USD.', ['Tổng kim ngạch xuất, nhập khẩu']],
    ['Công nghiệp - xây dựng chiếm 73%.', ['Công nghiệp - xây dựng']],
    ['Chỉ số giá tiêu dùng (CPI) tăng 3,27%.', ['Chỉ số giá tiêu dùng (CPI) tăng']],
    ['Chỉ số cải cách (PAR INDEX) đạt 89,42%.', ['Chỉ số cải cách']],
    ['Khu vực này đạt 94 tỷ USD, giảm 1%, chiếm 24%.', ['Khu vực này', 'giảm', '']],
    ['Tỉnh có dân số 3,6 triệu người, 99 đơn vị hành chính.', ['người', 'đơn vị hành chính']],
    [
      'Giải chạy có các cự ly 42km, 21km và 10km.',
      ['Giải chạy có các cự ly', 'Giải chạy có các cự ly', 'Giải chạy có các cự ly'],
    ],
    [
      'Tỷ lệ hộ nghèo giảm từ 34,9% (năm 2021) còn 17,66%.',
      ['Tỷ lệ hộ nghèo giảm từ', 'Tỷ lệ hộ nghèo giảm từ 34,9% (năm 2021) còn'],
    ],
    ['Tỉnh có 74 nữ (17,2%).', ['Tỉnh', 'Tỉnh']],
    ['Cà phê đạt 2 triệu tấn, 7 tỷ USD.', ['Cà phê', '']],
    ['Vốn giải ngân được 3 tỷ đồng, đạt 73%.', ['Vốn giải ngân', 'Vốn giải ngân']],
    ['Hội chợ đông, có 12 gian hàng so với năm 2024.', ['gian hàng']],
    ['Cả 11 người ở Nghệ An và Hà Tĩnh mất 3 tỷ đồng.', ['người ở Nghệ An', 'Cả 11 người ở Nghệ An và Hà Tĩnh mất']],
    ['Tuyến cao tốc Tân Phú - Bảo Lộc dài 66 km.', ['Tuyến cao tốc Tân Phú - Bảo Lộc dài']],
    ['Sản lượng lúa 9 tháng đạt 12 tấn.', ['Sản lượng lúa 9 tháng']],
    ['Có 12 hộ dân ra khỏi vùng lũ trước ngày 30/9.', ['hộ dân ra khỏi vùng lũ']],
  ])('says what the count is of: %s', async (text, labels) => {
    const { figures } = await briefOf(text);
    expect(figures.map(({ label }) => label)).toEqual(labels);
  });

  it.each([
    ['Tỷ lệ hộ cận nghèo còn 12,5% (giảm trung bình 2,1%/năm).', '2,1%/năm', 'giảm trung bình'],
    ['Ông nói: “Giá gạo tăng 5%.”', '5%', 'Giá gạo tăng'],
    ['Huyện có 6 cơ sở chế biến chè, mật ong.', '6 cơ sở', 'cơ sở chế biến chè, mật ong'],
  ])('names what is measured, from “%s”', async (text, surface, label) => {
    const { figures } = await briefOf(text);
    expect(figures.find((figure) => figure.surface.startsWith(surface))?.label).toBe(label);
  });

  it.each([
    'Thu ngân sách tăng 5% so với năm 2024.',
    'Lượng khách gấp 3 lần cùng kỳ năm 2024.',
    'Bà Trần Thị Hai (SN 1987) vay 100 tỷ đồng.',
    'Xã phải di dời 12 hộ dân trước ngày 30/9.',
    'Tội này bị phạt 10 triệu đồng theo Bộ luật Hình sự 2015.',
  ])('holds for no period: %s', async (text) => {
    const { figures } = await briefOf(text);
    expect(figures.map(({ period }) => period)).toEqual([null]);
  });

  it('takes label, period and hedge from its clause', async () => {
    const { figures: found } = await briefOf(
      'Thu ngân sách của huyện năm 2024 ước đạt 912,4 tỷ đồng. Dân số toàn huyện hơn 15 vạn người. Hộ nghèo ít đi (giảm bình quân 2,4%/năm).',
    );
    expect(found).toMatchObject([
      { label: 'Thu ngân sách của huyện', period: 'năm 2024', hedge: 'ước đạt', kind: 'money', multiplier: 'tỷ' },
      { label: 'Dân số toàn huyện', period: null, hedge: 'hơn', kind: 'count', multiplier: 'vạn' },
      { label: 'giảm bình quân', period: null, hedge: null, kind: 'percent', multiplier: null },
    ]);
  });
});

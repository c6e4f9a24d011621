import { describe, expect, it } from 'vitest';
import { briefOf } from './brief-of.ts';

const people = async (body: string) => (await briefOf(body)).people.map(({ name, titles }) => [name, ...titles]);

describe('people with titles', () => {
  it('reads lists with semicolons and commas', async () => {
    const body =
      'Dự buổi lễ có các đồng chí: Trần Văn Minh, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy; Thượng tướng Lê Quốc Hưng, Thứ trưởng Bộ Quốc phòng.';
    expect(await people(body)).toEqual([
      ['Trần Văn Minh', 'Ủy viên Trung ương Đảng', 'Bí thư Tỉnh ủy'],
      ['Lê Quốc Hưng', 'Thượng tướng', 'Thứ trưởng Bộ Quốc phòng'],
    ]);
  });

  it.each([
    ['Ông Phạm Thế Duy - Phó Giám đốc Sở Y tế - cho biết dịch đã lắng.', ['Phạm Thế Duy', 'Phó Giám đốc Sở Y tế']],
    ['Bà Lê Thị Hòa, hiệu trưởng nhà trường nói.', ['Lê Thị Hòa', 'hiệu trưởng nhà trường']],
    [
      'Phó Thủ tướng Chính phủ Nguyễn Hòa Bình phát biểu tại lễ khai mạc.',
      ['Nguyễn Hòa Bình', 'Phó Thủ tướng Chính phủ'],
    ],
    ['Chủ tịch UBND tỉnh Bắc Ninh Vương Quốc Tuấn dự lễ.', ['Vương Quốc Tuấn', 'Chủ tịch UBND tỉnh Bắc Ninh']],
    ['Tổng thống Pháp Emmanuel Macron đến Hà Nội.', ['Emmanuel Macron', 'Tổng thống Pháp']],
    ['Tiến sĩ Hoàng Minh Đức nhận định giá sẽ tăng.', ['Hoàng Minh Đức', 'Tiến sĩ']],
    ['Công tố viên Hàn Quốc cáo buộc bà Kim Hye-jin nhận hối lộ.', ['Kim Hye-jin']],
    ['Anh Vũ Văn Khoa (sinh năm 1990) thoát nạn.', ['Vũ Văn Khoa']],
    ['Ông Trần Văn Hai, Chủ tịch UBND tỉnh điều hành phiên họp.', ['Trần Văn Hai', 'Chủ tịch UBND tỉnh']],
    ['Ông Lê Văn Ba, Chủ tịch UBND xã trực tiếp chỉ đạo.', ['Lê Văn Ba', 'Chủ tịch UBND xã']],
    ['Bà Trần Thị Tư, Phó Bí thư huyện ủy dự họp.', ['Trần Thị Tư', 'Phó Bí thư huyện ủy']],
    ['Ông Vũ Văn Năm, Giám đốc CDC khuyến cáo người dân đi tiêm.', ['Vũ Văn Năm', 'Giám đốc CDC']],
    ['Đồng chí Y Bang Kpă Niê Kđăm phát biểu.', ['Y Bang Kpă Niê Kđăm']],
  ])('%s', async (body, person) => expect(await people(body)).toEqual([person]));

  it('folds short mentions and shorter titles in', async () => {
    const body =
      'Phó Thủ tướng Chính phủ Nguyễn Văn An dự lễ. Ông An đánh giá cao kết quả. Phó Thủ tướng Nguyễn Văn An yêu cầu làm nhanh.';
    expect(await people(body)).toEqual([['Nguyễn Văn An', 'Phó Thủ tướng Chính phủ']]);
  });

  it('gives a title to the name it leads up to', async () => {
    expect(
      await people('Tổng Bí thư Lê Văn Ba, Chủ tịch nước Trần Văn Tư và Thủ tướng Phạm Văn Năm gửi điện mừng.'),
    ).toEqual([
      ['Lê Văn Ba', 'Tổng Bí thư'],
      ['Trần Văn Tư', 'Chủ tịch nước'],
      ['Phạm Văn Năm', 'Thủ tướng'],
    ]);
  });
});

describe('titles of somebody else', () => {
  it.each([
    ['Thừa ủy quyền của Chủ tịch nước, Bộ trưởng Trần Văn Hai trao huân chương.', ['Trần Văn Hai', 'Bộ trưởng']],
    ['Thay mặt Thủ tướng, Bộ trưởng Trần Văn Hai trao quà.', ['Trần Văn Hai', 'Bộ trưởng']],
    ['Trả lời câu hỏi của phóng viên, Đại tá Lê Văn Ba cho biết.', ['Lê Văn Ba', 'Đại tá']],
    [
      'Nhận lời mời của Ủy viên Bộ Chính trị, Thủ tướng Lê Văn Ba, đoàn đến thăm.',
      ['Lê Văn Ba', 'Ủy viên Bộ Chính trị', 'Thủ tướng'],
    ],
    ['Bà Lê Thị Mơ đi cùng Phu nhân Thủ tướng Trần Thị Tư.', ['Lê Thị Mơ'], ['Trần Thị Tư']],
    [
      'Theo lời mời của Tổng thống Bulgaria Ivan Petrov và Phu nhân, Thủ tướng Lê Văn Ba lên đường.',
      ['Ivan Petrov', 'Tổng thống Bulgaria'],
      ['Lê Văn Ba', 'Thủ tướng'],
    ],
    ['Ông gặp Thủ tướng Ivan Petrov, Chủ tịch Quốc hội Raya Ivanova.', ['Ivan Petrov', 'Thủ tướng']],
  ])('%s', async (body, ...expected) => expect(await people(body)).toEqual(expected));
});

describe('names that are no people', () => {
  it.each([
    'Học viện Chính trị quốc gia Hồ Chí Minh mở lớp bồi dưỡng.',
    'Trường THPT Phan Đình Phùng nằm trên đường Nguyễn Trãi.',
    'Đoàn về thăm xã Lê Lợi và huyện Trần Văn Thời.',
    'Hội nghị diễn ra tại Thành phố Hồ Chí Minh. (Ảnh: Nguyễn Văn Bình)',
  ])('%s', async (body) => expect(await people(body)).toEqual([]));
});

it('tells who speaks from who is present', async () => {
  const { people: found } = await briefOf(
    'Bộ trưởng Trần Văn Hai khẳng định quyết tâm.\n\nCùng dự có Thứ trưởng Lê Thị Mơ.',
  );
  expect(found.map(({ role }) => role)).toEqual(['principal', 'attending']);
});

it('reads on where a list of who was present goes on', async () => {
  const { people: found } = await briefOf(
    'Cùng dự có Thứ trưởng Lê Thị Mơ. Đoàn còn có Đại tướng Trần Văn Hai, Bộ trưởng Bộ Quốc phòng. Về phía các cơ quan Trung ương có Phó Thủ tướng Nguyễn Văn Ba.\n\nTỉnh có nghệ nhân Vàng A Sính dệt thổ cẩm.',
  );
  expect(found.map(({ role }) => role)).toEqual(['attending', 'attending', 'attending', 'mentioned']);
});

import { describe, expect, it } from 'vitest';
import { briefOf } from './brief-of.ts';

const opening = 'Chủ tịch nước Trần Văn Tư thăm xã Hòa Lạc.\n\n';

describe('requests', () => {
  it('carries the speaker over to sentences without a subject', async () => {
    const { directives } = await briefOf(
      `${opening}Chủ tịch nước yêu cầu tỉnh tiếp tục chăm lo đời sống nhân dân. Quan tâm đào tạo cán bộ trẻ. Tỉnh cần đầu tư cho trường học.`,
    );
    expect(directives).toMatchObject([
      { speaker: 'Chủ tịch nước Trần Văn Tư', addressee: 'tỉnh', strength: 'explicit' },
      { speaker: 'Chủ tịch nước Trần Văn Tư', addressee: 'tỉnh', strength: 'continuation' },
      { speaker: 'Chủ tịch nước Trần Văn Tư', addressee: 'Tỉnh', strength: 'continuation' },
    ]);
  });

  it('finds duties that a speaker names', async () => {
    const { directives } = await briefOf(`${opening}Chủ tịch nước khẳng định xã phải vươn lên mạnh mẽ hơn nữa.`);
    expect(directives).toMatchObject([{ strength: 'modal', speaker: 'Chủ tịch nước Trần Văn Tư' }]);
  });

  it('says nothing of plain reports', async () => {
    const { directives } = await briefOf(`${opening}Xã đã hoàn thành các chỉ tiêu. Đời sống của bà con được nâng lên.`);
    expect(directives).toEqual([]);
  });
});

describe('weaknesses', () => {
  it.each([
    'Hạ tầng giao thông vẫn là điểm nghẽn lớn.',
    'Đời sống bà con vùng cao còn nhiều khó khăn.',
    'Chất lượng nguồn nhân lực chưa đáp ứng yêu cầu.',
    'Mức thu tuy có tăng nhưng thấp so với nhu cầu.',
  ])('%s', async (body) => expect((await briefOf(body)).limitations).toMatchObject([{ text: body }]));

  it.each([
    'Trong bối cảnh còn nhiều khó khăn, xã vẫn hoàn thành kế hoạch.',
    'Xã đã tháo gỡ nhiều rào cản cho doanh nghiệp.',
    'Tỷ lệ hộ nghèo giảm nhanh.',
  ])('none: %s', async (body) => expect((await briefOf(body)).limitations).toEqual([]));
});

it('gives quotations their speakers', async () => {
  const { quotes } = await briefOf(
    'Ông Lê Văn Sáu cho biết: “Bà con trong xã rất phấn khởi vì có con đường mới”. Mọi việc đều thuận lợi.',
  );
  expect(quotes).toMatchObject([{ speaker: 'Lê Văn Sáu', text: 'Bà con trong xã rất phấn khởi vì có con đường mới' }]);
});

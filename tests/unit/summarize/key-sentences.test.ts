import { describe, expect, it } from 'vitest';
import { briefOf } from './brief-of.ts';

async function ranked(body: string, title: string): Promise<string[]> {
  const { sentences } = await briefOf(body, '2025-09-18', title);
  return sentences.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text);
}

describe('key sentences', () => {
  it('begin with the one that tells the news of the title and of the other sentences', async () => {
    const [first] = await ranked(
      'Sông Mã là con sông lớn của vùng. Trời hôm ấy có mưa nhỏ.\n\n' +
        'Cầu treo qua sông Mã tại xã Mường Lý bị lũ cuốn trôi tối 3/8, khiến 45 hộ dân bị cô lập.\n\n' +
        'Chính quyền xã Mường Lý đã đưa thuyền máy đến để 45 hộ dân qua sông. Thuyền chạy mỗi ngày hai chuyến.',
      'Lũ cuốn trôi cầu treo ở Mường Lý',
    );
    expect(first).toContain('bị lũ cuốn trôi tối 3/8');
  });

  it('do not say the same twice in a row', async () => {
    const news = 'Nhà máy nước Sơn Thủy khánh thành sáng 5/6, cấp nước sạch cho 12.000 hộ dân của ba xã ven biển.';
    const again = 'Sáng 5/6, nhà máy nước Sơn Thủy khánh thành, cấp nước sạch cho 12.000 hộ dân ba xã ven biển.';
    const other = 'Công trình có vốn đầu tư 240 tỷ đồng, công suất 15.000 mét khối mỗi ngày đêm, xây trong hai năm.';
    const order = await ranked([news, again, other].join('\n\n'), 'Khánh thành nhà máy nước Sơn Thủy');
    expect(order[1]).toBe(other);
  });

  it('put the opening of each of several joined articles before the rest of them', async () => {
    const rest = (place: string) =>
      `Gió giật mạnh ở ${place}. Trường học đóng cửa. Chợ vắng khách từ trưa. Nhiều cây to bị đổ. Tàu thuyền vào bờ. Bộ đội giúp dân chằng mái nhà.`;
    const openings = [
      'Bão số 4 vào đất liền tối 2/9, sức gió cấp 10.',
      'Tối 2/9, ba tỉnh miền Trung mất điện vì bão số 4.',
    ];
    const body = openings.map((opening, at) => `${opening} ${rest(at ? 'Vinh' : 'Sầm Sơn')}`).join('\n\n');
    expect((await ranked(body, 'Bão số 4 vào đất liền')).slice(0, 2).sort()).toEqual(openings.toSorted());
  });

  it('leave fragments behind', async () => {
    const order = await ranked(
      'Hội An mở hội.\n\nHội An khai mạc lễ hội đèn lồng với hơn 40 đoàn nghệ nhân trong nước.',
      'Hội An mở hội',
    );
    expect(order.at(-1)).toBe('Hội An mở hội.');
  });
});

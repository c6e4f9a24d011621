import { describe, expect, it } from 'vitest';
import { readArticleBytes } from '../../../pipeline/article/read-article.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { briefOf } from './brief-of.ts';

const dates = async (body: string, date = '2013-10-23') =>
  (await briefOf(body, date)).dates.map(({ surface, iso }) => [surface, iso]);

describe('dates, resolved against the day of publication', () => {
  it.each([
    ['Chiều 22/10, hội nghị khai mạc.', [['Chiều 22/10', '2013-10-22']]],
    ['Sáng 20.10, đoàn lên đường.', [['Sáng 20.10', '2013-10-20']]],
    ['Ngày 23-10, diễn đàn bế mạc.', [['Ngày 23-10', '2013-10-23']]],
    ['Hiệp ước ký ngày 18/7/1977 vẫn có hiệu lực.', [['ngày 18/7/1977', '1977-07-18']]],
    ['Dự án khởi công ngày 5 tháng 9 năm 2012.', [['ngày 5 tháng 9 năm 2012', '2012-09-05']]],
    ['Trong ba ngày 19, 20 và 21-10, hội chợ mở cửa.', [['19, 20 và 21-10', '2013-10-19/2013-10-21']]],
    ['Trong tháng 9, giá không đổi.', [['tháng 9', '2013-09']]],
    ['Kết quả quý III/2013 rất khả quan.', [['quý III/2013', '2013-Q3']]],
    ['Việc rà soát xong vào quý I năm 2014.', [['quý I năm 2014', '2014-Q1']]],
    ['Sản lượng 9 tháng đầu năm tăng mạnh.', [['9 tháng đầu năm', '2013-01/2013-09']]],
    ['Hôm qua, đoàn đã về đến Hà Nội.', [['Hôm qua', '2013-10-22']]],
    ['So với năm ngoái, giá tăng nhẹ.', [['năm ngoái', '2012']]],
    ['Cách đây 2 ngày, đoàn đã công bố quyết định.', [['Cách đây 2 ngày', '2013-10-21']]],
    ['Hội thảo diễn ra trong hai ngày 23 và 24-10.', [['23 và 24-10', '2013-10-23/2013-10-24']]],
    [
      'Thanh tra trong thời kỳ từ 1/1/2011 đến ngày 30/9/2013.',
      [['thời kỳ từ 1/1/2011 đến ngày 30/9/2013', '2011-01-01/2013-09-30']],
    ],
    ['Dự án thực hiện từ năm 2009 tới năm 2013.', [['từ năm 2009 tới năm 2013', '2009/2013']]],
    ['Trong năm học 2013-2014, trường tuyển ít hơn.', [['năm học 2013-2014', '2013/2014']]],
    ['Anh Nam (sinh năm 1988) là người địa phương.', [['sinh năm 1988', '1988']]],
  ])('%s', async (body, expected) => expect(await dates(body)).toEqual(expected));

  it('takes the words of targets into the surface', async () => {
    expect(await dates('Quy hoạch đến năm 2030, tầm nhìn đến năm 2045 được duyệt.')).toEqual([
      ['đến năm 2030', '2030'],
      ['tầm nhìn đến năm 2045', '2045'],
    ]);
  });

  it.each(['Hai phần ba số hộ, tức 2/3 dân cư, đồng ý.', 'Quán mở cửa 24/7.', 'Đội nhà thắng 3-1.'])(
    'no date: %s',
    async (body) => {
      expect(await dates(body)).toEqual([]);
    },
  );

  it('places a month that would lie far ahead in the year before', async () => {
    expect(await dates('Vụ việc xảy ra ngày 28/12.', '2014-01-05')).toEqual([['ngày 28/12', '2013-12-28']]);
  });
});

describe('without a day of publication', () => {
  const brief = async (text: string) => summarize((await readArticleBytes(Buffer.from(text), 'thu.txt')).data.article);

  it('takes the year from a full date of the text', async () => {
    const { dates: found, date } = await brief(
      'Tin thử\n\nChiều 27/7, đoàn làm việc tại tỉnh.\n\nMô hình mới chạy từ ngày 1/7/2025.\n',
    );
    expect(found.map(({ iso }) => iso)).toEqual(['2025-07-27', '2025-07-01']);
    expect(date).toBe('2025-07-27');
  });

  it('leaves out what nothing tells the year of', async () => {
    const { dates: found } = await brief('Tin thử\n\nChiều 27/7, đoàn làm việc tại tỉnh.\n');
    expect(found).toEqual([]);
  });
});

it.each([
  ['Bệnh nhân bị sốc ngày thứ 5.', []],
  ['Tỉnh kỷ niệm Cách mạng Tháng Tám.', []],
  ['Công an bắt Trần Văn Hai (SN 1987) tại nhà riêng.', ['']],
  ['Thu ngân sách tăng 5% so với năm 2024.', ['']],
  ['Xã thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.', ['']],
  ['Thủ tướng ký Quyết định số 12/QĐ-TTg ngày 22/12/2024.', ['Thủ tướng ký Quyết định số 12/QĐ-TTg']],
  ['Người này bị phạt theo Bộ luật Hình sự năm 2015.', ['']],
  ['Luật Đất đai có hiệu lực từ năm 2024.', ['Luật Đất đai có hiệu lực']],
  ['Bộ phận một cửa mở từ thứ Hai đến sáng thứ Bảy.', []],
  ['Sáng 5/3, tại Hà Nội, hội nghị toàn quốc khai mạc.', ['hội nghị toàn quốc khai mạc']],
  [
    'Ngày hội mở màn, đoàn làm việc về nghị quyết của đại hội, nhiệm kỳ 2020 - 2025.',
    ['đoàn làm việc về nghị quyết của đại hội'],
  ],
])('tells what happens when: %s', async (body, events) => {
  expect((await briefOf(body)).dates.map(({ event }) => event)).toEqual(events);
});

import { expect, it } from 'vitest';
import { briefOf } from './brief-of.ts';

it('reads kind, number, issuer, subject and date', async () => {
  const { documents } = await briefOf(
    'Sở triển khai Nghị quyết số 68-NQ/TW của Bộ Chính trị về phát triển kinh tế tư nhân, tích cực ứng dụng vào sản xuất. ' +
      'Trước đó là Quyết định số 1234/QĐ-TTg ngày 14/6/2024 của Thủ tướng Chính phủ.',
  );
  expect(documents).toMatchObject([
    {
      type: 'Nghị quyết',
      number: '68-NQ/TW',
      issuer: 'Bộ Chính trị',
      subject: 'về phát triển kinh tế tư nhân',
      date: null,
    },
    { type: 'Quyết định', number: '1234/QĐ-TTg', issuer: 'Thủ tướng Chính phủ', date: '2024-06-14' },
  ]);
});

it.each([
  ['Việc này theo Nghị định 30/2020/NĐ-CP.', 'Nghị định', '30/2020/NĐ-CP'],
  ['Luật số 45/2013/QH13 quy định rõ điều đó.', 'Luật', '45/2013/QH13'],
  ['Hai bên ký Hợp đồng tín dụng số 395/11/HĐTD-11.', 'Hợp đồng tín dụng', '395/11/HĐTD-11'],
  ['Sở nhận Công văn số 123/UBND-KT của tỉnh.', 'Công văn', '123/UBND-KT'],
])('%s', async (body, type, number) => {
  expect((await briefOf(body)).documents).toMatchObject([{ type, number }]);
});

it('names a document once', async () => {
  const { documents } = await briefOf(
    'Nghị quyết 11-NQ/TW đã có. Nghị quyết số 11-NQ/TW của Bộ Chính trị rất quan trọng.',
  );
  expect(documents).toMatchObject([{ number: '11-NQ/TW', issuer: 'Bộ Chính trị' }]);
});

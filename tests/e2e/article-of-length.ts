/** An invented report of about so many words: the longer, the more of everything that a sheet has a place for. */
export function articleOfLength(words: number): string {
  const random = createRandom(words);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const number = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  const person = (): string => `${pick(surnames)} ${pick(middles)} ${pick(givens)}`;
  const openings = [
    () => `Thu ngân sách ${pick(places)} năm ${number(2020, 2025)} đạt ${number(1, 9)}.${number(100, 999)} tỷ đồng.`,
    () => `Tỷ lệ ${pick(measures)} của ${pick(places)} đạt ${number(10, 99)},${number(1, 9)}%.`,
    () => `${capital(pick(places))} hoàn thành ${number(9, 15)}/${number(15, 22)} chỉ tiêu của kế hoạch.`,
    () =>
      `Thu ngân sách năm 2022 đạt ${number(900, 990)} tỷ đồng, năm 2023 đạt ${number(900, 990)} tỷ đồng, năm 2024 đạt ${number(900, 990)} tỷ đồng.`,
    () =>
      `Dự buổi làm việc có ${pick(offices)} ${person()}; ${pick(offices)} ${person()}; ${pick(offices)} ${person()}.`,
    () => `Tuy nhiên, ${pick(weaknesses)} ở ${pick(places)} còn nhiều khó khăn.`,
    () =>
      `Chủ tịch tỉnh Hoàng Thị Bích Thủy yêu cầu ${pick(bodies)} ${pick(tasks)} trước ngày ${number(1, 28)}/${number(4, 12)}/2025.`,
    () => `${pick(bodies)} cần ${pick(tasks)}, ${pick(tasks)} và ${pick(tasks)}.`,
    () => `Tỉnh triển khai Nghị quyết số ${number(10, 90)}-NQ/TW của Bộ Chính trị về ${pick(measures)}.`,
    () => `Đến hết ngày ${number(1, 28)}/2/2025, ${pick(places)} đã ${pick(tasks)} cho ${number(20, 900)} hộ.`,
    () =>
      `Theo báo cáo tại buổi làm việc, ${pick(places)} đã ${pick(tasks)} và ${pick(tasks)} theo đúng tiến độ đề ra.`,
  ];
  const title = 'Tỉnh Sơn Hà bàn cách gỡ vướng cho các công trình ở vùng cao';
  const lead =
    'Sáng 14/3/2025, lãnh đạo tỉnh Sơn Hà làm việc với các sở và các xã về tiến độ các công trình ở vùng cao.';
  const paragraphs = [title, lead];
  const count = (): number => paragraphs.join(' ').split(/\s+/u).length;
  while (count() < words) paragraphs.push(Array.from({ length: number(2, 7) }, () => pick(openings)()).join(' '));
  return `${paragraphs.join('\n\n')}\n`;
}

const surnames = 'Nguyễn Trần Lê Phạm Hoàng Vàng Lò Giàng Đỗ Bùi'.split(' ');
const middles = 'Văn Thị Đức Minh Hồng Quốc Khắc'.split(' ');
const givens = 'Khải Nguyệt Thịnh Vỹ Tuấn Quỳnh Phượng Nghĩa Hưởng'.split(' ');
const places = ['huyện Mường Sơn', 'xã Na Pheo', 'toàn tỉnh', 'vùng biên giới', 'các xã vùng cao', 'thị trấn Pa Tần'];
const measures = [
  'che phủ rừng',
  'giải ngân vốn đầu tư công',
  'hộ nghèo đa chiều',
  'học sinh đến lớp',
  'đường được cứng hóa',
];
const weaknesses = ['hạ tầng giao thông', 'nguồn nhân lực', 'việc giải phóng mặt bằng', 'đời sống của đồng bào'];
const offices = [
  'Giám đốc Sở Tài chính',
  'Phó Chủ tịch UBND tỉnh',
  'Thứ trưởng Bộ Xây dựng',
  'Bí thư Tỉnh ủy',
  'Trưởng Ban Tổ chức Tỉnh ủy',
  'Bộ trưởng Bộ Nông nghiệp và Môi trường',
];
const bodies = ['Sở Tài chính', 'Sở Xây dựng', 'Ủy ban nhân dân các xã', 'Ban Quản lý dự án tỉnh'];
const tasks = [
  'giải ngân xong vốn của các công trình chuyển tiếp',
  'rà soát quy hoạch đất ở',
  'sửa chữa các tuyến đường bị sạt lở sau mùa mưa',
  'bàn giao mặt bằng cho nhà thầu',
  'cấp nước sạch đến từng bản',
  'mở lớp dạy nghề cho thanh niên',
];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Mulberry32: the same numbers for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Abbreviations that are written with a full stop before a name or number.
 * Sources: Decree 30/2020/NĐ-CP, annex III, and the usage of the Vietnamese press (TP., GS.TS., Q., P.).
 */
export const prefixAbbreviations: ReadonlySet<string> = new Set(
  (
    'TP Tp TX Tx TT Tt Q P H X Đ KP Kp ' +
    'GS PGS TS Ts ThS Ths Th Thạc BS Bs BSCK Bsck BSCKI BSCKII DS Ds KS Ks KTS CN Cn LS Ls NCS NS NSND NSƯT NNƯT ' +
    'NGND NGƯT TTND TTƯT VS Gs Pgs ĐD HLV CLB ' +
    'Mr Mrs Ms Dr Prof St Jr Sr No Vol vs ' +
    'ĐT đt Tel tel Fax Email tr Tr TM KT TL TUQ CTV PV BTV Nxb NXB Cty Ths'
  ).split(' '),
);

/** Abbreviations that close an enumeration; a full stop inside belongs to them. */
export const closingAbbreviations: ReadonlySet<string> = new Set(['v.v', 'V.v', 'v.v.v']);

/** Words that open a sentence after an abbreviation rather than continue a name (`ở TP. Theo đó`). */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  (
    'Theo Ông Bà Anh Chị Em Các Những Mỗi Mọi Một Hai Ba Nhiều Tại Ở Trong Ngoài Trên Dưới Giữa Bên Đồng Tuy Song Nhưng ' +
    'Và Hay Hoặc Còn Sau Trước Đến Tới Từ Khi Với Để Đây Đó Này Hiện Việc Nếu Do Vì Bởi Nên Cùng Ngày Sáng Chiều Tối ' +
    'Trưa Đêm Hôm Năm Tháng Tuần Lúc Khoảng Hơn Gần Được Bị Không Chưa Có Là Như Thì Cũng Đã Đang Sẽ Phải Qua Ngay Nay ' +
    'Vậy Thế Lần Riêng Chỉ Toàn Cả Đối Ngoài Trả Mặc Dù Liên Cuối Đầu Kết Tổng Phát Nói Cho Về Vụ Người Nó Họ Tôi Chúng Ta'
  ).split(' '),
);

/** Ends of file names that leak into pasted texts. */
export const fileName =
  /^[^/@]*[\p{L}\p{N}_)]\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic|pdf|docx?|xlsx?|pptx?|odt|mp[34]|m4a|avi|mov|wav|zip|rar|txt|csv)$/iu;

/** A host name as the press writes it, lower-case top level. */
export const hostName =
  /^(?:[A-Za-z0-9-]+\.)+(?:com|net|org|edu|gov|mil|int|info|biz|vn|io|tv|asia|eu|us|uk|fr|jp|cn|kr|ru|au|sg|th|de)$/u;

/** An electronic mail address. */
export const emailAddress = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

/** Types in the numbers of official documents (Decree 30/2020/NĐ-CP, annex III; Guideline 05-HD/VPTW). */
export const documentTypes: ReadonlySet<string> = new Set(
  (
    'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT TTLT L PL LCT ' +
    'KL QyC CV TTg UBND QH'
  ).split(' '),
);

/** What each letter is in the codes of VNI fonts, letter by letter, so that the table under test is not used to test itself. */
const vni = new Map(
  `á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä đ ñ
é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò
ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î`
    .split(/\s+/u)
    .flatMap((letter, index, all): [string, string][] => (index % 2 === 0 ? [[letter, all[index + 1] ?? '']] : [])),
);

/** The bytes of the small letters in TCVN3, and of the capitals that it has. */
const tcvn3 = new Map(
  `Ă a1 Â a2 Ê a3 Ô a4 Ơ a5 Ư a6 Đ a7 ă a8 â a9 ê aa ô ab ơ ac ư ad đ ae à b5 ả b6 ã b7 á b8 ạ b9 ằ bb ẳ bc ẵ bd ắ be
ặ c6 ầ c7 ẩ c8 ẫ c9 ấ ca ậ cb è cc ẻ ce ẽ cf é d0 ẹ d1 ề d2 ể d3 ễ d4 ế d5 ệ d6 ì d7 ỉ d8 ĩ dc í dd ị de
ò df ỏ e1 õ e2 ó e3 ọ e4 ồ e5 ổ e6 ỗ e7 ố e8 ộ e9 ờ ea ở eb ỡ ec ớ ed ợ ee ù ef ủ f1 ũ f2 ú f3 ụ f4
ừ f5 ử f6 ữ f7 ứ f8 ự f9 ỳ fa ỷ fb ỹ fc ý fd ỵ fe`
    .split(/\s+/u)
    .flatMap((letter, index, all): [string, number][] =>
      index % 2 === 0 ? [[letter, Number.parseInt(all[index + 1] ?? '', 16)]] : [],
    ),
);

/** Small letters of Vietnamese with a mark. */
export const smallLetters: readonly string[] = [...vni.keys()];

/** Letters that TCVN3 has. */
export const lettersOfTcvn3: readonly string[] = [...tcvn3.keys()];

/** A text as VNI fonts code it, in bytes. */
export function encodeVni(text: string): Buffer {
  const codes = [...text].map((letter) => {
    const code = vni.get(letter.toLowerCase()) ?? letter;
    return letter === letter.toLowerCase() ? code : code.toUpperCase();
  });
  return Buffer.from(codes.join(''), 'latin1');
}

/** A text as TCVN3 codes it, in bytes; capitals it does not have are small letters, as its fonts for capitals take them. */
export function encodeTcvn3(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter.charCodeAt(0)),
  );
}

/** A text as Windows-1258 codes it, in bytes: tones as characters of their own, after the letter. */
export function encodeWindows1258(text: string): Buffer {
  const tones = new Map(
    [...'\u0300\u0309\u0303\u0301\u0323'].map((tone, index) => [tone, [0xcc, 0xd2, 0xde, 0xec, 0xf2][index] ?? 0]),
  );
  const letters = new Map(
    [...'ĂăÂâÊêÔôƠơƯưĐđ'].map((letter, index) => [
      letter,
      [0xc3, 0xe3, 0xc2, 0xe2, 0xca, 0xea, 0xd4, 0xf4, 0xd5, 0xf5, 0xdd, 0xfd, 0xd0, 0xf0][index] ?? 0,
    ]),
  );
  const bytes = [...text].flatMap((letter) => {
    const [, tone] = /([\u0300\u0309\u0303\u0301\u0323])/u.exec(letter.normalize('NFD')) ?? [];
    const bare = letter
      .normalize('NFD')
      .replace(/[\u0300\u0309\u0303\u0301\u0323]/u, '')
      .normalize('NFC');
    return [letters.get(bare) ?? bare.charCodeAt(0), ...(tone ? [tones.get(tone) ?? 0] : [])];
  });
  return Buffer.from(bytes);
}

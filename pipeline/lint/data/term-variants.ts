/**
 * Terms that are written in two or more accepted ways, lower case where they are no abbreviations; the first one is the usual one in official texts.
 * Sources: Hoàng Phê, Từ điển tiếng Việt (entries that refer to each other); usage of laws and of the press.
 */
export const termVariants: readonly (readonly string[])[] = [
  ['héc ta', 'hecta', 'hécta'],
  ['bảo đảm', 'đảm bảo'],
  ['tỷ lệ', 'tỉ lệ'],
  ['tỷ giá', 'tỉ giá'],
  ['tỷ đồng', 'tỉ đồng'],
  ['tỷ trọng', 'tỉ trọng'],
  ['hy vọng', 'hi vọng'],
  ['hy sinh', 'hi sinh'],
  ['thế kỷ', 'thế kỉ'],
  ['tàu thủy', 'tầu thủy'],
  ['tàu hỏa', 'tầu hỏa'],
  ['ô tô', 'ôtô', 'ô-tô'],
  ['cà phê', 'càphê', 'cà-phê'],
  ['TP.HCM', 'TP HCM', 'TPHCM', 'TP. HCM'],
];

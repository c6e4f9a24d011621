/** How what was typed may depart from what was meant. The numbers are stored in the model: append only. */
export const slip = {
  /** hỏi for ngã or the other way round. */
  hookTilde: 0,
  toneMissing: 1,
  toneAdded: 2,
  toneOther: 3,
  /** `a` for `ă` or `â`, `d` for `đ`, … */
  diacriticMissing: 4,
  diacriticOther: 5,
  /** Same bare letters, tone and diacritics both different. */
  diacriticAndTone: 6,
  /** s/x, ch/tr, d/gi/r, l/n, … as they sound alike in some regions. */
  onsetSound: 7,
  /** n/ng, t/c, n/nh, i/y, … */
  codaSound: 8,
  letterDropped: 9,
  letterAdded: 10,
  adjacentKey: 11,
  otherKey: 12,
  lettersSwapped: 13,
  /** Keys of Telex or VNI that were left as typed. */
  inputMethod: 14,
  /** The right letters and tone, the tone on the wrong letter. */
  misplacedTone: 15,
  /** A letter typed twice. */
  letterDoubled: 16,
} as const;

/** One of {@link slip}. */
export type Slip = (typeof slip)[keyof typeof slip];

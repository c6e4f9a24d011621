import { countSyllables, type SyllableCounts } from '../syllable-share.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';
import { encodeWindows1252 } from './windows-1252.ts';

/** A text and the name of the encoding it was found to be in. */
export interface Recognised {
  text: string;
  encoding: string;
}

type Decode = (bytes: Uint8Array) => string | undefined;

const singleByte: readonly { name: string; decode: Decode }[] = [
  { name: 'Windows-1258', decode: (bytes) => composed('windows-1258', bytes) },
  { name: 'TCVN3 (ABC)', decode: decodeTcvn3 },
  { name: 'VNI', decode: decodeVni },
];

/**
 * Of the encodings of Vietnamese that a text in bytes can be in, the one under which its words are syllables;
 * `undefined` where there is none. Of words with marks at most {@link tolerated} may then be impossible, and of all words
 * half: neither French or English in Latin-1 nor a Vietnamese text in another of these encodings comes near.
 * @param declared the character set a page says it is in; it is tried as well
 * @param visible what of the decoded text is text and not markup
 */
export function recogniseEncoding(
  bytes: Uint8Array,
  declared?: string,
  visible: (text: string) => string = (text) => text,
): Recognised | undefined {
  let best: (Recognised & { sense: number }) | undefined;
  for (const { name, decode } of [...singleByte, ...declaredDecoder(declared)]) {
    const text = decode(bytes);
    const counts = text === undefined ? undefined : countSyllables(visible(text));
    if (text === undefined || !counts || !isVietnamese(counts)) continue;
    const sense = counts.marked - 2 * counts.impossibleMarked;
    if (!best || sense > best.sense) best = { text, encoding: name, sense };
  }
  return best && { text: best.text, encoding: best.encoding };
}

/**
 * Converts the lines of a Unicode text whose letters are codes of TCVN3 or VNI fonts, as in documents typed with them;
 * `undefined` where there are none. A line is converted where more of its words are syllables then.
 * @param visible what of a line is text and not markup
 */
export function convertFontCodes(
  text: string,
  visible: (line: string) => string = (line) => line,
): Recognised | undefined {
  if ((text.match(codesOfFonts)?.length ?? 0) < 3) return undefined;
  let best: (Recognised & { gain: number }) | undefined;
  for (const { name, decode } of singleByte.slice(1)) {
    let gain = 0;
    const converted = text.replaceAll(/[^\r\n]+/gu, (line) => {
      const bytes = /[^\0-\x7f]/u.test(line) ? encodeWindows1252(line.normalize('NFC')) : undefined;
      const form = bytes && decode(bytes);
      const won =
        form === undefined || !isVietnamese(countSyllables(visible(form)), 1)
          ? 0
          : impossibleIn(visible(line)) - impossibleIn(visible(form));
      gain += Math.max(won, 0);
      return form !== undefined && won > 0 ? form : line;
    });
    if (gain >= leastGain && (!best || gain > best.gain)) best = { text: converted, encoding: name, gain };
  }
  return best && { text: best.text, encoding: best.encoding };
}

/** Share of words with marks that may be no syllables in a text taken for Vietnamese; in published news it is 0.05 at most. */
const tolerated = 0.15;

/** Words that must become syllables before a Unicode text is taken for the codes of a font. */
const leastGain = 3;

/** Signs that Unicode text in Vietnamese hardly has, and text in the codes of fonts has in every line. */
const codesOfFonts = /[§¦¨©ª¬®µ¶·¸¹»¼½¾ÆÇËÐÑÖ×ØÜÞßäåæçëîïðñö÷øûþÿ]/gu;

function isVietnamese({ words, impossible, marked, impossibleMarked }: SyllableCounts, fewest = 2): boolean {
  return marked >= fewest && impossibleMarked <= tolerated * marked && impossible <= words / 2;
}

function impossibleIn(line: string): number {
  return countSyllables(line).impossible;
}

function composed(label: string, bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(label).decode(bytes);
  return text.includes('\ufffd') ? undefined : text.normalize('NFC');
}

/** The encodings of Western text that pages declare; what they declare otherwise is Unicode or in the list. */
function declaredDecoder(label: string | undefined): typeof singleByte {
  if (!label || !/^(?:windows-125[0-9]|iso-8859-1?[0-9]|latin1|us-ascii)$/iu.test(label.trim())) return [];
  return [{ name: label.trim(), decode: (bytes) => composed(label.trim(), bytes) }];
}

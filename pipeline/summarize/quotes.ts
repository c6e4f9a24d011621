import type { Quote } from './brief.ts';
import type { Sentence } from './read-sentences.ts';
import type { Speech } from './speakers.ts';

/** Fewest syllables of a quotation; shorter ones are single words in inverted commas. */
const shortest = 6;
/** Words in inverted commas that nobody is named for are a quotation only beyond this many syllables. */
const longPhrase = 15;
/** Longest stretch of text in which the closing mark is looked for. */
const longest = 1500;

/** The words quoted directly, each with its speaker: named in the sentence that introduces or follows, or the last one. */
export function findQuotes(
  sentences: Sentence[],
  speeches: (Speech | null)[],
  text: string,
): (Quote & { sentence: number })[] {
  const quotes: (Quote & { sentence: number })[] = [];
  let open: { start: number; index: number; mark: string } | null = null;
  let last = { speaker: '', paragraph: -1 };
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.role === 'title') continue;
    if (open && sentence.paragraph !== sentences[open.index]?.paragraph) open = null;
    if (sentence.paragraph !== last.paragraph) last = { speaker: '', paragraph: sentence.paragraph };
    for (const token of sentence.tokens) {
      if (open && (token.text === open.mark || token.text === '”') && token.start > open.start) {
        const passage = passageOf(open.start, token.start, text);
        const speaker = speakerAround(speeches, sentences, open.index, index) || last.speaker;
        if (passage && (speaker || passage.text.split(/\s+/u).length > longPhrase))
          quotes.push({ ...passage, speaker, sentence: open.index });
        open = null;
      } else if (!open && (token.text === '“' || token.text === '"')) {
        open = { start: token.end, index, mark: token.text === '“' ? '”' : '"' };
      } else if (open && token.start - open.start > longest) open = null;
    }
    last.speaker = speeches[index]?.speaker ?? last.speaker;
  }
  return quotes;
}

function passageOf(from: number, to: number, text: string): Pick<Quote, 'text' | 'start' | 'end'> | null {
  const inner = text.slice(from, to);
  const trimmed = inner.trim();
  if (trimmed.split(/\s+/u).length < shortest) return null;
  const start = from + inner.indexOf(trimmed);
  return { text: trimmed, start, end: start + trimmed.length };
}

/** The speaker named in the sentence that opens or closes the quotation, or in the one right after it. */
function speakerAround(speeches: (Speech | null)[], sentences: Sentence[], opening: number, closing: number): string {
  for (const index of [opening, closing]) {
    const speaker = speeches[index]?.speaker;
    if (speaker) return speaker;
  }
  const next = sentences[closing + 1];
  const follows = next?.paragraph === sentences[closing]?.paragraph && /^[–-]/u.test(next?.text ?? '');
  return (follows && speeches[closing + 1]?.speaker) || '';
}

import type { Directive, Figure, Limitation, Quote, SentenceRole } from './brief.ts';
import type { Sentence } from './read-sentences.ts';
import { phrases } from './tokens.ts';

/** What was found in the sentences, by their number. */
interface Findings {
  directives: (Directive & { sentence: number })[];
  limitations: (Limitation & { sentence: number })[];
  quotes: (Quote & { sentence: number })[];
  figures: Figure[][];
}

const results = phrases(
  'đạt,đạt được,hoàn thành,tăng,giảm còn,giảm,vượt,thu hút,đã triển khai,đã thực hiện,được bảo đảm,được nâng cao,chuyển biến,tiến bộ,khởi sắc,chiếm,thu được,ước đạt,được tăng cường,được mở rộng,hoàn thiện,đã có'.split(
    ',',
  ),
);

/** The part each sentence plays; a lead of many sentences plays it with its first one alone. */
export function rolesOf(sentences: Sentence[], { directives, limitations, quotes, figures }: Findings): SentenceRole[] {
  const roles = sentences.map((sentence, index): SentenceRole => {
    const isResult = sentence.tokens.some((_, at) => results.lengthAt(sentence.tokens, at) > 0);
    return isResult && (figures[index]?.length || /\sđã\s|được/u.test(sentence.text)) ? 'result' : 'background';
  });
  for (const { sentence } of quotes) roles[sentence] = 'quote';
  for (const { sentence } of limitations) roles[sentence] = 'limitation';
  for (const { sentence } of directives) roles[sentence] = 'directive';
  const lead = sentences.flatMap(({ role }, index) => (role === 'lead' ? [index] : []));
  for (const index of lead.length > 3 ? lead.slice(0, 1) : lead) roles[index] = 'lead';
  return roles;
}

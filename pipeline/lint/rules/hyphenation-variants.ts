import { termVariants } from '../data/term-variants.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';

/** Terms whose forms `term-variants` has. */
const listed = new Set(termVariants.flat().map((form) => form.replaceAll(/[ -]/gu, '')));

/** One name or loan word with and without hyphens, or with other capitals after them: `Mát-xcơ-va`, `Matxcơva`. */
export const hyphenationVariants: Rule = {
  id: 'hyphenation-variants',
  category: 'consistency',
  severity: 'warning',
  description: 'Tên phiên âm và từ mượn viết một cách trong cả bài: cùng gạch nối hoặc cùng viết liền, cùng kiểu hoa.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II.2 và III.2',
  examples: {
    right: ['Đoàn đến Mát-xcơ-va rồi rời Mát-xcơ-va.', 'Gửi e-mail, nhận e-mail.', 'Tuyến Anh-Pháp và tuyến Pháp-Anh.'],
    wrong: [
      { text: 'Gửi e-mail, nhận e-mail rồi xóa email.', actual: 'email', expected: ['e-mail'] },
      { text: 'Ở Lê-nin-grát và Lê-nin-grát; về Lê-Nin-Grát.', actual: 'Lê-Nin-Grát', expected: ['Lê-nin-grát'] },
      { text: 'Dài hai ki-lô-mét, rộng một ki-lô-mét, sâu một kilômét.', actual: 'kilômét', expected: ['ki-lô-mét'] },
    ],
  },
  check(document, report) {
    for (const [key, chains] of chainsOf(document)) {
      if (listed.has(key)) continue;
      const single = document.wordsLike(key).filter(({ kind }) => kind === undefined);
      const places = [...single.map((token): readonly Token[] => [token]), ...chains];
      const forms = Map.groupBy(places, (chain) => formOf(chain));
      if (forms.size < 2) continue;
      const best = majority([...forms].map(([form, like]) => ({ form, places: like })));
      for (const chain of places) {
        const written = document.text.slice(chain[0]?.start ?? 0, chain.at(-1)?.end ?? 0);
        if (!best || formOf(chain) === best.form) continue;
        const [first = ''] = written;
        const expected = first + best.form.slice(1);
        const reason = `Chỗ khác trong bài viết “${expected}”; hãy viết thống nhất.`;
        report({ start: chain[0]?.start ?? 0, end: chain.at(-1)?.end ?? 0, expected: [expected], reason });
      }
    }
  },
};

/** Words joined by close hyphens, by their letters in lower case; those all in capitals tell nothing. */
function chainsOf({ tokens, marks }: LintDocument): Map<string, Token[][]> {
  const chains = new Map<string, Token[][]>();
  for (let at = 0; at < marks.length; at += 1) {
    const opening = marks[at];
    if (opening?.value !== '-' || !isPlain(tokens[opening.index - 1])) continue;
    const chain: Token[] = [];
    let index = opening.index - 1;
    for (let word = tokens[index]; isPlain(word); word = tokens[index]) {
      chain.push(word);
      if (tokens[index + 1]?.value !== '-') break;
      index += 2;
      if (chain.length > 1) at += 1;
    }
    const form = formOf(chain);
    if (chain.length < 2 || form === form.toUpperCase()) continue;
    const key = chain.map(({ lower }) => lower).join('');
    const like = chains.get(key);
    if (like) like.push(chain);
    else chains.set(key, [chain]);
  }
  return chains;
}

function isPlain(token: Token | undefined): token is Token {
  return token?.type === 'word' && token.kind === undefined;
}

/** As written; a first capital may be that of the sentence. */
function formOf(chain: readonly Token[]): string {
  const form = chain.map(({ value }) => value).join('-');
  return form.charAt(0).toLowerCase() + form.slice(1);
}

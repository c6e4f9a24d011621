import type { LintDocument, LintSentence } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** Sentences in a row that it takes before the repetition grates. */
const most = 3;

/** Three sentences in a row that begin with the same two words. */
export const repeatedOpenings: Rule = {
  id: 'repeated-openings',
  category: 'style',
  severity: 'info',
  description: 'Ba câu liền nhau mở đầu bằng cùng hai chữ đọc nặng nề; hãy đổi cách mở câu.',
  examples: {
    right: [
      'Tỉnh đã họp. Xã đã họp. Thôn đã họp.',
      'Bên cạnh đó, tỉnh trồng rừng. Bên cạnh đó, xã nuôi cá. Dân vui.',
      'Ông Bình nói. Bà Mai đáp. Ông Bình cười.',
    ],
    wrong: [
      { text: 'Bên cạnh đó có lúa. Bên cạnh đó có ngô. Bên cạnh đó có khoai.', actual: 'Bên cạnh', expected: [] },
      {
        text: 'Cùng với họp, tỉnh xét. Cùng với xét, tỉnh chi. Cùng với chi, tỉnh soát.',
        actual: 'Cùng với',
        expected: [],
      },
      { text: 'Theo đó lúa tăng. Theo đó ngô giảm. Theo đó cá đủ.', actual: 'Theo đó', expected: [] },
    ],
  },
  check(document, report) {
    let run = 1;
    let previous = '';
    for (const sentence of document.sentences) {
      const { form, start, end } = openingOf(document, sentence);
      run = form !== '' && form === previous ? run + 1 : 1;
      previous = form;
      if (run !== most) continue;
      const reason = `Câu thứ ba liền nhau mở đầu bằng “${document.text.slice(start, end)}”; hãy đổi cách mở câu.`;
      report({ start, end, reason });
    }
  },
};

interface Opening {
  /** Its two words in lower case; empty where there are none. */
  form: string;
  start: number;
  end: number;
}

function openingOf({ tokens }: LintDocument, { first }: LintSentence): Opening {
  const [one, space, two] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  if (one?.type !== 'word' || space?.type !== 'space' || two?.type !== 'word') return { form: '', start: 0, end: 0 };
  const isPlain = one.kind === undefined && two.kind === undefined;
  return { form: isPlain ? `${one.lower} ${two.lower}` : '', start: one.start, end: two.end };
}

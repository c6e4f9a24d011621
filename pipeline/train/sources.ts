/** Where the files come from that the committed model was trained on, by name. */
export const sources: Readonly<Record<string, string>> = {
  'vietnews-train.jsonl.xz': 'vietnews, Nguyen et al. 2019: 105,418 articles of Vietnamese online news',
  'words.txt': 'PyVi 0.1.1 (MIT), models/words.txt: words of the language',
  'viwiki-spelling-dev.jsonl': 'Viwiki-Spelling, Tran, Dinh, Phan, Nguyen 2021 (CC BY 4.0), one half: marked mistakes',
  'news-annotated.jsonl':
    'Vietnamese MDS, KTLAB, VNU-UET, Tran Mai Vu et al. 2012, one half: published news with the mistakes that a reader confirmed',
  'news-mds-dev.jsonl':
    'Vietnamese MDS, KTLAB, VNU-UET, Tran Mai Vu et al. 2012, one half: 99 clusters of news with two summaries each',
};

import type { LintDocument } from './lint-document.ts';

/** Makes a reading of documents that the rules asking for the same document share. */
export function oncePerDocument<Result>(read: (document: LintDocument) => Result): (document: LintDocument) => Result {
  const known = new WeakMap<LintDocument, { result: Result }>();
  return (document) => {
    let held = known.get(document);
    if (!held) {
      held = { result: read(document) };
      known.set(document, held);
    }
    return held.result;
  };
}

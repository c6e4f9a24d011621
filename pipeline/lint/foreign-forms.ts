import { oncePerDocument } from './once-per-document.ts';

/** A syllable without marks that Vietnamese words may have. */
const syllable =
  /^(?:ngh?|nh|th|tr|ch|ph|kh|gh?|gi|qu|[bcdhklmnprstvx])?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uao|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:ng|nh|ch|[cmnpt])?$/u;

/** The forms of a document that are foreign words or abbreviations, lower case. */
export const foreignForms = oncePerDocument((document): readonly string[] =>
  [...document.forms()].filter(isForeignWord),
);

/** Whether a word is no syllable that Vietnamese words may have; one with Vietnamese marks is taken for Vietnamese. */
function isForeignWord(lower: string): boolean {
  return lower.length > 3 && /^[a-z\d-]+$/u.test(lower) && /[a-z]{3}/u.test(lower) && !syllable.test(lower);
}

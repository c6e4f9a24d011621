/** A syllable that Vietnamese words may have, marks left out. */
const syllable =
  /^(?:ngh?|nh|th|tr|ch|ph|kh|gh?|gi|qu|[bcdđhklmnprstvx])?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uao|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:ng|nh|ch|[cmnpt])?$/u;

/** Whether a word (lower case) is foreign or an abbreviation: no syllable that Vietnamese words may have. */
export function isForeignWord(lower: string): boolean {
  if (!/^[\p{L}\d-]+$/u.test(lower) || !/\p{L}{3}/u.test(lower)) return false;
  return !syllable.test(lower.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}

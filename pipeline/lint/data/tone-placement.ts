/**
 * Ends of open syllables whose tone mark has two accepted places: the old one and, at the same index, the new one.
 * Sources: Decision 240/QĐ (1984) and 1989/QĐ-BGDĐT (2018), article 8, for the new one; the laws, decrees and
 * most of the press keep the old one.
 */
export const oldTonePlacement = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');
export const newTonePlacement = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');

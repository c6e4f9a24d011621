import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../pipeline/lint/spelling/candidates.ts';
import { composeKeys } from '../../../../pipeline/lint/spelling/input-method.ts';
import { keyOf, spellKey } from '../../../../pipeline/lint/spelling/lexicon.ts';
import { spellingModel } from '../../../../pipeline/lint/spelling/read-model.ts';
import { slip } from '../../../../pipeline/lint/spelling/slip.ts';
import { parseSyllable, spellSyllable } from '../../../../pipeline/lint/spelling/syllable.ts';

describe('parseSyllable', () => {
  it.each([
    ['nghiêng', 'ngh', 'iêng', 0],
    ['quyển', 'qu', 'yên', 3],
    ['giếng', 'gi', 'iêng', 2],
    ['gì', 'gi', 'i', 1],
    ['khuỷu', 'kh', 'uyu', 3],
  ])('takes %s apart', (word, onset, rime, tone) => {
    expect(parseSyllable(word)).toEqual({ onset, rime, tone });
  });

  it.each(['nghành', 'vọmg', 'ghà', 'kà', 'môt', 'biêt', 'khuyếch', 'stress', 'đựợc'])('refuses %s', (word) => {
    expect(parseSyllable(word)).toBeUndefined();
  });
});

describe('spellSyllable', () => {
  it.each([
    ['hoa', 1, 'hòa', 'hoà'],
    ['thuy', 2, 'thúy', 'thuý'],
    ['quy', 2, 'quý', 'quý'],
    ['gia', 1, 'già', 'già'],
    ['ngoeo', 1, 'ngoèo', 'ngoèo'],
    ['đương', 1, 'đường', 'đường'],
  ] as const)('writes %s with tone %i', (letters, tone, old, modern) => {
    expect([spellSyllable(letters, tone, 'old'), spellSyllable(letters, tone, 'new')]).toEqual([old, modern]);
  });
});

describe('keyOf', () => {
  it('is the same for both places of the tone', () => {
    expect([keyOf('hòa'), keyOf('hoà')]).toEqual(['hoa1', 'hoa1']);
  });
});

describe('composeKeys', () => {
  it.each([
    ['dduwowcj', 'đươc5'],
    ['nhuwng', 'nhưng0'],
    ['thuongw', 'thương0'],
    ['tie6ng1', 'tiêng2'],
  ])('reads %s', (typed, key) => {
    expect(composeKeys(typed)).toContain(key);
  });
});

describe('findCandidates', () => {
  it.each([
    ['đả', 'đã', slip.hookTilde],
    ['duong', 'đương', slip.diacriticMissing],
    ['bong', 'bóng', slip.toneMissing],
    ['sử', 'xử', slip.onsetSound],
    ['trănm', 'trăn', slip.letterAdded],
    ['trườg', 'trường', slip.letterDropped],
    ['kà', 'là', slip.adjacentKey],
    ['đựợc', 'được', slip.misplacedTone],
  ])('finds what %s may stand for', (typed, meant, kind) => {
    const { lexicon } = spellingModel().vocabulary;
    const found = findCandidates(typed, lexicon);
    const candidate = found.find(({ id }) => spellKey(lexicon.keys[id] ?? '', 'old') === meant);
    expect(candidate?.slip).toBe(kind);
  });

  it('leaves i and y alone, which are a matter of style', () => {
    const { lexicon } = spellingModel().vocabulary;
    const forms = findCandidates('lí', lexicon).map(({ id }) => lexicon.keys[id]);
    expect(forms).not.toContain('ly2');
  });
});

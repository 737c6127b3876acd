import fc from 'fast-check';

const INITIALS = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gh',
  'gi',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'ngh',
  'nh',
  'ph',
  'qu',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const VOWELS = [
  'a',
  'ă',
  'â',
  'e',
  'ê',
  'i',
  'o',
  'ô',
  'ơ',
  'u',
  'ư',
  'y',
  'oa',
  'oe',
  'uy',
  'iê',
  'ươ',
  'uô',
  'ai',
  'ao',
];
const FINALS = ['', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** A Vietnamese syllable with the tone on its first or last vowel, in any case. */
const syllable = fc
  .tuple(
    fc.constantFrom(...INITIALS),
    fc.constantFrom(...VOWELS),
    fc.constantFrom(...FINALS),
    fc.constantFrom(...TONES),
    fc.boolean(),
    fc.nat(2),
  )
  .map(([initial, vowel, final, tone, first, casing]) => {
    const at = first ? 1 : vowel.length;
    const word = `${initial}${vowel.slice(0, at)}${tone}${vowel.slice(at)}${final}`.normalize('NFC');
    if (casing === 0) return word;
    return casing === 1 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
  });

const SIGNS = [' ', ' ', ' ', ', ', '; ', ' – ', ' “', '” ', '/', '-', '. '];

/** Vietnamese words with numbers and punctuation, in NFC. */
export const vietnamese = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: syllable }, { weight: 1, arbitrary: fc.nat(2030).map(String) }),
      fc.constantFrom(...SIGNS),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.map(([word, sign]) => `${word}${sign}`).join(''));

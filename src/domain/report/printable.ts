/**
 * Characters that a form cannot show or must not obey: controls (but tab and line feed), half surrogates and non-characters, which no XML file may
 * hold; and marks that turn the direction of what follows, with which a name could pass for another.
 */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/** Entered words as every format can print them: line ends as `\n`, unprintable characters left out, no space around. */
export function printable(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(UNPRINTABLE, '').trim();
}

/** Numbers of documents are compared without regard to capitals, spaces, kinds of hyphen and zeros in front. */
export function sameNumber(one: string, other: string): boolean {
  const plain = (number: string) =>
    number
      .toUpperCase()
      .replace(/[\s]/g, '')
      .replace(/[‐‑–—]/g, '-')
      .replace(/^0+/, '');
  return plain(one) === plain(other);
}

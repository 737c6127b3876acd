/**
 * Words as part of an address: ASCII lower-case letters and digits, joined by hyphens: `212/QĐ-UBND` → `212-qd-ubnd`.
 */
export function asciiSlug(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

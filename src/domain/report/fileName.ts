import { fold } from '../fold.ts';

/** Longest part of a file's name that comes from entered words. */
const LONGEST = 60;

/**
 * A file's name of plain letters, so that every system, archive and mail program takes it: `phieu-tu-danh-gia-phong-noi-vu-2026.docx`.
 * @param parts words and years, empty and null ones left out; @param ending without the dot
 */
export function fileName(parts: readonly (string | number | null)[], ending: string): string {
  const slugs = parts.map((part) => (part === null ? '' : slugOf(String(part)))).filter((slug) => slug !== '');
  return `${slugs.join('-')}.${ending}`;
}

function slugOf(words: string): string {
  return fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

import { fold } from '../fold.ts';

/** Maximum length of each part of a file name. */
const LONGEST = 60;

/**
 * A file name of plain ASCII letters, so that every system, archive and mail program accepts it:
 * `phieu-tu-danh-gia-phong-noi-vu-2026.docx`.
 * @param parts words and years; empty and null ones are left out
 * @param ending the extension without the dot
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

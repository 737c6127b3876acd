import { printable } from '../../../domain/printable.ts';

const SCHEMAS = 'http://schemas.openxmlformats.org';
export const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`;
export const OFFICE_NAMESPACE = `${SCHEMAS}/officeDocument/2006/relationships`;
export const PACKAGE = `${SCHEMAS}/package/2006/relationships`;
export const CONTENT_TYPES = `${SCHEMAS}/package/2006/content-types`;

/** A part of the file: the XML declaration and its root element. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root}`;
}

/**
 * Text as XML content or as a double-quoted attribute. Characters that XML cannot contain or that are invisible are
 * removed; text that looks like a spreadsheet escape (`_x000D_`) stays literal.
 */
export function escaped(words: string): string {
  return printable(words)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

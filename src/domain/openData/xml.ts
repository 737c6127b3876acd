/** Writes XML as text. Every function returns finished XML; only `xmlText` and attributes take plain text. */

/** Attributes by name; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Characters that XML 1.0 cannot contain even as a reference. */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Plain text as XML. A character that XML cannot contain becomes U+FFFD. */
export function xmlText(words: string): string {
  return words
    .replace(IMPOSSIBLE, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function attributeText(words: string): string {
  return xmlText(words).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

/** An element with text content: no whitespace is inserted between its parts. */
export function inline(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const inside = content.join('');
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attributeText(value)}"`))
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** An element that contains only elements, each on a new line. */
export function block(name: string, attributes: Attributes, ...content: readonly string[]): string {
  return inline(
    name,
    attributes,
    ...content
      .filter((part) => part !== '')
      .map((part, index, all) => `\n${part}${index === all.length - 1 ? '\n' : ''}`),
  );
}

/** A whole document with the given root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

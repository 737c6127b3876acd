/** Word files as tests need them: the parts as XML, packed. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const ALL = `${W} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** A .docx file with this body and these other parts. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${ALL}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, xml] of Object.entries(parts)) {
    const root = name.startsWith('header') ? 'hdr' : name.startsWith('footer') ? 'ftr' : name;
    files[`word/${name}.xml`] = strToU8(`<?xml version="1.0"?><w:${root} ${ALL}>${xml}</w:${root}>`);
  }
  return zipSync(files);
}

/** A paragraph of one run; `properties` and `look` are XML. */
export function p(words: string, properties = '', look = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(words, look)}</w:p>`;
}

export function r(words: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** The list place of a paragraph. */
export function listed(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

/** A definition of a list: format and text of each level. */
export function definition(
  id: number,
  ...levels: readonly (readonly [format: string, text: string, more?: string])[]
): string {
  const inside = levels.map(
    ([format, text, more = ''], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`;
}

export function list(id: number, of: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
}

/** A table of cells, each its paragraphs or XML; `[properties, content]` gives a cell properties. */
export function table(
  ...rows: readonly (readonly (string | readonly [properties: string, content: string])[])[]
): string {
  const cell = (one: string | readonly [string, string]) => {
    const [properties, content] = typeof one === 'string' ? ['', one] : one;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : p(content)}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Reads Akoma Ntoso back into the tree of a text, using only elements and their text, as another system would. */
import { XmlDocument, XmlElement, XmlText, type XmlNode } from 'libxml2-wasm';
import type {
  Division,
  Instrument,
  Passage,
  PassageKind,
  Provision,
  RegulationText,
} from '../../../src/domain/regulation/tree/tree.ts';

export const AKN = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };

/** Runs `use` on a parsed document and frees it. */
export function withXml<T>(xml: string, use: (root: XmlElement) => T): T {
  const document = XmlDocument.fromString(xml);
  try {
    return use(document.root);
  } finally {
    document.dispose();
  }
}

function elements(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement && (names.length === 0 || names.includes(node.name))) found.push(node);
    // Only white space is allowed between elements.
    else if (names.length === 0 && node instanceof XmlText && node.content.trim() !== '')
      throw new Error(`words between elements: ${node.content}`);
  }
  return found;
}

const one = (parent: XmlElement, name: string): XmlElement | null => elements(parent, name)[0] ?? null;
const attribute = (element: XmlNode, name: string): string =>
  element instanceof XmlElement ? (element.attr(name)?.value ?? '') : '';

const UNITS = ['part', 'chapter', 'section', 'article', 'paragraph', 'point'];
const PATTERNS: Readonly<Record<string, RegExp>> = {
  article: /^Điều (.+)\.$/,
  paragraph: /^(.+)\.$/,
  point: /^(.+)\)$/,
};

/** The tree of a whole file, without line numbers. */
export function readAkn(xml: string): RegulationText {
  return withXml(xml, (root) => {
    const act = one(root, 'act') as XmlElement;
    const attachments = one(act, 'attachments');
    if (attachments === null) return { decision: null, regulation: instrument(act, ''), annexes: [] };
    const attached = one(one(attachments, 'attachment') as XmlElement, 'act') as XmlElement;
    return { decision: instrument(act, 'quyet-dinh.'), regulation: instrument(attached, ''), annexes: [] };
  });
}

function instrument(act: XmlElement, prefix: string): Instrument {
  const front = ['preface', 'preamble'].flatMap((name) => passages(one(act, name)));
  const body = elements(one(act, 'body') as XmlElement).map(unit);
  return { prefix, front, body, back: passages(one(act, 'conclusions')) };
}

function passages(container: XmlElement | null): Passage[] {
  if (container === null) return [];
  return container.find('.//a:p', AKN).map((p) => {
    const [kind = '', strong = ''] = attribute(p, 'class').split(' ');
    return {
      id: attribute(p, 'wId'),
      kind: kind as PassageKind,
      text: p.content,
      strong: strong === 'strong',
      line: 0,
    };
  });
}

function unit(element: XmlElement): Division | Provision {
  const id = attribute(element, 'wId');
  const num = one(element, 'num')?.content ?? '';
  const heading = one(element, 'heading')?.content ?? null;
  const children = elements(element, ...UNITS).map(unit);
  const label = PATTERNS[element.name]?.exec(num)?.[1];
  if (label === undefined) {
    const kind = element.name as Division['kind'];
    return {
      id,
      kind,
      label: num.replace(/^\p{L}+ /u, '').replace(/[.:]$/, ''),
      caption: num,
      heading: heading ?? '',
      strong: attribute(element, 'class') === 'strong',
      paragraphs: [],
      children,
      line: 0,
    };
  }
  const words = one(element, 'content') ?? one(element, 'intro');
  const paragraphs =
    words === null
      ? []
      : elements(words).map((block) =>
          block.name === 'table'
            ? elements(block)
                .map((row) =>
                  elements(row)
                    .map((cell) => cell.content)
                    .join('\t'),
                )
                .join('\n')
            : block.content,
        );
  return {
    id,
    kind: element.name === 'paragraph' ? 'clause' : (element.name as 'article' | 'point'),
    label,
    mark: num,
    heading,
    paragraphs,
    children: children as Provision[],
    line: 0,
  };
}

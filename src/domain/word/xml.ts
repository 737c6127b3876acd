/**
 * What the reader of Word files needs of parsed XML. The elements of browsers' DOMParser and of @xmldom/xmldom both
 * have it.
 */

interface XmlNode {
  readonly nodeType: number;
}

export interface XmlElement extends XmlNode {
  /** The name without its prefix; Word's prefixes vary, its names do not. */
  readonly localName: string | null;
  readonly childNodes: { readonly length: number; readonly [index: number]: XmlNode };
  readonly attributes: {
    readonly length: number;
    readonly [index: number]: { readonly localName: string | null; readonly value: string };
  };
  readonly textContent: string | null;
}

function isElement(node: XmlNode | undefined): node is XmlElement {
  return node?.nodeType === 1;
}

/** The elements directly in one, of all names or of those given. */
export function childrenOf(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let index = 0; index < (element?.childNodes.length ?? 0); index += 1) {
    const node = element?.childNodes[index];
    if (isElement(node) && (names.length === 0 || names.includes(node.localName ?? ''))) found.push(node);
  }
  return found;
}

/** The first element of a name directly in one. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** An attribute by its name without prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  for (let index = 0; index < (element?.attributes.length ?? 0); index += 1) {
    const attribute = element?.attributes[index];
    if (attribute?.localName === name) return attribute.value;
  }
  return undefined;
}

/** The value of a child `<w:name w:val="…">`. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(childOf(element, name), 'val');
}

/**
 * Whether a switch such as `<w:vanish/>` is on: present without a value, or with one that is not off; undefined where
 * it is absent.
 */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(attributeOf(found, 'val') ?? '1');
}

/** A whole number; undefined for anything else. */
export function wholeNumberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Every descendant element with this name, outermost ones only, and each picture only once. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child): readonly XmlElement[] => {
    if (child.localName === name) return [child];
    if (child.localName === 'AlternateContent') {
      const chosen = childOf(child, 'Choice') ?? childOf(child, 'Fallback');
      return chosen === undefined ? [] : descendants(chosen, name);
    }
    return descendants(child, name);
  });
}

/** Features of a page that a baseline browser lacks: elements, attributes, and its inline scripts and styles. */
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { bcd, compatAt, findingOf, type Finding } from './baseline.ts';
import { scriptFindings } from './scripts.ts';
import { styleFindings } from './styles.ts';

const { elements, global_attributes: globals } = bcd.html;

/** Findings in a page. @param own names that the scripts of the site define (`ownNames`) */
export function pageFindings(html: string, own: ReadonlySet<string>): readonly Finding[] {
  return elementsOf(parse(html)).flatMap((element) => [...elementFindings(element), ...inlineFindings(element, own)]);
}

/** The scripts that detect an outdated browser (`components/site/Gate.astro`), which must be able to run them. */
export function gateScripts(html: string): readonly string[] {
  const isGate = (element: DefaultTreeAdapterTypes.Element) =>
    element.attrs.some(({ name, value }) => name === 'class' && value === 'gate');
  return elementsOf(parse(html))
    .filter(isGate)
    .flatMap((gate) => elementsOf(gate).filter(({ tagName }) => tagName === 'script'))
    .map(textOf);
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
  return element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('');
}

/** The elements below a node, in document order, including those in templates. */
export function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): readonly DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) =>
    tree.isElementNode(child) ? [child, ...elementsOf('content' in child ? child.content : child)] : [],
  );
}

function elementFindings({ tagName, attrs, namespaceURI }: DefaultTreeAdapterTypes.Element): readonly Finding[] {
  if (!namespaceURI.endsWith('/xhtml')) return [];
  const at = `<${tagName} ${attrs.map(({ name, value }) => `${name}="${value.slice(0, 40)}"`).join(' ')}>`;
  return [
    ...findingOf(`<${tagName}>`, compatAt(elements, tagName), at),
    ...attrs.flatMap(({ name, value }) => [
      ...findingOf(`<${tagName} ${name}>`, compatAt(elements, tagName, name) ?? compatAt(globals, name), at),
      ...findingOf(
        `<${tagName} ${name}=${value}>`,
        compatAt(elements, tagName, name, value) ?? compatAt(elements, tagName, `${name}_${value}`),
        at,
      ),
    ]),
  ];
}

function inlineFindings(element: DefaultTreeAdapterTypes.Element, own: ReadonlySet<string>): readonly Finding[] {
  const text = textOf(element);
  if (element.tagName === 'style') return styleFindings(text);
  const type = element.attrs.find(({ name }) => name === 'type')?.value ?? '';
  return element.tagName === 'script' && (type === '' || type === 'module')
    ? scriptFindings(text, own, type === 'module')
    : [];
}

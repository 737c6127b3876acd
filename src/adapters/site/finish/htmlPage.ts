/**
 * A built page as a browser would read it, with the place of everything in its source: what relocation, policy and the
 * last check work on.
 */
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface PageElement {
  /** In small letters, as `link` or `astro-island`. */
  readonly name: string;
  /** Values as the browser reads them, by names as written in small letters: `href`, `xlink:href`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text directly in a script or style, as the browser reads it; empty for all other elements. */
  readonly text: string;
}

/** An element with its place in the source; all offsets are those of characters. */
export interface PlacedElement extends PageElement {
  /** 1-based. */
  readonly line: number;
  /** Behind the start tag. */
  readonly inside: number;
  /** Before the end tag; null where there is none. */
  readonly close: number | null;
  /** From the first character of an attribute's name to behind its value; undefined where the element lacks it. */
  readonly spanOf: (attribute: string) => Span | undefined;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change of the source: the part from `start` to `end` replaced by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** The elements of a whole page, or of an SVG file, those in `<template>` and `<noscript>` too. */
export function elementsOf(html: string): readonly PageElement[] {
  return treeOf(html, false).map(elementOf);
}

/**
 * The same with their places, which takes twice the time. Elements without a tag of their own in the source are left
 * out.
 */
export function placedElementsOf(html: string): readonly PlacedElement[] {
  const found = new Map<number, PlacedElement>();
  for (const node of treeOf(html, true)) {
    const { startTag: tag, endTag, attrs } = node.sourceCodeLocation ?? {};
    // A browser opens badly nested elements a second time: twice in the page, once in the source.
    if (tag === undefined || found.has(tag.endOffset)) continue;
    const spanOf = (attribute: string) => {
      const span = attrs?.[attribute];
      return span && { start: span.startOffset, end: span.endOffset };
    };
    found.set(tag.endOffset, {
      ...elementOf(node),
      line: tag.startLine,
      inside: tag.endOffset,
      close: endTag?.startOffset ?? null,
      spanOf,
    });
  }
  return [...found.values()];
}

function treeOf(html: string, sourceCodeLocationInfo: boolean): readonly Tree.Element[] {
  // Without scripting, so that what stands in <noscript> is read as the elements that it is for whoever sees it.
  const options = { sourceCodeLocationInfo, scriptingEnabled: false } as const;
  const found: Tree.Element[] = [];
  const visit = (node: Tree.Node) => {
    if ('tagName' in node) found.push(node);
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(/^\s*(?:<\?xml|<svg)/.test(html) ? parseFragment(html, options) : parse(html, options));
  return found;
}

function elementOf({ tagName, attrs, childNodes }: Tree.Element): PageElement {
  const name = tagName.toLowerCase();
  const attributes = new Map(
    attrs.map((attribute) => [
      (attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name).toLowerCase(),
      attribute.value,
    ]),
  );
  const text =
    name === 'script' || name === 'style'
      ? childNodes.map((child) => ('value' in child ? child.value : '')).join('')
      : '';
  return { name, attributes, text };
}

/** The source with edits made, which may come in any order but must not overlap. */
export function edited(html: string, edits: readonly Edit[]): string {
  let done = '';
  let last = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    done += html.slice(last, start) + text;
    last = end;
  }
  return done + html.slice(last);
}

/** The edit that gives an attribute another value. */
export function newValue(html: string, { start, end }: Span, value: string): Edit {
  const [name = ''] = /^[^\s=]+/.exec(html.slice(start, end)) ?? [];
  return { start, end, text: `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` };
}

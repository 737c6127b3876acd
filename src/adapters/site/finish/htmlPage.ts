/**
 * A built page parsed as a browser would parse it, with source positions; used to make addresses relative, to add the
 * policy and for the final check.
 */
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { plainElementsOf } from './plainMarkup.ts';

export interface PageElement {
  /** In lower case: `link`, `astro-island`. */
  readonly name: string;
  /** Values as the browser reads them, by lower-case attribute name: `href`, `xlink:href`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text directly inside a script or style, as the browser reads it; empty for all other elements. */
  readonly text: string;
}

/** An element with its position in the source; all offsets are in UTF-16 code units. */
export interface LocatedElement extends PageElement {
  /** 1-based. */
  readonly line: number;
  /** Offset just after the start tag. */
  readonly inside: number;
  /** Offset of the end tag; null if there is none. */
  readonly close: number | null;
  /** The range from an attribute's name to the end of its value; undefined if the element lacks the attribute. */
  readonly spanOf: (attribute: string) => Span | undefined;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change to the source: the range from `start` to `end` is replaced by `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The elements of a whole page or an SVG file, including those in `<template>` and `<noscript>`. */
export function elementsOf(html: string): readonly PageElement[] {
  return plainElementsOf(html) ?? treeOf(html, false).map(elementOf);
}

/** The same with positions. Elements without a tag in the source are left out. */
export function locatedElementsOf(html: string): readonly LocatedElement[] {
  return plainElementsOf(html) ?? locatedInTree(html);
}

/** The same by the tree that a browser builds, whatever the page is like. */
export function locatedInTree(html: string): readonly LocatedElement[] {
  const found = new Map<number, LocatedElement>();
  for (const node of treeOf(html, true)) {
    const { startTag: tag, endTag, attrs } = node.sourceCodeLocation ?? {};
    // A browser reopens incorrectly nested elements: they appear twice in the tree, once in the source.
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
  // Scripting is off so that the content of <noscript> is parsed as elements.
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

/** Applies edits, given in any order, to the source. They must not overlap. */
export function edited(html: string, edits: readonly TextEdit[]): string {
  let done = '';
  let last = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    done += html.slice(last, start) + text;
    last = end;
  }
  return done + html.slice(last);
}

/** The edit that sets an attribute to another value. */
export function newValue(html: string, { start, end }: Span, value: string): TextEdit {
  const [name = ''] = /^[^\s=]+/.exec(html.slice(start, end)) ?? [];
  return { start, end, text: `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` };
}

import type { Provision } from '../../src/domain/regulation/tree/tree.ts';

/** A provision's bare words with all below it, one paragraph a line: what a page carries at the very least. */
export function printProvision(node: Provision): string {
  const mark =
    node.kind === 'article' ? `Điều ${node.label}.` : node.kind === 'clause' ? `${node.label}.` : `${node.label})`;
  return [mark, node.heading ?? '', ...node.paragraphs, ...node.children.map(printProvision)]
    .filter(Boolean)
    .join('\n');
}

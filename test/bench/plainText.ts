import type { Provision } from '../../src/domain/regulation/tree/tree.ts';

/**
 * The plain text of a provision and everything below it, one paragraph per line: the minimum that its page must
 * contain.
 */
export function printProvision(node: Provision): string {
  const mark =
    node.kind === 'article' ? `Điều ${node.label}.` : node.kind === 'clause' ? `${node.label}.` : `${node.label})`;
  return [mark, node.heading ?? '', ...node.paragraphs, ...node.children.map(printProvision)]
    .filter(Boolean)
    .join('\n');
}

/** The numbered part of an instrument in Akoma Ntoso: Phần, Chương, Mục, Điều, khoản, điểm. */
import { markText } from '../../regulation/parse/printText.ts';
import { isDivision, type Division, type Provision } from '../../regulation/tree/tree.ts';
import { block, inline, xmlText } from '../xml.ts';
import { eIdOf } from './eIds.ts';
import type { Prose } from './prose.ts';

const ELEMENTS = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  clause: 'paragraph',
  point: 'point',
} as const;

/** A division or provision with everything below it. `wId` is the id used in the site's addresses. */
export function unitXml(node: Division | Provision, prose: Prose): string {
  const eId = eIdOf(node.id);
  const num = (words: string) => inline('num', {}, xmlText(words), prose.wholeNotes(node.id));
  const heading =
    node.heading === null || node.heading === ''
      ? ''
      : inline('heading', {}, prose.inline(node.heading, node.id, 'heading'));
  if (isDivision(node)) {
    const attributes = { eId, wId: node.id, ...(node.strong ? { class: 'strong' } : {}) };
    return block(
      ELEMENTS[node.kind],
      attributes,
      num(node.caption),
      heading,
      ...node.children.map((child) => unitXml(child, prose)),
    );
  }
  return block(
    ELEMENTS[node.kind],
    { eId, wId: node.id },
    num(markText(node)),
    heading,
    ownWords(node, eId, prose),
    ...node.children.map((child) => unitXml(child, prose)),
  );
}

/** The unit's own paragraphs: its content, or the introduction to its child units. */
function ownWords({ id, paragraphs, children }: Provision, eId: string, prose: Prose): string {
  if (paragraphs.length === 0) return '';
  const container = children.length === 0 ? 'content' : 'intro';
  return block(
    container,
    { eId: `${eId}__${container}` },
    ...paragraphs.map((words, part) => prose.paragraph(words, id, part, `${eId}__${container}__p_${part + 1}`)),
  );
}

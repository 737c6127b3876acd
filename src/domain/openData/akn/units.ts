/** The numbered part of an instrument in Akoma Ntoso: Phần, Chương, Mục, Điều, khoản, điểm, tiết. */
import { isDivision, type Division, type Provision } from '../../regulation/tree/tree.ts';
import { block, inline, xmlText } from '../xml.ts';
import { eIdOf } from './eIds.ts';
import type { Prose } from './prose.ts';

/** The element of each kind of unit. */
export const ELEMENTS: Readonly<Record<(Division | Provision)['kind'], string>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  outline: 'division',
  article: 'article',
  clause: 'paragraph',
  point: 'point',
  subpoint: 'indent',
};

/** A division or provision with everything in it. `wId` is the id used in the site's addresses. */
export function unitXml(node: Division | Provision, prose: Prose): string {
  const eId = eIdOf(node.id);
  const footnotes = isDivision(node)
    ? ''
    : (node.footnotes ?? []).map((mark) => inline('sup', {}, xmlText(mark))).join('');
  const num = (words: string) => inline('num', {}, xmlText(words), footnotes, prose.wholeNotes(node.id));
  const heading =
    node.heading === null || node.heading === ''
      ? ''
      : inline('heading', {}, prose.inline(node.heading, node.id, 'heading'));
  const strong = isDivision(node) && node.strong ? { class: 'strong' } : {};
  const mark = isDivision(node) ? node.caption : node.mark;
  return block(
    ELEMENTS[node.kind],
    { eId, wId: node.id, ...strong, ...prose.status(node.id) },
    num(mark),
    heading,
    ownWords(node, eId, prose),
    ...node.children.map((child) => unitXml(child, prose)),
  );
}

/** The unit's own paragraphs: its content, or the introduction to the units in it. */
function ownWords({ id, paragraphs, children }: Division | Provision, eId: string, prose: Prose): string {
  if (paragraphs.length === 0) return '';
  const container = children.length === 0 ? 'content' : 'intro';
  return block(
    container,
    { eId: `${eId}__${container}` },
    ...paragraphs.map((words, part) => prose.paragraph(words, id, part, `${eId}__${container}__p_${part + 1}`)),
  );
}

/**
 * Passages outside the numbered units in Akoma Ntoso: preface, preamble, conclusions. `class` has the kind of each
 * passage.
 */
import { isProse } from '../../regulation/tree/blocks.ts';
import type { Passage } from '../../regulation/tree/tree.ts';
import { block, inline } from '../xml.ts';
import type { Prose } from './prose.ts';

/** Kinds that only occur in a preamble. */
const PREAMBLE: readonly Passage['kind'][] = ['recital', 'proposal', 'enactingWords'];

/** The front: names and titles as `preface`, everything from the first căn cứ as `preamble`. */
export function frontXml(front: readonly Passage[], prefix: string, prose: Prose): readonly string[] {
  const first = front.findIndex(({ kind }) => PREAMBLE.includes(kind));
  const cut = first < 0 ? front.length : first;
  return [
    container('preface', front.slice(0, cut), prefix, prose),
    container('preamble', front.slice(cut), prefix, prose),
  ];
}

/** The passages before the first number of an appendix, as blocks of its main body. */
export function leadXml(front: readonly Passage[], eId: string, prose: Prose): readonly string[] {
  return front.map((passage, index) => passageXml(passage, eId, index + 1, prose));
}

/** The back: recipients and signature as `conclusions`. */
export function backXml(back: readonly Passage[], prefix: string, prose: Prose): string {
  return container('conclusions', back, prefix, prose);
}

function container(name: string, passages: readonly Passage[], prefix: string, prose: Prose): string {
  if (passages.length === 0) return '';
  const eId = prefix + name;
  return block(name, { eId }, ...passages.map((passage, index) => passageXml(passage, eId, index + 1, prose)));
}

function passageXml(passage: Passage, within: string, number: number, prose: Prose): string {
  if (!isProse(passage.text))
    return prose.paragraph(passage.text, passage.id, 'text', `${within}__p_${number}`, passage.kind);
  const words = prose.inline(passage.text, passage.id, 'text') + prose.wholeNotes(passage.id);
  const paragraph = (eId: string) =>
    inline(
      'p',
      { eId, wId: passage.id, class: passage.strong ? `${passage.kind} strong` : passage.kind },
      meant(passage, words),
    );
  if (passage.kind === 'recital') {
    const list = `${within}__cits_${number}`;
    return block(
      'citations',
      { eId: list },
      block('citation', { eId: `${list}__cit_1` }, paragraph(`${list}__cit_1__p_1`)),
    );
  }
  if (passage.kind === 'enactingWords') {
    const formula = `${within}__formula_${number}`;
    return block('formula', { eId: formula, name: 'enactingFormula' }, paragraph(`${formula}__p_1`));
  }
  return paragraph(`${within}__p_${number}`);
}

/** Wraps the words in the semantic element of their kind, if Akoma Ntoso has one. */
function meant({ kind }: Passage, words: string): string {
  switch (kind) {
    case 'instrument':
      return inline('docType', {}, words);
    case 'title':
      return inline('docTitle', {}, words);
    case 'issuer':
      return inline('docAuthority', {}, words);
    case 'signer':
      return inline('signature', {}, inline('person', { refersTo: '#signer' }, words));
    default:
      return words;
  }
}

/** The words of a consolidated text as they are quoted elsewhere: without the marks of its printed footnotes. */
import { oncePer } from '../../oncePer.ts';
import type { Part } from '../tree/parts.ts';
import {
  isDivision,
  type Annex,
  type Division,
  type Instrument,
  type Passage,
  type Provision,
  type ProvisionId,
  type RegulationText,
} from '../tree/tree.ts';
import { printedMarks } from './printedMarks.ts';

/** The separators in a list of marks. */
const LIST = /(\d), ?$/;

/**
 * The same tree with plain words: “Điều 7. Điều kiện cho vay12” is quoted as “Điều kiện cho vay”. For contents, page
 * titles, the search and the self-check; the text itself is always shown as printed. Without printed footnotes it is
 * the text itself.
 */
export const quotedText: (text: RegulationText) => RegulationText = oncePer(withoutMarks);

function withoutMarks(text: RegulationText): RegulationText {
  const marks = printedMarks(text);
  if (marks.isEmpty) return text;
  const plain = (words: string, at: ProvisionId, part: Part): string =>
    [...marks.ranges(at, part)]
      .reverse()
      .reduce((left, { start, end }) => left.slice(0, start).replace(LIST, '$1') + left.slice(end), words);
  const passage = (one: Passage): Passage =>
    one.kind === 'footnote' ? one : { ...one, text: plain(one.text, one.id, 'text') };
  const paragraphsOf = ({ id, paragraphs }: Division | Provision): readonly string[] =>
    paragraphs.map((words, part) => plain(words, id, part));
  const provision = (one: Provision): Provision => ({
    ...one,
    heading: one.heading === null ? null : plain(one.heading, one.id, 'heading'),
    paragraphs: paragraphsOf(one),
    children: one.children.map(provision),
  });
  const node = (one: Division | Provision): Division | Provision =>
    isDivision(one)
      ? {
          ...one,
          heading: plain(one.heading, one.id, 'heading'),
          paragraphs: paragraphsOf(one),
          children: one.children.map(node),
        }
      : provision(one);
  const instrument = <T extends Instrument>(one: T): T => ({
    ...one,
    front: one.front.map(passage),
    body: one.body.map(node),
    back: one.back.map(passage),
  });
  return {
    decision: text.decision === null ? null : instrument(text.decision),
    regulation: instrument(text.regulation),
    annexes: text.annexes.map((annex): Annex => instrument(annex)),
  };
}

import { oncePer } from '../../oncePer.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Passage,
  type Provision,
  type ProvisionId,
  type RegulationText,
} from './tree.ts';

/** A node of the tree with its ancestors, outermost first. */
export interface Nested<T> {
  readonly node: T;
  readonly within: readonly (Division | Provision)[];
}

/** Every division and provision of an instrument in the order of the text. */
export function* walk(instrument: Instrument): Generator<Nested<Division | Provision>> {
  yield* walkNodes(instrument.body, []);
}

function* walkNodes(
  nodes: readonly (Division | Provision)[],
  within: readonly (Division | Provision)[],
): Generator<Nested<Division | Provision>> {
  for (const node of nodes) {
    yield { node, within };
    yield* walkNodes(node.children, [...within, node]);
  }
}

/** The ids of a node and all its descendants, in the order of the text. */
export function idsWithin(node: Division | Provision): readonly ProvisionId[] {
  return [node.id, ...node.children.flatMap(idsWithin)];
}

/** The instruments of a text in the order of the text: the decision (if any), the regulation, the annexes. */
export function instrumentsOf({ decision, regulation, annexes }: RegulationText): readonly Instrument[] {
  return [...(decision === null ? [] : [decision]), regulation, ...annexes];
}

/** The instrument that contains a unit or passage, by its id. */
export function instrumentOf(text: RegulationText, id: ProvisionId): Instrument {
  const annex = text.annexes.find((one) => id === one.id || id.startsWith(one.prefix));
  if (annex !== undefined) return annex;
  return text.decision !== null && id.startsWith(text.decision.prefix) ? text.decision : text.regulation;
}

/** The articles of an instrument in order, regardless of divisions. */
export const articlesOf: (instrument: Instrument) => readonly Nested<Provision>[] = oncePer((instrument) => {
  const articles: Nested<Provision>[] = [];
  for (const { node, within } of walk(instrument)) {
    if (!isDivision(node) && node.kind === 'article') articles.push({ node, within });
  }
  return articles;
});

/** Every unit and passage of the text by id: the valid targets of rules, notes, roles and references. */
export const indexById: (text: RegulationText) => ReadonlyMap<ProvisionId, Division | Provision | Passage> =
  oncePer(unitsById);

function unitsById(text: RegulationText): ReadonlyMap<ProvisionId, Division | Provision | Passage> {
  const index = new Map<ProvisionId, Division | Provision | Passage>();
  for (const instrument of instrumentsOf(text)) {
    for (const passage of [...instrument.front, ...instrument.back]) index.set(passage.id, passage);
    for (const { node } of walk(instrument)) index.set(node.id, node);
  }
  return index;
}

/**
 * The smallest numbered units below a node, in order: the points of a clause (including their tiết), otherwise the
 * clause, otherwise the article. In Chương II these are the duties ("tiêu chí", a term that Điều 12 does not define).
 */
export function smallestUnits(node: Division | Provision): readonly Provision[] {
  if (node.kind === 'point') return [node];
  if (node.children.length > 0) return node.children.flatMap(smallestUnits);
  return isDivision(node) ? [] : [node];
}

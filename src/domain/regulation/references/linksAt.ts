/** The links of a text, indexed by location. */
import { oncePerPair } from '../../oncePer.ts';
import type { Part } from '../tree/parts.ts';
import type { Reference } from './references.ts';
import { matchRelated, type RelatedDocument } from './related.ts';
import type { LinkRange, LinkTarget } from '../tree/segments.ts';
import type { ProvisionId } from '../tree/tree.ts';

export interface LinksAt {
  /** Linked ranges of one part, as input of `segmentsOf`, in order and without overlap. */
  readonly ranges: (at: ProvisionId, part: Part) => readonly LinkRange[];
}

/**
 * Indexes references by location. A range links to its first unit. A citation of a document that is
 * not in the list, or of a unit that does not exist, is not a link.
 */
export const linksAt: (references: readonly Reference[], related: readonly RelatedDocument[]) => LinksAt =
  oncePerPair(indexed);

function indexed(references: readonly Reference[], related: readonly RelatedDocument[]): LinksAt {
  const byPart = new Map<string, LinkRange[]>();
  for (const reference of references) {
    const link = linkOf(reference, related);
    if (link === null) continue;
    const key = `${reference.at} ${reference.part}`;
    const here = byPart.get(key) ?? [];
    here.push({ start: reference.start, end: reference.end, link });
    byPart.set(key, here);
  }
  return { ranges: (at, part) => byPart.get(`${at} ${part}`) ?? [] };
}

/** The link target of one reference, or null if it is not a link. */
export function linkOf(
  { words, target }: Pick<Reference, 'words' | 'target'>,
  related: readonly RelatedDocument[],
): LinkTarget | null {
  if (target.kind === 'missing') return null;
  if (target.kind === 'internal') return { kind: 'provision', id: target.ids[0] };
  // In a list (“các Nghị định số 1/…, 2/…”) the later items lack the document type.
  const spelledOut = [`${target.type} số ${words}`, `${target.type} ${words}`];
  const id = [words, ...(target.number === null ? [] : spelledOut)]
    .map((spelling) => matchRelated(spelling, related))
    .find((found) => found !== null);
  return id === undefined ? null : { kind: 'document', id };
}

/** The links of a page, looked up by where their words stand. */
import type { Part } from '../tree/parts.ts';
import type { Reference } from './references.ts';
import { matchRelated, type RelatedDocument } from './related.ts';
import type { LinkRange, LinkTarget } from '../tree/segments.ts';
import type { ProvisionId } from '../tree/tree.ts';

export interface LinksAt {
  /** Linked words of one part, as `segmentsOf` takes them, in order and without overlap. */
  readonly ranges: (at: ProvisionId, part: Part) => readonly LinkRange[];
}

/**
 * Sorts references by place, once for a whole text. A range leads to its first unit. A citation of a document that the list does not have,
 * and of a unit that does not exist, is no link.
 */
export function linksAt(references: readonly Reference[], related: readonly RelatedDocument[]): LinksAt {
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

/** Where one reference leads, or null where it is no link. */
export function linkOf(
  { words, target }: Pick<Reference, 'words' | 'target'>,
  related: readonly RelatedDocument[],
): LinkTarget | null {
  if (target.kind === 'missing') return null;
  if (target.kind === 'internal') return { kind: 'provision', id: target.ids[0] };
  // Of a list (“các Nghị định số 1/…, 2/…”) the later ones stand without their kind.
  const spelledOut = [`${target.type} số ${words}`, `${target.type} ${words}`];
  const id = [words, ...(target.number === null ? [] : spelledOut)]
    .map((spelling) => matchRelated(spelling, related))
    .find((found) => found !== null);
  return id === undefined ? null : { kind: 'document', id };
}

/** A regulation as plain data: the content of `/van-ban/S/van-ban.json`. */
import { linkOf } from '../regulation/references/linksAt.ts';
import { markText } from '../regulation/parse/printText.ts';
import type { Reference } from '../regulation/references/references.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { RelatedDocument } from '../regulation/references/related.ts';
import { isDivision, type Division, type Instrument, type Passage, type Provision } from '../regulation/tree/tree.ts';
import type { RuleSet } from '../rating/ruleset.ts';
import type { VanBan, VanBanUnit } from './vanBanSchema.ts';

/** Relative address of the published schema from a regulation's folder on the site. */
const SCHEMA = '../../van-ban.schema.json';

/**
 * The data, with keys in a fixed order and everything in the order of the text: the same content always gives the same
 * bytes.
 */
export function vanBan({ slug, meta, text, textVersion, notes, related, references, ruleset }: Regulation): VanBan {
  return {
    $schema: SCHEMA,
    formatVersion: 1,
    slug,
    textVersion,
    rulesVersion: ruleset?.version ?? null,
    metadata: meta,
    decision: text.decision === null ? null : instrumentOf(text.decision),
    regulation: instrumentOf(text.regulation),
    ...(text.annexes.length === 0
      ? {}
      : {
          annexes: text.annexes.map((annex) => ({
            id: annex.id,
            kind: annex.kind,
            label: annex.label,
            name: annex.name,
            ...instrumentOf(annex),
          })),
        }),
    references: references.map((reference) => referenceOf(reference, related)),
    notes: notes.map(({ id, kind, note, locations, readings, gaps }) => ({
      id,
      kind,
      note,
      places: locations.map((location) => ({ ...location })),
      readings: [...readings],
      gaps: [...gaps],
    })),
    related: [...related],
    roles: (ruleset?.roles ?? []).map(({ id, name, clause }) => ({ id, name, clause })),
    duties: ruleset === null ? [] : dutiesOf(ruleset, text.regulation),
  };
}

function instrumentOf({ front, body, back }: Instrument): VanBan['regulation'] {
  return { front: front.map(passageOf), body: body.map(unitOf), back: back.map(passageOf) };
}

function passageOf({ id, kind, text, strong }: Passage): VanBan['regulation']['front'][number] {
  return { id, kind, text, strong };
}

function unitOf(node: Division | Provision): VanBanUnit {
  const { id, kind, label, heading } = node;
  const children = node.children.map(unitOf);
  if (isDivision(node)) {
    const paragraphs = node.paragraphs.length === 0 ? {} : { paragraphs: [...node.paragraphs] };
    return { id, kind, label, caption: node.caption, heading, strong: node.strong, ...paragraphs, children };
  }
  const caption = node.mark === markText(node) ? {} : { caption: node.mark };
  const footnotes = node.footnotes === undefined ? {} : { footnotes: [...node.footnotes] };
  return { id, kind, label, ...caption, ...footnotes, heading, paragraphs: [...node.paragraphs], children };
}

function referenceOf(
  { at, part, start, end, words, target }: Reference,
  related: readonly RelatedDocument[],
): VanBan['references'][number] {
  const location = { at, part, start, end, words };
  if (target.kind === 'internal') return { ...location, target: { kind: 'internal', ids: [...target.ids] } };
  if (target.kind === 'missing') return { ...location, target: { kind: 'missing', asked: target.asked } };
  const link = linkOf({ words, target }, related);
  return { ...location, target: { ...target, related: link?.kind === 'document' ? link.id : null } };
}

/** Every duty once, with the roles to which it applies. */
function dutiesOf({ roles }: RuleSet, { body }: Instrument): VanBan['duties'] {
  const binds = new Map<string, string[]>();
  for (const { id: role, duties } of roles)
    for (const duty of duties) binds.set(duty, [...(binds.get(duty) ?? []), role]);
  const inOrder = (nodes: readonly (Division | Provision)[]): string[] =>
    nodes.flatMap(({ id, children }) => [id, ...inOrder(children)]);
  return inOrder(body).flatMap((id) => {
    const bound = binds.get(id);
    return bound === undefined ? [] : [{ id, roles: bound }];
  });
}

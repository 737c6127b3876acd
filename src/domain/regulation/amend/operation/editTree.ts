/** Edits of the tree: each returns a new text; nothing else of it changes. */
import { ordinalOf, type UnitLevel } from '../../parse/words/draftTree.ts';
import { UNIT_SLUGS } from '../../parse/finish.ts';
import { labelSlug } from '../../tree/ids.ts';
import type { Ordinal } from '../../tree/numbering.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Provision,
  type ProvisionId,
  type RegulationText,
} from '../../tree/tree.ts';

export type TreeUnit = Division | Provision;

/** The level by which a unit is numbered. */
export function unitLevel(node: TreeUnit): UnitLevel {
  if (node.kind !== 'outline') return node.kind;
  return /^[A-EĐ]$/.test(node.label) ? 'letter' : 'roman';
}

/** The text with the unit of an id replaced by what `edit` makes of it: by none, one or several units. */
export function editUnit(
  text: RegulationText,
  id: ProvisionId,
  edit: (unit: TreeUnit) => readonly TreeUnit[],
): RegulationText {
  return mapBodies(text, (body) => editIn(body, id, edit));
}

/** The text with other units below one (`parent`), or at the top of an instrument (`''` with its prefix). */
export function editChildren(
  text: RegulationText,
  parent: ProvisionId | { readonly prefix: string },
  edit: (children: readonly TreeUnit[]) => readonly TreeUnit[],
): RegulationText {
  if (typeof parent !== 'string')
    return mapBodies(text, (body, prefix) => (prefix === parent.prefix ? edit(body) : body));
  return editUnit(text, parent, (unit) => [withChildren(unit, edit(unit.children))]);
}

function mapBodies(
  text: RegulationText,
  edit: (body: readonly TreeUnit[], prefix: string) => readonly TreeUnit[],
): RegulationText {
  const mapped = <T extends Instrument>(instrument: T): T => {
    const body = edit(instrument.body, instrument.prefix);
    return body === instrument.body ? instrument : { ...instrument, body };
  };
  return {
    decision: text.decision === null ? null : mapped(text.decision),
    regulation: mapped(text.regulation),
    annexes: text.annexes.map(mapped),
  };
}

function editIn(
  nodes: readonly TreeUnit[],
  id: ProvisionId,
  edit: (unit: TreeUnit) => readonly TreeUnit[],
): readonly TreeUnit[] {
  const index = nodes.findIndex((node) => node.id === id);
  if (index >= 0) return nodes.flatMap((node, at) => (at === index ? edit(node) : [node]));
  for (const [at, node] of nodes.entries()) {
    const children = editIn(node.children, id, edit);
    if (children !== node.children)
      return nodes.map((one, other) => (other === at ? withChildren(one, children) : one));
  }
  return nodes;
}

/** A unit with other units below it. */
export function withChildren(unit: TreeUnit, children: readonly TreeUnit[]): TreeUnit {
  // Units of a text only ever move within their kind: provisions hold provisions.
  return isDivision(unit) ? { ...unit, children } : { ...unit, children: children as readonly Provision[] };
}

/** The units with others added by number: each after the last one of its level that has a smaller number. */
export function insertByNumber(units: readonly TreeUnit[], added: readonly TreeUnit[]): readonly TreeUnit[] {
  let all = units;
  for (const unit of added) {
    const index = all.findLastIndex((one) => unitLevel(one) === unitLevel(unit) && comesBefore(one, unit));
    all = [...all.slice(0, index + 1), unit, ...all.slice(index + 1)];
  }
  return all;
}

function comesBefore(one: TreeUnit, other: TreeUnit): boolean {
  const [a, b] = [ordinalOfUnit(one), ordinalOfUnit(other)];
  return a !== null && b !== null && (a.number - b.number || a.sub - b.sub) < 0;
}

/** Units by number, as in 5, 5a, 6. */
export function ordinalOfUnit(unit: TreeUnit): Ordinal | null {
  return ordinalOf({ level: unitLevel(unit), label: unit.label });
}

/**
 * A unit with the ids that it and those below it have under a parent in the tree.
 * @param prefix the prefix of the instrument, for articles
 * @param parent the id of the unit above, or null at the top of the instrument
 */
export function identified(unit: TreeUnit, prefix: string, parent: ProvisionId | null): TreeUnit {
  const slug =
    unit.id
      .split('.')
      .at(-1)
      ?.replace(/^[a-z-]+?-(?=[^-]*$)/, '') ?? '';
  const own = `${UNIT_SLUGS[unitLevel(unit)]}-${isDivision(unit) ? slug : labelSlug(unit.label)}`;
  const id = unit.kind === 'article' || parent === null ? prefix + own : `${parent}.${own}`;
  return withChildren(
    { ...unit, id },
    unit.children.map((child) => identified(child, prefix, id)),
  );
}

/** Replaces and inserts units. */
import { parentId, provisionWords } from '../../tree/ids.ts';
import { isDivision, type ProvisionId, type RegulationText } from '../../tree/tree.ts';
import { instrumentOf, walk } from '../../tree/walk.ts';
import type { Applied, Done } from './applied.ts';
import { editChildren, editUnit, identified, insertByNumber, unitLevel, type TreeUnit } from '../operation/editTree.ts';
import type { Change, Operation, UnitChange, UnitPath } from '../operation/operation.ts';
import { gapBefore } from './numberGap.ts';
import { missingUnit, onlyUnit, unitsAt } from '../operation/unitPaths.ts';

/** Replaces units by quoted ones: the first is the named one, others are replaced by number or inserted. */
export function replace(
  text: RegulationText,
  { target, units, implied, besides }: Extract<Change, { kind: 'replace' }>,
  operation: Operation,
): Applied {
  const [first, ...others] = units;
  if (first === undefined) return { text, changes: [] };
  const left = besides === undefined ? null : leftOut(text, target, besides);
  if (left !== null) return left;
  const old = onlyUnit(text, target);
  if ('refused' in old) {
    if (implied !== true || unitsAt(text, target).length > 0) return old;
    const parent = parentAt(text, { ...target, steps: target.steps.slice(0, -1) }, null);
    return parent === null ? old : insertUnder(text, parent, units, null, operation);
  }
  const { prefix } = instrumentOf(text, old.unit.id);
  if (isDivision(old.unit) && old.unit.children.length > 0 && first.children.length === 0)
    return {
      refused: {
        found: `lời văn mới của ${old.unit.caption} chỉ có tên, không có điều nào`,
        expected: 'cả chương, mục với các điều, hoặc lệnh sửa tên chương, mục',
      },
    };
  const anew = withFormerArticles(identified(first, prefix, holderId(text, old.unit.id)), old.unit);
  const replaced: Applied = {
    text: editUnit(text, old.unit.id, () => [anew]),
    changes: [{ id: old.unit.id, as: 'replaced', operation, former: old.unit }],
  };
  return others.length === 0 ? replaced : putBeside(replaced, others, old.unit.id, operation);
}

/** Refuses an order that quotes units below the one it names while that has others, of which it does not speak. */
function leftOut(text: RegulationText, target: UnitPath, besides: readonly string[]): Applied | null {
  const holder = unitsAt(text, { ...target, steps: target.steps.slice(0, -1) })[0];
  const level = target.steps.at(-1)?.level;
  const units: readonly TreeUnit[] = holder?.children ?? [];
  const other = units.find(
    (unit) => unitLevel(unit) === level && !isRepealed(unit) && !besides.some((label) => label === unit.label),
  );
  return other === undefined
    ? null
    : {
        refused: {
          found: `lời văn trích dẫn không có ${nameOf(other)}, không rõ nó còn hay bỏ`,
          expected: 'lệnh nói rõ sửa điểm, khoản nào, hoặc lời văn mới đủ cả',
        },
      };
}

/** Replaces a division; articles that it no longer has stay in it as repealed ones, at their addresses. */
function withFormerArticles(anew: TreeUnit, old: TreeUnit): TreeUnit {
  if (!isDivision(anew) || !isDivision(old)) return anew;
  const articlesIn = (unit: TreeUnit): readonly TreeUnit[] =>
    isDivision(unit) ? unit.children.flatMap(articlesIn) : [unit];
  const kept = new Set(articlesIn(anew).map(({ id }) => id));
  const gone = articlesIn(old).flatMap((one) =>
    isDivision(one) || kept.has(one.id) ? [] : [{ ...one, heading: null, paragraphs: [], children: [] }],
  );
  return gone.length === 0 ? anew : { ...anew, children: insertByNumber(anew.children, gone) };
}

/** Units quoted after the named one: each replaces the one with its number, or is inserted. */
function putBeside(before: Done, units: readonly TreeUnit[], beside: ProvisionId, operation: Operation): Applied {
  let { text } = before;
  const changes = [...before.changes];
  const parent = holderId(text, beside);
  const { prefix } = instrumentOf(text, beside);
  for (const unit of units) {
    const anew = identified(unit, prefix, parent);
    const old = [...walk(instrumentOf(text, beside))].find(({ node }) => node.id === anew.id)?.node;
    if (old === undefined) {
      const added = insertUnder(text, parent ?? { prefix }, [unit], null, operation);
      if ('refused' in added) return added;
      ({ text } = added);
      changes.push(...added.changes);
    } else {
      text = editUnit(text, old.id, () => [anew]);
      changes.push({ id: old.id, as: 'replaced', operation, former: old });
    }
  }
  return { text, changes };
}

/** Units added below another one. */
export function insert(
  text: RegulationText,
  { parent, after, before, units }: Extract<Change, { kind: 'insert' }>,
  operation: Operation,
): Applied {
  const [first] = units;
  if (first === undefined) return { text, changes: [] };
  const beside = after ?? before ?? null;
  const holder = parentAt(text, parent, beside);
  if (holder === null) return missingUnit(parent);
  const neighbour = beside === null ? null : onlyUnit(text, beside);
  if (neighbour !== null && 'refused' in neighbour) return neighbour;
  const id = neighbour?.unit.id ?? null;
  return insertUnder(text, holder, units, after === null ? null : id, operation, after === null ? id : null);
}

/**
 * Where new units of a path belong: below its unit; for articles and divisions at the top, the instrument, whose
 * division is found by number.
 */
function parentAt(
  text: RegulationText,
  parent: UnitPath,
  beside: UnitPath | null,
): ProvisionId | { readonly prefix: string } | null {
  const steps = parent.steps.filter(({ level }) => level !== 'annex');
  if (steps.length > 0) {
    const found = onlyUnit(text, parent);
    return 'refused' in found ? null : found.unit.id;
  }
  const annex = parent.steps[0];
  if (annex !== undefined) {
    const [one] = text.annexes.filter(({ label }) => label === annex.label || annex.label === '');
    return one === undefined ? null : { prefix: one.prefix };
  }
  const neighbour = beside === null ? undefined : unitsAt(text, beside)[0];
  if (neighbour !== undefined)
    return holderId(text, neighbour.id) ?? { prefix: instrumentOf(text, neighbour.id).prefix };
  return {
    prefix: parent.instrument === 'enacting' && text.decision !== null ? text.decision.prefix : text.regulation.prefix,
  };
}

/** The id of the unit that directly holds another; null at the top of the instrument. */
export function holderId(text: RegulationText, id: ProvisionId): ProvisionId | null {
  const nested = [...walk(instrumentOf(text, id))].find(({ node }) => node.id === id);
  return nested === undefined ? parentId(id) : (nested.within.at(-1)?.id ?? null);
}

function insertUnder(
  text: RegulationText,
  parent: ProvisionId | { readonly prefix: string },
  units: readonly TreeUnit[],
  after: ProvisionId | null,
  operation: Operation,
  before: ProvisionId | null = null,
): Applied {
  const instrument = typeof parent === 'string' ? instrumentOf(text, parent) : { ...text.regulation, ...parent };
  const { prefix } = instrument;
  let edited = text;
  const changes: UnitChange[] = [];
  let previous = after;
  for (const unit of units) {
    const home = typeof parent === 'string' ? parent : articleHome(edited, prefix, unit);
    const anew = identified(unit, prefix, home);
    const taken = indexed(edited, anew.id);
    const gap =
      previous === null && before === null && taken === undefined ? gapBefore(edited, home, prefix, anew) : null;
    if (gap !== null) return gap;
    if (taken !== undefined && !isRepealed(taken))
      return {
        refused: {
          found: `văn bản đã có ${nameOf(anew)}`,
          expected: 'số mới chưa có trong văn bản vào ngày ấy',
        },
      };
    if (taken !== undefined) edited = editUnit(edited, taken.id, () => [anew]);
    else {
      const neighbour = previous;
      edited = editChildren(edited, home ?? { prefix }, (children) => {
        const beside = neighbour ?? before;
        const found = beside === null ? -1 : children.findIndex(({ id }) => id === beside);
        const at = found >= 0 && neighbour === null ? found - 1 : found;
        return found < 0
          ? insertByNumber(children, [anew])
          : [...children.slice(0, at + 1), anew, ...children.slice(at + 1)];
      });
    }
    if (previous !== null) previous = anew.id;
    changes.push({ id: anew.id, as: 'inserted', operation, former: taken ?? null });
  }
  return { text: edited, changes };
}

/** The division of the last article with a smaller number, in which a new article belongs; null at the top. */
function articleHome(text: RegulationText, prefix: string, unit: TreeUnit): ProvisionId | null {
  if (isDivision(unit) || unit.kind !== 'article') return null;
  const instrument = [text.decision, text.regulation, ...text.annexes].find((one) => one?.prefix === prefix);
  if (instrument === null || instrument === undefined) return null;
  const articles = [...walk(instrument)].filter(({ node }) => !isDivision(node) && node.kind === 'article');
  const sorted = insertByNumber(
    articles.map(({ node }) => node),
    [unit],
  );
  const before = sorted[sorted.indexOf(unit) - 1] ?? sorted[1];
  return articles.find(({ node }) => node === before)?.within.at(-1)?.id ?? null;
}

function indexed(text: RegulationText, id: ProvisionId): TreeUnit | undefined {
  return [...walk(instrumentOf(text, id))].find(({ node }) => node.id === id)?.node;
}

/** True for a unit of which only the number is left: a repealed unit keeps its address, without words. */
export function isRepealed(unit: TreeUnit): boolean {
  return isDivision(unit)
    ? unit.paragraphs.length === 0 && unit.children.every(isRepealed)
    : unit.paragraphs.length === 0 && unit.children.length === 0 && unit.heading === null;
}

function nameOf(unit: TreeUnit): string {
  return isDivision(unit) ? unit.caption : provisionWords(unit.id);
}

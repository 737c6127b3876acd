/**
 * What a page says about the changes of a text: their source, their first day, and the former words beside the new
 * ones.
 */
import { provisionWords } from '../tree/ids.ts';
import { isDivision, type Division, type Provision, type ProvisionId } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';
import type { TextHistory } from './history.ts';
import type { AmendingText, UnitChange } from './operation/operation.ts';
import type { DatedText } from './textOn.ts';

/** One change of a unit, as a page presents it. */
export interface ChangeNote {
  readonly as: UnitChange['as'];
  /** The unit. */
  readonly id: ProvisionId;
  /** `khoản 2 Điều 1 Thông tư 06/2023/TT-NHNN`. */
  readonly by: string;
  /** The amending text and its provision. */
  readonly source: { readonly text: string; readonly provision: ProvisionId };
  /** First day, as `2023-09-01`. */
  readonly from: string;
  /** Last day of a suspension, if one is set. */
  readonly until: string | null;
  readonly corrects: boolean;
  /** The provisions that amended or corrected the order before it was applied. */
  readonly amendedBy: readonly {
    readonly source: ChangeNote['source'];
    readonly by: string;
    readonly corrects: boolean;
  }[];
  /** The words before and after, a line for each paragraph; null if there were none, or they stay (as renumbered). */
  readonly words: { readonly former: string; readonly after: string } | null;
  /** For a renumbered unit: its former number in words, and its former id if nothing else has that now. */
  readonly renumbered: { readonly words: string; readonly id: ProvisionId | null } | null;
  /** The words of an inserted unit; null for other changes. */
  readonly inserted: string | null;
}

/**
 * The changes listed at each unit of a version: those that made its present words. A change of a clause is no longer
 * listed if its whole article was rewritten later.
 */
export function changeNotes(version: DatedText, history: TextHistory): (id: ProvisionId) => readonly ChangeNote[] {
  const notes = new Map<ProvisionId, ChangeNote[]>();
  for (const [index, change] of version.changes.entries()) {
    const later = version.changes.slice(index + 1);
    if (later.some(({ id, as }) => WHOLE.includes(as) && change.id.startsWith(`${id}.`))) continue;
    // Another unit has that number now.
    if (later.some(({ id, as }) => as === 'renumbered' && `${change.id}.`.startsWith(`${id}.`))) continue;
    if (change.as !== 'repealed' && later.some(({ id, as }) => id === change.id && as === 'inserted')) continue;
    notes.set(change.id, [...(notes.get(change.id) ?? []), noteOf(change, index, version, history)]);
  }
  return (id) => notes.get(id) ?? [];
}

/**
 * The changes that a version brings, in the order of the text. An order that was corrected or amended since the
 * previous version is listed again, against the words of that version.
 */
export function changesOn(version: DatedText, before: DatedText, history: TextHistory): readonly ChangeNote[] {
  const known = new Map(before.changes.map((change) => [keyOf(change), change]));
  const order = [...indexById(version.text).keys()];
  return version.changes
    .flatMap((change, index) => {
      const note = noteOf(change, index, version, history);
      const earlier = known.get(keyOf(change));
      if (earlier === undefined) return [note];
      if (amendmentsKey(earlier) === amendmentsKey(change)) return [];
      const [former, after] = [unitOf(before, change.id), unitOf(version, change.id)];
      const words = { former: former === null ? '' : wordsOf(former), after: after === null ? '' : wordsOf(after) };
      return words.former === words.after ? [] : [{ ...note, words, inserted: null }];
    })
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The amending texts whose orders, or whose changes of earlier orders, come into force with a version. */
export function textsBehind(version: DatedText, { amending }: TextHistory): readonly AmendingText[] {
  return amending.filter(({ id, from }) =>
    version.changes.some(
      ({ operation: { source, from: since, amendedBy = [] } }) =>
        (source.text === id && since === version.day) ||
        (from === version.day && amendedBy.some(({ text }) => text === id)),
    ),
  );
}

function amendmentsKey({ operation: { amendedBy = [] } }: UnitChange): string {
  return amendedBy.map(({ text, provision }) => `${text} ${provision}`).join('\n');
}

/**
 * Former ids of renumbered units that no unit of a version has, with the current ids of those units: the targets of old
 * addresses.
 */
export function movedUnits({ text, changes }: DatedText): ReadonlyMap<ProvisionId, ProvisionId> {
  const now = new Map<ProvisionId, ProvisionId>();
  for (const { as, id, former } of changes) {
    if (as !== 'renumbered' || former === null) continue;
    for (const [old, to] of now) if (to === former.id) now.set(old, id);
    now.set(former.id, id);
  }
  const units = indexById(text);
  return new Map([...now].filter(([old, to]) => !units.has(old) && units.has(to)));
}

/** The suspensions that ended with a version: those of the version before that no longer hold. */
export function suspensionsEnded(version: DatedText, before: DatedText): readonly ProvisionId[] {
  const holding = new Set(version.changes.map(keyOf));
  return before.changes
    .filter((change) => change.as === 'suspended' && !holding.has(keyOf(change)))
    .map(({ id }) => id);
}

const WHOLE: readonly UnitChange['as'][] = ['replaced', 'inserted', 'rewritten', 'repealed'];

function keyOf({ id, as, operation }: UnitChange): string {
  return `${id} ${as} ${operation.source.text} ${operation.source.provision}`;
}

function noteOf(change: UnitChange, index: number, version: DatedText, { amending }: TextHistory): ChangeNote {
  const { id, as, operation, former, formerWords } = change;
  const next = version.changes.slice(index + 1).find((one) => one.id === id && one.as !== 'suspended');
  const after = next === undefined ? unitOf(version, id) : next.former;
  const isTaken = as === 'repealed' && next?.as === 'renumbered';
  const words = after === null ? passageWords(version, id) : wordsOf(after);
  const wordsAfter = isTaken ? '' : (next?.formerWords ?? words);
  const nameOf = ({ text, provision }: ChangeNote['source']) =>
    `${provisionWords(provision)} ${amending.find((one) => one.id === text)?.name ?? text}`;
  return {
    as,
    id,
    by: nameOf(operation.source),
    source: operation.source,
    from: operation.from,
    until: operation.change.kind === 'suspend' ? operation.change.until : null,
    corrects: operation.corrects,
    amendedBy: (operation.amendedBy ?? []).map(({ corrects, ...source }) => ({ source, by: nameOf(source), corrects })),
    words:
      formerWords !== undefined
        ? { former: formerWords, after: wordsAfter }
        : as === 'suspended' || as === 'renumbered' || former === null
          ? null
          : { former: wordsOf(former), after: wordsAfter },
    renumbered:
      as === 'renumbered' && former !== null
        ? {
            words: isDivision(former) ? former.caption : provisionWords(former.id),
            id: unitOf(version, former.id) === null ? former.id : null,
          }
        : null,
    inserted: as === 'inserted' ? wordsAfter : null,
  };
}

function unitOf({ text }: DatedText, id: ProvisionId): Division | Provision | null {
  const unit = indexById(text).get(id);
  return unit === undefined || 'text' in unit ? null : unit;
}

/** The words of a passage outside the numbered units: a title. */
function passageWords({ text }: DatedText, id: ProvisionId): string {
  const passage = indexById(text).get(id);
  return passage !== undefined && 'text' in passage ? passage.text : '';
}

/** A unit and all below it, a line for each paragraph, as printed. */
function wordsOf(unit: Division | Provision): string {
  const [mark, words] = isDivision(unit)
    ? [unit.caption, [unit.heading, ...unit.paragraphs]]
    : [unit.mark, [unit.heading ?? '', ...unit.paragraphs]];
  const own = words.filter((line) => line !== '');
  const [first, ...others] = own;
  return [first === undefined ? mark : `${mark} ${first}`, ...others, ...unit.children.map(wordsOf)].join('\n');
}

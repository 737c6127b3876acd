/** Words that a text had before it was amended, so that they are found too, as former ones. */
import { changeNotes } from '../../regulation/amend/changeNotes.ts';
import { dayBefore } from '../../regulation/amend/operation/days.ts';
import type { TextHistory } from '../../regulation/amend/history.ts';
import type { UnitChange } from '../../regulation/amend/operation/operation.ts';
import type { DatedText } from '../../regulation/amend/textOn.ts';
import type { Metadata } from '../../regulation/metadata.ts';
import { addressOf } from '../../regulation/page/address.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { officialUnits } from './officialUnits.ts';
import { ancestorsOf, nameOfProvision, type SearchUnit } from './searchText.ts';

/**
 * Every wording of a unit of which lines are gone in a later version and in the current one, the latest first. Its id
 * is the one that the unit has, or would have, in the current text; its name is that of its own time.
 */
export function formerUnits(slug: string, meta: Metadata, history: TextHistory): readonly SearchUnit[] {
  const { versions, current } = history;
  const published = versions.slice(0, versions.indexOf(current) + 1);
  const notes = changeNotes(current, history);
  const decision = current.text.decision === null ? null : meta.instrument;
  const now = linesById(officialUnits({ meta, text: current.text }));
  const former = new Map<string, SearchUnit>();
  published.slice(0, -1).forEach((version, index) => {
    const next = published[index + 1] ?? current;
    const [toNext, toNow] = [movesBetween(version, next), movesBetween(version, current)];
    const later = linesById(officialUnits({ meta, text: next.text }));
    for (const unit of officialUnits({ meta, text: version.text })) {
      const id = toNow(unit.id);
      const key = wordingKey(id, unit);
      if (stands(unit, later.get(toNext(unit.id))) || stands(unit, now.get(id))) continue;
      const changed = [id, ...ancestorsOf(id)].find((one) =>
        notes(one).some(({ words }) => words !== null && hasWords(words.former, unit)),
      );
      // Deleted first, so that the last day on which it was in force also decides its position.
      former.delete(key);
      former.set(key, {
        ...unit,
        id,
        ...(id === unit.id ? {} : { name: unit.name ?? nameOfProvision(unit.id, { decision }) }),
        former: { until: dayBefore(next.day), at: changed === undefined ? historyAt(next) : pageAt(slug, changed) },
      });
    }
  });
  return [...former.values()].reverse();
}

/** Where the change of a unit is shown beside the unit itself, with the former words to unfold. */
function pageAt(slug: string, id: ProvisionId): string {
  return addressOf(slug, id).slice(addressOf(slug, '').length);
}

/** Where the page of the history lists what a version changed. */
function historyAt({ day }: DatedText): string {
  return `lich-su/#ngay-${day}`;
}

/** Returns the id that a unit of one version has in a later one, after the renumberings between them. */
function movesBetween(from: DatedText, to: DatedText): (id: ProvisionId) => ProvisionId {
  const known = new Set(from.changes.map(orderKey));
  const moves = Map.groupBy(
    to.changes.filter((change) => change.as === 'renumbered' && !known.has(orderKey(change))),
    orderKey,
  );
  return (id) => {
    let moved = id;
    // The moves of one order happen at once: 3 becomes 4, and what was 4 becomes 5.
    for (const each of moves.values()) {
      const move = each.find(({ former }) => former !== null && `${moved}.`.startsWith(`${former.id}.`));
      if (move !== undefined) moved = `${move.id}${moved.slice(move.former?.id.length)}`;
    }
    return moved;
  };
}

/** One order; the operations of each version are read anew. */
function orderKey({ operation: { source, from, line } }: UnitChange): string {
  return `${source.text} ${source.provision} ${line} ${from}`;
}

/** The lines of each unit; those of units with one id together. */
function linesById(units: readonly SearchUnit[]): ReadonlyMap<ProvisionId, ReadonlySet<string>> {
  const lines = new Map<ProvisionId, Set<string>>();
  for (const unit of units) lines.set(unit.id, new Set([...(lines.get(unit.id) ?? []), ...linesOf(unit)]));
  return lines;
}

/** True if a unit still has every line of a former wording; also true for a wording without words. */
function stands(unit: SearchUnit, lines: ReadonlySet<string> | undefined): boolean {
  return linesOf(unit).every((line) => lines?.has(line) === true);
}

function linesOf({ heading = '', text }: SearchUnit): readonly string[] {
  return [heading, ...text.split('\n')].filter((line) => line !== '');
}

function wordingKey(id: ProvisionId, unit: SearchUnit): string {
  return [id, ...linesOf(unit)].join('\n');
}

function hasWords(printed: string, unit: SearchUnit): boolean {
  return linesOf(unit).every((line) => printed.includes(line));
}

/**
 * The reviewing office's own entries: the level proposed, the level decided, why they differ from the self-check, a
 * remark, and for a head the level of the unit that they lead. Entered for a unit and a year, not for a file: a newer
 * self-check of the unit leaves it as it is.
 */
import { levelsOfRole } from '../../rating/engine/ownRules.ts';
import type { LevelId, RuleSet } from '../../rating/ruleset.ts';
import type { DraftId } from '../../draft/draft.ts';
import { outcomeOf } from '../summaryList.ts';
import type { SummaryRow } from '../summaryRow.ts';
import { unitKey } from '../unitName.ts';
import type { UnitYear } from '../unitYears.ts';

export interface AuthorityEntry {
  /** The unit's name as its self-check spells it. */
  readonly unit: string;
  /** For a self-check without a name its draft's id; '' for any other. */
  readonly draft: DraftId | '';
  readonly year: number | null;
  readonly proposed: LevelId | null;
  readonly decided: LevelId | null;
  /** Why the level proposed or decided is not that of the self-check. */
  readonly reason: string;
  /** Printed in the table. */
  readonly remark: string;
  /** The level of the unit that a head leads: rules across people compare the head with it. Files do not say it. */
  readonly unitLevel: LevelId | null;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
}

/** Fields that are entered. */
export type AuthorityChange = Partial<Omit<AuthorityEntry, 'unit' | 'draft' | 'year' | 'changedAt'>>;

/** Entries by `entryKey`. */
export type AuthorityEntries = ReadonlyMap<string, AuthorityEntry>;

/** Longest texts, in characters. */
export const AUTHORITY_LIMITS = { reason: 2_000, remark: 2_000, entries: 10_000 } as const;

/** The same for entries about the same unit, as spelled, and year. */
export function entryKey({ unit, draft, year }: Pick<AuthorityEntry, 'unit' | 'draft' | 'year'>): string {
  return JSON.stringify([unit, draft, year]);
}

/** Nothing is entered. */
export function isBlank({ proposed, decided, reason, remark, unitLevel }: AuthorityEntry): boolean {
  return proposed === null && decided === null && reason === '' && remark === '' && unitLevel === null;
}

/** Each unit's entry, by the keys of all its rows of the year, and the entries whose unit is not in the table. */
export interface AssignedEntries {
  readonly byRow: ReadonlyMap<string, AuthorityEntry>;
  readonly others: readonly AuthorityEntry[];
}

/**
 * Finds the entry of each unit and year: one made under a spelling of its name, or else under a name that differs only
 * in spelling and belongs to no other unit. Of several the one changed last counts; the others are kept, and count
 * again when the names are separated.
 */
export function assignEntries(groups: readonly UnitYear[], entries: AuthorityEntries): AssignedEntries {
  const all = [...entries.values()].sort(
    (a, b) => Number(a.changedAt < b.changedAt) - Number(a.changedAt > b.changedAt),
  );
  const exact = new Map<string, UnitYear>();
  const alike = new Map<string, UnitYear[]>();
  for (const group of groups) {
    for (const key of spelledKeys(group)) exact.set(key, group);
    const key = likeKey(group.unit, group.year);
    if (key !== null) alike.set(key, [...(alike.get(key) ?? []), group]);
  }
  const byRow = new Map<string, AuthorityEntry>();
  const others: AuthorityEntry[] = [];
  const loose: AuthorityEntry[] = [];
  const give = ({ rows }: UnitYear, entry: AuthorityEntry) => {
    for (const { key } of rows) if (!byRow.has(key)) byRow.set(key, entry);
  };
  for (const entry of all) {
    const group = exact.get(entryKey(entry));
    if (group === undefined) loose.push(entry);
    else give(group, entry);
  }
  for (const entry of loose) {
    const key = likeKey(entry.unit, entry.year);
    const found = (key === null ? undefined : alike.get(key)) ?? [];
    const [group] = found;
    if (group === undefined || found.length > 1) others.push(entry);
    else give(group, entry);
  }
  return { byRow, others };
}

function spelledKeys({ spellings, rows, year }: UnitYear): readonly string[] {
  return spellings.flatMap((unit) =>
    unit === ''
      ? rows.filter((row) => row.unit === '').map(({ draft }) => entryKey({ unit, draft, year }))
      : [entryKey({ unit, draft: '', year })],
  );
}

/** Null for a name without letters. */
function likeKey(unit: string, year: number | null): string | null {
  const key = unitKey(unit);
  return key === '' ? null : `${year ?? ''} ${key}`;
}

/** The entry of a row with a change made. @param entry as it was; undefined if there was none */
export function changedEntry(
  row: Pick<SummaryRow, 'unit' | 'draft' | 'year'>,
  entry: AuthorityEntry | undefined,
  change: AuthorityChange,
  now: string,
): AuthorityEntry {
  const blank: AuthorityEntry = {
    unit: row.unit,
    draft: row.unit === '' ? row.draft : '',
    year: row.year,
    proposed: null,
    decided: null,
    reason: '',
    remark: '',
    unitLevel: null,
    changedAt: now,
  };
  return { ...(entry ?? blank), ...change, changedAt: now };
}

/**
 * The level of a self-check by a reading that the office may take over; null where there is none (no level is met,
 * facts are missing or contradict each other).
 */
export function ownLevel(
  row: SummaryRow,
  reading: number,
  levels: readonly { readonly id: LevelId }[],
): LevelId | null {
  const outcome = outcomeOf(row, reading);
  return levels.some(({ id }) => id === outcome) ? outcome : null;
}

/** The proposed or decided level is not the self-check's. */
export function differs(entry: AuthorityEntry | undefined, own: LevelId | null): boolean {
  if (entry === undefined) return false;
  return [entry.proposed, entry.decided].some((level) => level !== null && level !== own);
}

/** It differs and no reason is given. Only a reminder: nothing is refused without one. */
export function wantsReason(entry: AuthorityEntry | undefined, own: LevelId | null): boolean {
  return differs(entry, own) && entry?.reason.trim() === '';
}

/** The entries of two sources: of two about the same unit and year the one changed last. */
export function mergedEntries(one: AuthorityEntries, other: Iterable<AuthorityEntry>): AuthorityEntries {
  const merged = new Map(one);
  for (const entry of other) {
    const key = entryKey(entry);
    const known = merged.get(key);
    if (known === undefined || known.changedAt < entry.changedAt) merged.set(key, entry);
  }
  return merged;
}

/** The levels that the authority can give a row: those of its role. */
export function levelsToChoose(ruleset: RuleSet, { roleId }: Pick<SummaryRow, 'roleId'>): RuleSet['levels'] {
  return levelsOfRole(ruleset, roleId);
}

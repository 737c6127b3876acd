/**
 * Which small change of which figure, or of one duty, moves how many units to another level. Each case is rated again
 * by the engine with that one change; all else stays as entered.
 */
import { hasOwn, lastOf } from '../../baseline.ts';
import type { Draft, FigureValue } from '../../draft/draft.ts';
import { factsOfDraft } from '../../draft/outcome/factsOf.ts';
import { scoredDuties } from '../../draft/scored.ts';
import { countedAnswers } from '../../rating/answers.ts';
import { rateOrContradict } from '../../rating/engine/contradiction.ts';
import { enteredValue, itemsFor, rangeOf } from '../../rating/entered.ts';
import type { ScoresFact } from '../../rating/measures.ts';
import type { EnteredFact, Fact, FactItem } from '../../rating/fact.ts';
import type { FactId, OutcomeId, RoleRule, RuleSet } from '../../rating/ruleset.ts';
import { factsFor } from '../askedFacts.ts';
import { outcomeOf } from '../summaryList.ts';
import type { SummaryRow } from '../summaryRow.ts';
import { movesBetween, type OutcomeMove } from './readingMoves.ts';

/** One change. */
export type Shift =
  /** A number, or every item of a fact of several numbers, changed by this amount (in its unit). */
  | { readonly kind: 'number'; readonly fact: FactId; readonly by: number }
  /** A yes/no inverted. */
  | { readonly kind: 'yesNo'; readonly fact: FactId; readonly to: boolean }
  /** The next better choice. */
  | { readonly kind: 'choice'; readonly fact: FactId }
  /** One duty given the best answer. */
  | { readonly kind: 'duty' };

/** The effect of a shift on one self-check. */
export interface ShiftedRow {
  readonly shift: Shift;
  readonly row: SummaryRow;
  readonly from: OutcomeId;
  readonly to: OutcomeId;
}

/** The effect of a shift on all of them. */
export interface ThresholdMove {
  readonly shift: Shift;
  /** Those of most units first. */
  readonly moves: readonly OutcomeMove[];
}

/** How many steps a number is moved, up and down. */
const STEPS = [1, 3, 5] as const;

/** Every change that moves one self-check; none while its outcome is open. @param reading index of the reading */
export function shiftedRow(ruleset: RuleSet, row: SummaryRow, reading: number): readonly ShiftedRow[] {
  const from = outcomeOf(row, reading);
  const role = ruleset.roles.find(({ id }) => id === row.roleId);
  const id = ruleset.readings[reading]?.id;
  if (role === undefined || id === undefined || (row.outcomes[reading] ?? []).length !== 1) return [];
  const outcomeAfter = (draft: Draft): OutcomeId | null => {
    const { rating } = rateOrContradict(ruleset, factsOfDraft(ruleset, draft));
    return rating?.readings[id]?.outcome ?? null;
  };
  const tried = (shift: Shift, drafts: readonly Draft[]): readonly ShiftedRow[] => {
    const outcomes = drafts.map(outcomeAfter).filter((to): to is OutcomeId => to !== null && to !== from);
    // Of several ways to make one change, the most effective one.
    const [to] = outcomes.sort((a, b) => outcomeRank(ruleset, a) - outcomeRank(ruleset, b));
    return to === undefined ? [] : [{ shift, row, from, to }];
  };
  return [
    ...[...factsFor(ruleset.facts, role), ...ruleset.facts.filter(isScores)].flatMap((fact) =>
      shiftsOf(fact).flatMap((shift) => {
        const value = shiftedValue(ruleset, role, row.content, fact, shift);
        if (value === null) return [];
        return tried(shift, [{ ...row.content, figures: { ...row.content.figures, [fact.id]: value } }]);
      }),
    ),
    ...tried({ kind: 'duty' }, betterDuties(ruleset, role, row.content)),
  ];
}

/** The changes that move somebody, in the order of the rules, small ones first. @param shifted of every self-check */
export function thresholdMoves(shifted: readonly ShiftedRow[]): readonly ThresholdMove[] {
  const groups = new Map<string, { shift: Shift; changes: ShiftedRow[] }>();
  for (const one of shifted) {
    const key = JSON.stringify(one.shift);
    const group = groups.get(key) ?? { shift: one.shift, changes: [] };
    group.changes.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ shift, changes }) => ({ shift, moves: movesBetween(changes) }));
}

/** The rank of an outcome from best to worst: no level at all is better than levels that nobody wants. */
function outcomeRank({ levels }: RuleSet, outcome: OutcomeId): number {
  const at = levels.findIndex(({ id }) => id === outcome);
  const wanted = levels.filter(({ failing }) => failing !== true).length;
  if (at < 0) return wanted - 0.5;
  return at;
}

function shiftsOf(fact: EnteredFact): readonly Shift[] {
  if (fact.kind === 'number' || fact.kind === 'lowestOf' || fact.kind === 'scores')
    return numberShifts(fact.id, stepOf(fact));
  if (fact.kind === 'yesNo')
    return fact.fixed ? [] : [true, false].map((to): Shift => ({ kind: 'yesNo', fact: fact.id, to }));
  return fact.kind === 'choice' ? [{ kind: 'choice', fact: fact.id }] : [];
}

function numberShifts(fact: FactId, step: number): readonly Shift[] {
  return [1, -1].flatMap((sign) =>
    STEPS.map((times): Shift => ({ kind: 'number', fact, by: rounded(sign * times * step) })),
  );
}

function isScores(fact: Fact): fact is ScoresFact {
  return fact.kind === 'scores';
}

/** A hundredth of a fact's range, rounded down to 1, 0.1 or the like; never less than the fact's own step. */
function stepOf(fact: EnteredFact): number {
  const range = rangeOf(fact, null);
  if (range === null) return 1;
  const hundredth = (range.max - range.min) / 100;
  const nice = hundredth > 0 ? 10 ** Math.floor(Math.log10(hundredth) + 1e-9) : 1;
  return Math.max(range.step ?? 0, nice);
}

/** A fact's value after a shift, as entered; null if that changes nothing or the value is not known. */
function shiftedValue(
  ruleset: RuleSet,
  role: RoleRule,
  { figures }: Draft,
  fact: EnteredFact,
  shift: Shift,
): FigureValue | null {
  const entered: unknown = hasOwn(figures, fact.id) ? figures[fact.id] : undefined;
  const items = itemsFor(fact, role);
  if (items === null) return shiftedText(ruleset, fact, null, entered, shift);
  if (typeof entered !== 'object' || entered === null) return null;
  const values = entered as Readonly<Record<string, unknown>>;
  const moved = items.map(({ id, ...item }) => {
    const own = hasOwn(values, id) ? values[id] : undefined;
    return [id, shiftedText(ruleset, fact, { id, ...item }, own, shift)] as const;
  });
  if (moved.every(([, value]) => value === null)) return null;
  return {
    ...(entered as Readonly<Record<string, string>>),
    ...Object.fromEntries(moved.flatMap(([id, value]) => (value === null ? [] : [[id, String(value)] as const]))),
  };
}

function shiftedText(
  ruleset: RuleSet,
  fact: EnteredFact,
  item: FactItem | null,
  entered: unknown,
  shift: Shift,
): string | boolean | null {
  const value = enteredValue(ruleset, fact, item, entered);
  if (shift.kind === 'yesNo') return typeof value === 'boolean' && value !== shift.to ? shift.to : null;
  if (shift.kind === 'choice' && fact.kind === 'choice') {
    const at = fact.choices.findIndex(({ id }) => id === value);
    return fact.choices[at]?.absent === true
      ? null
      : (lastOf(fact.choices.slice(0, Math.max(0, at)).filter(({ absent }) => absent !== true))?.id ?? null);
  }
  const range = rangeOf(fact, item);
  if (shift.kind !== 'number' || typeof value !== 'number' || range === null) return null;
  const moved = rounded(Math.min(range.max, Math.max(range.min, value + shift.by)));
  return moved === value ? null : String(moved);
}

/** The drafts in which one duty without the best answer has it. */
function betterDuties(ruleset: RuleSet, role: RoleRule, draft: Draft): readonly Draft[] {
  const { best, others } = countedAnswers(ruleset);
  const scored = scoredDuties(ruleset, role);
  return role.duties.flatMap((id) => {
    const answer = hasOwn(draft.entries, id) ? draft.entries[id]?.answer : undefined;
    if (scored.has(id) || !others.some((one) => one.id === answer)) return [];
    return [{ ...draft, entries: { ...draft.entries, [id]: { answer: best.id } } }];
  });
}

/** Numbers have at most six decimals. */
function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}

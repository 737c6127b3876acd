import type { Draft, DutyEntry, FigureValue } from '../draft.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Answer, FactId, RoleRule } from '../../rating/ruleset.ts';

/** What-if values for a draft, which is not changed. */
export interface Trial {
  /** How many of the applicable duties are late, and how many not done. */
  readonly deficient: number;
  readonly notDone: number;
  /** Treat unanswered duties as assured. */
  readonly restAssured: boolean;
  /** Figures that differ from the draft's; null means unknown. */
  readonly figures: Readonly<Record<FactId, FigureValue | null>>;
}

/** The counts of a draft's answers to a role's duties; unanswered ones count as applicable. */
export function answersCounted(
  draft: Draft,
  { duties }: RoleRule,
): { readonly applicable: number; readonly deficient: number; readonly notDone: number; readonly unanswered: number } {
  const count = (answer: Answer | undefined): number =>
    duties.filter((id) => draft.entries[id]?.answer === answer).length;
  return {
    applicable: duties.length - count('notApplicable'),
    deficient: count('deficient'),
    notDone: count('notDone'),
    unanswered: count(undefined),
  };
}

/** The draft's own values, as the starting point of a trial. */
export function trialOf(draft: Draft, role: RoleRule): Trial {
  const { deficient, notDone } = answersCounted(draft, role);
  return { deficient, notDone, restAssured: false, figures: {} };
}

/**
 * A trial in which the given share of the applicable duties is not assured and all others are. Duties tried as not done
 * are kept as far as they fit; any share above zero means at least one duty.
 * @param share percent
 */
export function trialWithShare(trial: Trial, applicable: number, share: number): Trial {
  const count = share > 0 ? Math.max(1, Math.round((share * applicable) / 100)) : 0;
  const notDone = Math.min(trial.notDone, count);
  return { ...trial, notDone, deficient: count - notDone, restAssured: true };
}

/**
 * The draft with a trial's values, otherwise unchanged. Duties that are late or not done stay so as far as the numbers
 * allow; additional ones are taken first from those that became better, then from the assured ones, then from the
 * unanswered ones. Which ones are taken affects no condition except counting by clause. Numbers above the applicable
 * total are reduced to it.
 */
export function draftTried(draft: Draft, role: RoleRule, trial: Trial): Draft {
  const given = (id: ProvisionId): Answer | undefined =>
    draft.entries[id]?.answer ?? (trial.restAssured ? 'assured' : undefined);
  const answers = new Map(
    role.duties.map((id) => [id, given(id)] as const).filter(([, answer]) => answer !== 'notApplicable'),
  );
  const of = (answer: Answer | undefined): ProvisionId[] =>
    [...answers].flatMap(([id, one]) => (one === answer ? [id] : []));
  const notDone = clamp(trial.notDone, answers.size);
  const deficient = clamp(trial.deficient, answers.size - notDone);
  for (const [answer, wanted] of [
    ['notDone', notDone],
    ['deficient', deficient],
  ] as const)
    for (const id of of(answer).slice(wanted)) answers.set(id, 'assured');
  for (const [answer, wanted] of [
    ['notDone', notDone],
    ['deficient', deficient],
  ] as const) {
    const spare = [...of('assured'), ...of(undefined)];
    for (const id of spare.slice(0, wanted - of(answer).length)) answers.set(id, answer);
  }
  const entries: Record<ProvisionId, DutyEntry> = { ...draft.entries };
  for (const [id, answer] of answers) if (answer !== undefined) entries[id] = { ...entries[id], answer };
  const figures = Object.entries({ ...draft.figures, ...trial.figures }).filter(
    (entry): entry is [FactId, FigureValue] => entry[1] !== null,
  );
  return { ...draft, entries, figures: Object.fromEntries(figures) };
}

function clamp(count: number, most: number): number {
  return Math.max(0, Math.min(Math.trunc(count), most));
}

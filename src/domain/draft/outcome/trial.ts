import type { Draft, DutyEntry, FigureValue } from '../draft.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Answer, FactId, RoleRule } from '../../rating/ruleset.ts';

/** Other values tried on a draft without touching it. */
export interface Trial {
  /** How many of the duties that apply are late, and how many not done. */
  readonly deficient: number;
  readonly notDone: number;
  /** Takes unanswered duties as assured. */
  readonly restAssured: boolean;
  /** Figures other than the draft's; null = not known. */
  readonly figures: Readonly<Record<FactId, FigureValue | null>>;
}

/** The answers of a draft to a role's duties, counted; unanswered ones apply. */
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

/** A draft's own values, to begin a trial with. */
export function trialOf(draft: Draft, role: RoleRule): Trial {
  const { deficient, notDone } = answersCounted(draft, role);
  return { deficient, notDone, restAssured: false, figures: {} };
}

/**
 * A trial in which so much of what applies is not assured and all else assured. What was being tried as not done stays so as far as it fits;
 * any share above nothing is at least one duty.
 * @param share percent.
 */
export function trialWithShare(trial: Trial, applicable: number, share: number): Trial {
  const count = share > 0 ? Math.max(1, Math.round((share * applicable) / 100)) : 0;
  const notDone = Math.min(trial.notDone, count);
  return { ...trial, notDone, deficient: count - notDone, restAssured: true };
}

/**
 * A draft as it would be with a trial's values, everything else as it is. What is late or not done stays so as far as the numbers allow;
 * others are taken first from those that became better, then from the assured ones, then from the unanswered ones. Which ones does not matter to any
 * condition but the count by clause. Numbers beyond what applies are cut.
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

import { answersOf, countedAnswers } from '../../rating/answers.ts';
import type { Draft, DutyEntry, FigureValue } from '../draft.ts';
import { scoredDuties } from '../scored.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Answer, FactId, RoleRule, RuleSet } from '../../rating/ruleset.ts';

/** What-if values for a draft, which is not changed. */
export interface Trial {
  /** How many of the applicable duties have each answer but the best. */
  readonly counts: Readonly<Record<Answer, number>>;
  /** Give unanswered duties the best answer. */
  readonly restBest: boolean;
  /** Figures that differ from the draft's; null means unknown. */
  readonly figures: Readonly<Record<FactId, FigureValue | null>>;
}

export interface AnswersCounted {
  readonly applicable: number;
  readonly unanswered: number;
  /** By each answer but the best that counts a duty. */
  readonly counts: Readonly<Record<Answer, number>>;
}

/** The counts of a draft's answers to the duties that a role answers; unanswered ones count as applicable. */
export function answersCounted(ruleset: RuleSet, draft: Draft, role: RoleRule): AnswersCounted {
  const given = answeredDuties(ruleset, role).map((id) => draft.entries[id]?.answer);
  const leftOut = answersOf(ruleset).filter((answer) => answer.leftOut === true);
  const count = (answer: Answer | undefined) => given.filter((one) => one === answer).length;
  return {
    applicable: given.length - leftOut.reduce((sum, { id }) => sum + count(id), 0),
    unanswered: count(undefined),
    counts: Object.fromEntries(countedAnswers(ruleset).others.map(({ id }) => [id, count(id)])),
  };
}

function answeredDuties(ruleset: RuleSet, role: RoleRule): readonly ProvisionId[] {
  const scored = scoredDuties(ruleset, role);
  return role.duties.filter((id) => !scored.has(id));
}

/** The draft's own values, as the starting point of a trial. */
export function trialOf(ruleset: RuleSet, draft: Draft, role: RoleRule): Trial {
  return { counts: answersCounted(ruleset, draft, role).counts, restBest: false, figures: {} };
}

/** The number of duties without the best answer in a trial, not counting one of the answers. */
export function triedWithout({ counts }: Trial, answer: Answer): number {
  return Object.entries(counts).reduce((sum, [id, count]) => (id === answer ? sum : sum + count), 0);
}

/**
 * A trial in which the given share of the applicable duties lacks the best answer and all others have it. Duties tried
 * with the lower answers are kept as far as they fit, the lowest first; any share above zero means at least one duty.
 * @param share percent
 */
export function trialWithShare(trial: Trial, applicable: number, share: number): Trial {
  const [first, ...lower] = Object.keys(trial.counts);
  let left = share > 0 ? Math.max(1, Math.round((share * applicable) / 100)) : 0;
  const counts: Record<Answer, number> = {};
  for (const id of [...lower].reverse()) {
    const kept = Math.min(trial.counts[id] ?? 0, left);
    counts[id] = kept;
    left -= kept;
  }
  const ordered = first === undefined ? {} : { [first]: left };
  return {
    ...trial,
    counts: { ...ordered, ...Object.fromEntries(lower.map((id) => [id, counts[id] ?? 0])) },
    restBest: true,
  };
}

/**
 * The draft with a trial's values, otherwise unchanged. Duties that have a lower answer keep it as far as the numbers
 * allow; additional ones are taken first from those that became better, then from those with the best answer, then from
 * the unanswered ones. Which ones are taken affects no condition except counting by clause or over some duties. Numbers
 * above the applicable total are reduced to it.
 */
export function draftTried(ruleset: RuleSet, draft: Draft, role: RoleRule, trial: Trial): Draft {
  const { best, others } = countedAnswers(ruleset);
  const leftOut = new Set(answersOf(ruleset).flatMap(({ id, leftOut: out }) => (out === true ? [id] : [])));
  const given = (id: ProvisionId): Answer | undefined =>
    draft.entries[id]?.answer ?? (trial.restBest ? best.id : undefined);
  const answers = new Map(
    answeredDuties(ruleset, role)
      .map((id) => [id, given(id)] as const)
      .filter(([, answer]) => answer === undefined || !leftOut.has(answer)),
  );
  const of = (answer: Answer | undefined): ProvisionId[] =>
    [...answers].flatMap(([id, one]) => (one === answer ? [id] : []));
  // The lowest answers first: they are kept where the numbers do not fit.
  let room = answers.size;
  const wanted = [...others].reverse().map(({ id }) => {
    const count = clamp(trial.counts[id] ?? 0, room);
    room -= count;
    return [id, count] as const;
  });
  for (const [answer, count] of wanted) for (const id of of(answer).slice(count)) answers.set(id, best.id);
  for (const [answer, count] of wanted) {
    const spare = [...of(best.id), ...of(undefined)];
    for (const id of spare.slice(0, count - of(answer).length)) answers.set(id, answer);
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

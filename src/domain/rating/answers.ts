/** The answers that duties can have. */
import type { AnswerOption } from './measures.ts';
import { isGroup, type Condition } from './condition.ts';
import type { RuleSet } from './ruleset.ts';

/** The ids of the answers in rules that define none, best first; the last leaves a duty out. */
export const USUAL_ANSWERS = ['assured', 'deficient', 'notDone', 'notApplicable'] as const;

type Ruled = Pick<RuleSet, 'answers' | 'words'>;

/** The answers to duties, best first, with the rules' own words. */
export function answersOf({ answers, words }: Ruled): readonly AnswerOption[] {
  return answers ?? words.usual ?? USUAL_ANSWERS.map((id) => usual(id, words.answers[id] ?? id));
}

function usual(id: string, name: string): AnswerOption {
  return id === 'notApplicable' ? { id, name, leftOut: true, ask: { question: `Vì sao ${name}` } } : { id, name };
}

/** The answers that count a duty: the best one, and all others from better to worse. */
export function countedAnswers(rules: Ruled): {
  readonly best: AnswerOption;
  readonly others: readonly AnswerOption[];
} {
  const [best = { id: '', name: '' }, ...others] = answersOf(rules).filter(({ leftOut }) => leftOut !== true);
  return { best, others };
}

/** The answers that leave a duty out of the count. */
export function leavingOut(rules: Ruled): readonly AnswerOption[] {
  return answersOf(rules).filter(({ leftOut }) => leftOut === true);
}

/**
 * How duties without the best answer are called, following the word for a duty: `chưa bảo đảm`, `đạt một phần, chưa
 * đạt`.
 */
export function shortName(rules: Ruled): string {
  const { others } = countedAnswers(rules);
  return (rules.answers === undefined ? others.slice(0, 1) : others).map(({ name }) => name).join(', ');
}

/** Whether answers are the usual four, which the engine counts in its own way. */
export function areUsual(answers: readonly AnswerOption[]): boolean {
  return (
    answers.length === USUAL_ANSWERS.length &&
    answers.every(({ id, leftOut }, at) => id === USUAL_ANSWERS[at] && (leftOut === true) === (at === 3))
  );
}

/** Whether some condition counts duties, so that it matters what counts as one duty. */
export function countsDuties({ readings }: Pick<RuleSet, 'readings'>): boolean {
  const counts = (condition: Condition): boolean =>
    isGroup(condition) ? condition.parts.some(counts) : condition.kind === 'duties';
  return readings.some(({ conditions }) => Object.values(conditions).some(counts));
}

/** Whether some role has duties to answer, not only to score. */
export function asksDuties({ roles, facts }: Pick<RuleSet, 'roles' | 'facts'>): boolean {
  return roles.some(({ duties, items }) => {
    const scored: readonly string[] = facts.flatMap(({ id, kind }) =>
      kind === 'scores' ? (items[id] ?? []).map((item) => item.id) : [],
    );
    return duties.some((duty) => !scored.includes(duty));
  });
}

/** The answers that duties can have. */
import type { AnswerOption } from './measures.ts';
import type { RuleSet } from './ruleset.ts';

/** The ids of the answers of rules that name none of their own, best first; the last leaves a duty out. */
const USUAL = ['assured', 'deficient', 'notDone', 'notApplicable'] as const;

/** The answers to duties, best first, with the rules' own words. */
export function answersOf({ answers, words }: Pick<RuleSet, 'answers' | 'words'>): readonly AnswerOption[] {
  return (
    answers ??
    USUAL.map((id) => ({
      id,
      name: words.answers[id] ?? id,
      ...(id === 'notApplicable' ? { leftOut: true as const } : {}),
    }))
  );
}

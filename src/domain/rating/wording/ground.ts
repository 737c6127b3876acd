import type { OutcomeId, RuleSet } from '../ruleset.ts';
import { provisionList, type Sentence } from './sentence.ts';

/**
 * The basis of the only possible outcome (`Dự kiến theo khoản 3 Điều 12`), or, while several are left, which levels are
 * ruled out (`Đã loại Xuất sắc, Tốt (các khoản 1, 2 Điều 12)`). Null while nothing is ruled out.
 */
export function groundSentence(ruleset: RuleSet, possible: readonly OutcomeId[]): Sentence | null {
  const [only] = possible;
  if (possible.length === 1 && only !== undefined) {
    const isLevel = ruleset.levels.some(({ id }) => id === only);
    return [isLevel ? 'Dự kiến theo ' : 'Xem ', { clause: clauseOfOutcome(ruleset, only) }];
  }
  const out = ruleset.levels.filter(({ id }) => !possible.includes(id));
  if (out.length === 0) return null;
  return [
    `Đã loại ${out.map(({ short }) => short).join(', ')} (`,
    ...provisionList(out.map(({ clause }) => clause)),
    ')',
  ];
}

/** The provision on which an outcome is based: a level's clause, or what the rules name for the others. */
export function clauseOfOutcome(ruleset: RuleSet, outcome: OutcomeId): string {
  if (outcome === 'gap') return ruleset.gap.clause;
  if (outcome === 'undefined') return ruleset.undefined.clause;
  return ruleset.levels.find(({ id }) => id === outcome)?.clause ?? ruleset.clause;
}

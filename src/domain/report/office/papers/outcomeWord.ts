import { outcomeShort } from '../../../rating/wording/phrases.ts';
import type { OutcomeId, RuleSet } from '../../../rating/ruleset.ts';
import { CONTRADICTION, outcomeWords } from '../../summaryList.ts';

/** An outcome in few words, also where there is none. */
export function outcomeWord(ruleset: RuleSet, outcome: OutcomeId | 'open'): string {
  if (outcome === 'open') return 'Chưa xác định';
  return outcome === CONTRADICTION ? outcomeWords(ruleset, outcome) : outcomeShort(ruleset, outcome);
}

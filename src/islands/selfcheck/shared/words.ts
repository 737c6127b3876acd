import { printable } from '../../../domain/printable.ts';
import { answersOf } from '../../../domain/rating/answers.ts';
import type { Answer, RuleSet } from '../../../domain/rating/ruleset.ts';
import { schemeWords, type PageWords } from '../../../domain/rating/wording/schemeWords.ts';
import { useSelfCheck } from './context.ts';

/** Names used by the views. */
export function useWords(): PageWords {
  return schemeWords(useSelfCheck().ruleset);
}

/** A draft's displayed name, without characters that could change the text direction of the sentence. */
export function unitName(ruleset: RuleSet, { unit }: { readonly unit: string }): string {
  return printable(unit) || schemeWords(ruleset).noUnit;
}

/** An answer's label on the cards. */
export function answerLabel(ruleset: RuleSet, answer: Answer): string {
  const name = answersOf(ruleset).find(({ id }) => id === answer)?.name ?? answer;
  // Not with `capital`: its module would be loaded with the list of drafts.
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { ContentError, type Problem } from '../../../../src/domain/problem.ts';

/** The problems with which a folder's rule set is refused; none if it loads. Throws any other error. */
export function rulesetProblems(folder: string): readonly Problem[] {
  try {
    loadRuleset(folder);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

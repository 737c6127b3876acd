import type { Draft } from '../../../domain/draft/draft.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { EnteredFact, Fact } from '../../../domain/rating/fact.ts';
import type { RoleRule, RuleSet } from '../../../domain/rating/ruleset.ts';
import { factsFor } from '../../../domain/report/askedFacts.ts';
import { answered } from './progress.ts';
import { entered } from './enteredFigures.ts';

/** The facts that can change a rating: a level fact (last year's rating) affects only consequences. */
export function ratedFacts(facts: readonly Fact[], role: RoleRule): readonly EnteredFact[] {
  return factsFor(facts, role).filter(({ kind }) => kind !== 'level');
}

/** The open entries in one short line: `28/45 nội dung · còn thiếu 2 số liệu và trường hợp`. */
export function openSentence(draft: Draft, role: RoleRule, ruleset: RuleSet): string {
  const duties = answered(draft, role.duties);
  const figures = entered(ruleset, draft, ratedFacts(ruleset.facts, role), role);
  const open = figures.total - figures.done;
  if (duties.done === duties.total && open === 0) return 'Đã trả lời đủ';
  const missing = `còn thiếu ${open} số liệu và trường hợp`;
  if (duties.total === 0) return capital(missing);
  const { duty } = schemeWords(ruleset);
  return `${duties.done}/${duties.total} ${duty} · ${open === 0 ? 'đủ số liệu và trường hợp' : missing}`;
}

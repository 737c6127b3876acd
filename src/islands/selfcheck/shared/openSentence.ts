import type { Draft } from '../../../domain/draft/draft.ts';
import type { Fact, RoleRule } from '../../../domain/rating/ruleset.ts';
import { factsFor } from '../../../domain/report/askedFacts.ts';
import { answered, entered } from './progress.ts';

/** The facts that can change a rating: a level fact (last year's rating) affects only consequences. */
export function ratedFacts(facts: readonly Fact[], role: RoleRule): readonly Fact[] {
  return factsFor(facts, role).filter(({ kind }) => kind !== 'level');
}

/** What is open, in one short line: `28/45 nội dung · còn thiếu 2 số liệu và trường hợp`. */
export function openSentence(draft: Draft, role: RoleRule, facts: readonly Fact[]): string {
  const duties = answered(draft, role.duties);
  const figures = entered(draft, ratedFacts(facts, role), role);
  const open = figures.total - figures.done;
  if (duties.done === duties.total && open === 0) return 'Đã trả lời đủ';
  return `${duties.done}/${duties.total} nội dung · ${open === 0 ? 'đủ số liệu và trường hợp' : `còn thiếu ${open} số liệu và trường hợp`}`;
}

import type { ChecklistArticle } from '../../domain/draft/checklist.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import type { Fact, RoleRule } from '../../domain/rating/ruleset.ts';
import { factsFor } from '../../domain/report/askedFacts.ts';
import type { MissingPart } from './Missing.tsx';
import { figurePlace } from './places.ts';
import { answered, dutyIds, entered } from './progress.ts';

/** Every place where something a level depends on is open, in the order of the self-check. */
export function missingParts(draft: Draft, role: RoleRule, checklist: readonly ChecklistArticle[], facts: readonly Fact[]): readonly MissingPart[] {
  const articles = checklist.flatMap((article): MissingPart[] => {
    const { done, total } = answered(draft, dutyIds(article));
    const next = dutyIds(article).find((id) => draft.entries[id]?.answer === undefined);
    return done === total ? [] : [{ label: `Điều ${article.label}: ${total - done} nội dung chưa trả lời`, route: { view: 'article', draft: draft.id, article: article.id, at: next?.replaceAll('.', '-') } }];
  });
  const figures = ratedFacts(facts, role)
    .filter((fact) => entered(draft, [fact], role).done < entered(draft, [fact], role).total)
    .flatMap((fact): readonly MissingPart[] => {
      const part = (label: string, item: string | null): MissingPart => ({ label, route: { view: 'figures', draft: draft.id, at: figurePlace(fact.id, item) } });
      if (fact.kind !== 'lowestOf') return [part(fact.name, null)];
      const value = draft.figures[fact.id];
      return (role.items[fact.id] ?? []).filter(({ id }) => typeof value !== 'object' || value[id] === undefined).map(({ id, name }) => part(`${fact.name}: ${name}`, id));
    });
  return [...articles, ...figures];
}

/** The facts that can change a rating: a level fact (last year's rating) only brings a consequence with it. */
export function ratedFacts(facts: readonly Fact[], role: RoleRule): readonly Fact[] {
  return factsFor(facts, role).filter(({ kind }) => kind !== 'level');
}

/** What is open, in one short line: `28 trong 45 nội dung · còn thiếu 2 số liệu và trường hợp`. */
export function openSentence(draft: Draft, role: RoleRule, facts: readonly Fact[]): string {
  const duties = answered(draft, role.duties);
  const figures = entered(draft, ratedFacts(facts, role), role);
  const open = figures.total - figures.done;
  if (duties.done === duties.total && open === 0) return 'Đã trả lời đủ';
  return `${duties.done} trong ${duties.total} nội dung · ${open === 0 ? 'đủ số liệu và trường hợp' : `còn thiếu ${open} số liệu và trường hợp`}`;
}

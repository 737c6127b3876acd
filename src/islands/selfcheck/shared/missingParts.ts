import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { itemsFor } from '../../../domain/rating/entered.ts';
import type { RoleRule, RuleSet } from '../../../domain/rating/ruleset.ts';
import { ratedFacts } from './openSentence.ts';
import { dutyAnchor, figureAnchor } from './anchors.ts';
import { answered, dutyIds, isAnswered } from './progress.ts';
import { isFilled } from './enteredFigures.ts';
import type { Route } from './route.ts';

/** An article with unanswered duties, and the route to the first of them. */
export interface MissingArticle {
  readonly label: string;
  readonly open: number;
  readonly route: Route;
}

/** A missing figure or answer, and the route to it. */
export interface MissingFigure {
  readonly name: string;
  readonly route: Route;
}

/** The articles with missing answers, in the order of the text. */
export function missingArticles(draft: Draft, checklist: readonly ChecklistArticle[]): readonly MissingArticle[] {
  return checklist.flatMap((article): MissingArticle[] => {
    const { done, total } = answered(draft, dutyIds(article));
    const next = dutyIds(article).find((id) => !isAnswered(draft, id));
    return next === undefined
      ? []
      : [
          {
            label: `Điều ${article.label}`,
            open: total - done,
            route: { view: 'article', draft: draft.id, article: article.id, at: dutyAnchor(next) },
          },
        ];
  });
}

/**
 * The missing figures and questions on which a level depends, in the order of the rules; each item of a fact of several
 * separately.
 */
export function missingFigures(draft: Draft, role: RoleRule, ruleset: RuleSet): readonly MissingFigure[] {
  return ratedFacts(ruleset.facts, role).flatMap((fact) =>
    (itemsFor(fact, role) ?? [null])
      .filter((item) => !isFilled(ruleset, draft, fact, item))
      .map((item) => ({
        name: item === null ? fact.name : `${fact.name}: ${item.name}`,
        route: { view: 'figures', draft: draft.id, at: figureAnchor(fact.id, item?.id ?? null) },
      })),
  );
}

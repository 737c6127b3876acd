import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { scoredDuties } from '../../../domain/draft/scored.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { excerpt } from '../../../domain/report/excerpt.ts';
import { useSelfCheck } from '../shared/context.ts';
import { MaybeDecimal } from '../ui/MaybeDecimal.tsx';
import { ComputedNumbers } from './ComputedNumbers.tsx';
import type { FactEdit } from './factEdit.ts';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly checklist: readonly ChecklistArticle[];
  readonly edit: FactEdit;
}

/** The points of all scored duties in compact form, and their sum. */
export function Scores({ draft, role, checklist, edit }: Props) {
  const { ruleset } = useSelfCheck();
  const scored = scoredDuties(ruleset, role);
  return (
    <>
      {checklist
        .flatMap(({ clauses }) => clauses.flatMap(({ duties }) => duties))
        .map(({ id, heading, paragraphs }) => {
          const one = scored.get(id);
          if (one === undefined) return null;
          const { fact, item } = one;
          const value = draft.figures[fact.id];
          return (
            <MaybeDecimal
              key={id}
              id={`${fact.id}.${id}`}
              label={`${capital(item.name)}. ${excerpt(heading ?? paragraphs[0] ?? '')}`}
              fact={fact}
              item={item}
              value={typeof value === 'object' ? (value[item.id] ?? null) : null}
              onValue={(next) => edit({ type: 'setFigureItem', fact: fact.id, item: item.id, value: next })}
            />
          );
        })}
      <ComputedNumbers draft={draft} role={role} />
    </>
  );
}

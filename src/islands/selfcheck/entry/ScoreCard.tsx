import type { ChecklistDuty } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { formatDecimal } from '../../../domain/rating/decimal.ts';
import { rangeOf } from '../../../domain/rating/entered.ts';
import type { ScoredDuty } from '../../../domain/draft/scored.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { MaybeDecimal } from '../ui/MaybeDecimal.tsx';
import { dutyAnchor } from '../shared/anchors.ts';
import type { ComponentChildren } from 'preact';

interface Props {
  readonly duty: ChecklistDuty;
  readonly scored: ScoredDuty;
  /** The points entered, by duty. */
  readonly value: Draft['figures'][string] | undefined;
  readonly edit: (action: DraftAction) => void;
  /** Its other fields. */
  readonly children?: ComponentChildren;
}

/** A duty that is given points instead of an answer. */
export function ScoreCard({ duty: { id, heading, paragraphs }, scored: { fact, item }, value, edit, children }: Props) {
  const { min, max, step } = rangeOf(fact, item) ?? fact;
  const range = `Từ ${formatDecimal(min)} đến ${formatDecimal(max)}${step === undefined ? '' : `, mỗi bước ${formatDecimal(step)}`}`;
  return (
    <section class="duty" id={dutyAnchor(id)}>
      <p class="cite">
        <ClauseLink id={id} capital />
      </p>
      {heading !== null && (
        <p>
          <strong>{heading}</strong>
        </p>
      )}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <MaybeDecimal
        id={`${fact.id}.${id}`}
        label={`Điểm: ${item.name}`}
        help={range}
        fact={fact}
        item={item}
        value={typeof value === 'object' ? (value[item.id] ?? null) : null}
        onValue={(next) => edit({ type: 'setFigureItem', fact: fact.id, item: item.id, value: next })}
      />
      {children}
    </section>
  );
}

import type { FigureValue } from '../../../domain/draft/draft.ts';
import { itemsFor } from '../../../domain/rating/entered.ts';
import type { LowestOfFact, NumberFact } from '../../../domain/rating/fact.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { MaybeDecimal } from '../ui/MaybeDecimal.tsx';
import type { FactEdit } from './factEdit.ts';

interface Props {
  readonly fact: NumberFact | LowestOfFact;
  readonly role: RoleRule;
  readonly value: FigureValue | undefined;
  readonly edit: FactEdit;
  readonly contradiction?: string | undefined;
  /** The instructions are shown elsewhere. */
  readonly brief?: boolean;
}

/** A number, or one for each item of a fact of several. */
export function Numbers({ fact, role, value, edit, contradiction, brief = false }: Props) {
  const help = brief ? undefined : fact.help;
  const items = itemsFor(fact, role);
  if (items === null) {
    return (
      <MaybeDecimal
        id={fact.id}
        label={fact.name}
        help={help}
        fact={fact}
        contradiction={contradiction}
        value={typeof value === 'string' ? value : null}
        onValue={(next) => edit({ type: 'setFigure', fact: fact.id, value: next })}
      />
    );
  }
  return (
    <fieldset>
      <legend>{fact.name}</legend>
      {help !== undefined && <p class="quiet">{help}</p>}
      {items.map((item) => (
        <MaybeDecimal
          key={item.id}
          id={`${fact.id}.${item.id}`}
          label={item.name}
          fact={fact}
          item={item}
          contradiction={contradiction}
          value={typeof value === 'object' ? (value[item.id] ?? null) : null}
          onValue={(next) => edit({ type: 'setFigureItem', fact: fact.id, item: item.id, value: next })}
        />
      ))}
    </fieldset>
  );
}

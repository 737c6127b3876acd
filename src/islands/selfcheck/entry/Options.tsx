import type { ChoiceFact } from '../../../domain/rating/measures.ts';
import type { FactItem, LevelFact, YesNoFact } from '../../../domain/rating/fact.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import type { FigureValue } from '../../../domain/draft/draft.ts';
import { itemsFor, optionNames } from '../../../domain/rating/entered.ts';
import { useSelfCheck } from '../shared/context.ts';
import type { FactEdit } from './factEdit.ts';

interface Props {
  readonly fact: ChoiceFact | YesNoFact | LevelFact;
  readonly role: RoleRule;
  readonly value: FigureValue | undefined;
  readonly edit: FactEdit;
  readonly contradiction?: string | undefined;
  /** The instructions are shown elsewhere. */
  readonly brief?: boolean;
}

/** Maximum number of options shown as buttons; more are a drop-down list. */
const MANY = 6;

/** A choice among some options, or one for each item of a fact of several; also a yes/no for each item. */
export function Options({ fact, role, value, edit, contradiction, brief = false }: Props) {
  const { ruleset } = useSelfCheck();
  const options = optionNames(ruleset, fact) ?? [
    { id: 'true', name: 'Có' },
    { id: 'false', name: 'Không' },
  ];
  const items = itemsFor(fact, role);
  const help = brief || fact.help === undefined ? null : <p class="quiet">{fact.help}</p>;
  const error =
    contradiction === undefined ? null : (
      <p class="error" role="alert">
        {contradiction}
      </p>
    );
  const one = (item: FactItem | null) => {
    const chosen = item === null ? value : typeof value === 'object' ? value[item.id] : undefined;
    return {
      id: item === null ? fact.id : `${fact.id}.${item.id}`,
      options,
      chosen: typeof chosen === 'string' ? chosen : null,
      choose: (next: string | null) =>
        edit(
          item === null
            ? { type: 'setFigure', fact: fact.id, value: next }
            : { type: 'setFigureItem', fact: fact.id, item: item.id, value: next },
        ),
    };
  };
  if (items === null) {
    return (
      <fieldset class="options">
        <legend>{fact.name}</legend>
        {help}
        <Choice {...one(null)} name={fact.name} />
        {error}
      </fieldset>
    );
  }
  return (
    <fieldset class="options">
      <legend>{fact.name}</legend>
      {help}
      {items.map((item) => (
        <fieldset key={item.id} class="item">
          <legend>{item.name}</legend>
          <Choice {...one(item)} name={item.name} />
        </fieldset>
      ))}
      {error}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly choose: (option: string | null) => void;
}

/** The options as buttons, or as a list if there are many. A choice can be cleared. */
function Choice({ id, name, options, chosen, choose }: ChoiceProps) {
  const first = `so-lieu-${id}`;
  if (options.length > MANY) {
    return (
      <select
        id={first}
        aria-label={name}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => choose(value === '' ? null : value)}
      >
        <option value="">Chưa biết</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <div class={options.length % 2 === 0 ? 'answers' : 'answers odd'}>
        {options.map((option, at) => (
          <label key={option.id} class={chosen === option.id ? 'on' : undefined}>
            <input
              id={at === 0 ? first : undefined}
              type="radio"
              name={first}
              checked={chosen === option.id}
              onChange={() => choose(option.id)}
            />
            {option.name}
          </label>
        ))}
      </div>
      {chosen !== null && (
        <button
          type="button"
          class="btn plain small"
          onClick={() => {
            // The button disappears with the choice.
            document.getElementById(first)?.focus();
            choose(null);
          }}
        >
          Chưa biết, bỏ chọn<span class="vh">: {name}</span>
        </button>
      )}
    </>
  );
}

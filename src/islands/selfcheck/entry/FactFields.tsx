import type { FigureValue } from '../../../domain/draft/draft.ts';
import { itemsFor } from '../../../domain/rating/entered.ts';
import type { EnteredFact, LevelFact, YesNoFact } from '../../../domain/rating/fact.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';
import { lazy } from '../../ui/lazy.tsx';
import type { FactEdit } from './factEdit.ts';
import { Numbers } from './Numbers.tsx';

interface Props {
  readonly fact: EnteredFact;
  readonly role: RoleRule;
  readonly value: FigureValue | undefined;
  readonly contradiction?: string | undefined;
  readonly edit: FactEdit;
  /** The instructions are shown elsewhere. */
  readonly brief?: boolean;
  /** The rated year, which says what the deadlines are. */
  readonly year: number | null;
}

/** Loaded only for rules with choices, or with a yes or no for each of several items. */
const options = lazy(() => import('./Options.tsx').then(({ Options }) => Options), '');

/** Loaded only for rules with deadlines. */
const due = lazy(() => import('./DueField.tsx').then(({ DueField }) => DueField), '');

/** The field or fields in which a fact is entered. */
export function FactFields({ fact, ...given }: Props) {
  const { year, value, edit, contradiction } = given;
  if (fact.kind === 'number' && fact.due !== undefined && year !== null)
    return (
      <due.View
        fact={fact}
        due={fact.due}
        year={year}
        help={given.brief === true ? undefined : fact.help}
        contradiction={contradiction}
        value={typeof value === 'string' ? value : null}
        onValue={(next) => edit({ type: 'setFigure', fact: fact.id, value: next })}
      />
    );
  if (fact.kind === 'number' || fact.kind === 'lowestOf') return <Numbers fact={fact} {...given} />;
  if (fact.kind === 'scores') return null;
  if (fact.kind === 'choice' || itemsFor(fact, given.role) !== null) return <options.View fact={fact} {...given} />;
  return fact.kind === 'yesNo' ? <YesNo fact={fact} {...given} /> : <LevelChoice fact={fact} {...given} />;
}

function YesNo({ fact, value, contradiction, edit }: Props & { readonly fact: YesNoFact }) {
  return (
    <fieldset>
      <legend>{fact.name}</legend>
      {fact.help !== undefined && <p class="quiet">{fact.help}</p>}
      <div class="answers">
        {[true, false].map((one) => (
          <label key={String(one)} class={value === one ? 'on' : undefined}>
            <input
              type="radio"
              name={`so-lieu-${fact.id}`}
              checked={value === one}
              onChange={() => edit({ type: 'setFigure', fact: fact.id, value: one })}
            />
            {one ? 'Có' : 'Không'}
          </label>
        ))}
      </div>
      {typeof value === 'boolean' && (
        <button
          type="button"
          class="btn plain small"
          onClick={(event) => {
            const first = event.currentTarget.closest('fieldset')?.querySelector('input');
            edit({ type: 'setFigure', fact: fact.id, value: null });
            // The button disappears with the answer.
            first?.focus();
          }}
        >
          Chưa biết, bỏ câu trả lời
        </button>
      )}
      {contradiction !== undefined && (
        <p class="error" role="alert">
          {contradiction}
        </p>
      )}
    </fieldset>
  );
}

function LevelChoice({ fact, value, edit }: Props & { readonly fact: LevelFact }) {
  const { ruleset } = useSelfCheck();
  return (
    <label class="field">
      {fact.name}
      {fact.help !== undefined && <span class="quiet">{fact.help}</span>}
      <select
        value={ruleset.levels.find(({ id }) => id === value)?.id ?? ''}
        onChange={({ currentTarget }) =>
          edit({ type: 'setFigure', fact: fact.id, value: currentTarget.value === '' ? null : currentTarget.value })
        }
      >
        <option value="">Chưa biết</option>
        {ruleset.levels.map((level) => (
          <option key={level.id} value={level.id}>
            {level.name}
          </option>
        ))}
      </select>
    </label>
  );
}

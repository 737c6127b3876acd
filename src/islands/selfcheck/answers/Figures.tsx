import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Fact, LevelFact, RoleRule, YesNoFact } from '../../../domain/rating/ruleset.ts';
import { factsFor } from '../../../domain/report/askedFacts.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { DecimalField } from '../ui/DecimalField.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { ratedFacts } from '../shared/openSentence.ts';
import { entered } from '../shared/progress.ts';
import { routeHref, useArrival } from '../shared/route.ts';

interface Props {
  /** Id of the card or field to scroll to. */
  readonly at?: string | undefined;
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly edit: (action: DraftAction) => void;
}

/** Every fact besides the duties that applies to this role. */
export function Figures({ at, draft, role, edit }: Props) {
  useArrival(at);
  const { ruleset } = useSelfCheck();
  const rated = ratedFacts(ruleset.facts, role);
  const others = factsFor(ruleset.facts, role).filter((fact) => !rated.includes(fact));
  const { done, total } = entered(draft, rated, role);
  return (
    <>
      <p class="crumb">
        {done}/{total} mục
      </p>
      <Heading>Số liệu và các trường hợp</Heading>
      <p class="quiet">
        Chưa biết thì để trống: kết quả sẽ cho thấy những mức còn có thể. Số thập phân dùng dấu phẩy hoặc dấu chấm.
      </p>
      {rated.map((fact) => (
        <Figure key={fact.id} fact={fact} draft={draft} role={role} edit={edit} />
      ))}
      {others.length > 0 && <h2>Nếu có</h2>}
      {others.map((fact) => (
        <Figure key={fact.id} fact={fact} draft={draft} role={role} edit={edit} />
      ))}
      <p class="actions">
        <a class="btn" href={routeHref({ view: 'result', draft: draft.id })}>
          Xem kết quả
        </a>
        <a class="btn plain" href={routeHref({ view: 'overview', draft: draft.id })}>
          Danh sách các điều
        </a>
      </p>
    </>
  );
}

function Figure({ fact, ...given }: Omit<Props, 'at'> & { readonly fact: Fact }) {
  return (
    <section class="duty figure" id={`muc-${fact.id}`}>
      <p class="cite">
        <ClauseLink id={fact.clause} capital />
      </p>
      <FactInput fact={fact} {...given} />
    </section>
  );
}

function FactInput({ fact, draft, role, edit }: Omit<Props, 'at'> & { readonly fact: Fact }) {
  const value = draft.figures[fact.id];
  if (fact.kind === 'yesNo') return <YesNo fact={fact} value={typeof value === 'boolean' ? value : null} edit={edit} />;
  if (fact.kind === 'level')
    return <LevelChoice fact={fact} value={typeof value === 'string' ? value : ''} edit={edit} />;
  if (fact.kind === 'number') {
    return (
      <DecimalField
        id={fact.id}
        label={fact.name}
        help={fact.help}
        fact={fact}
        value={typeof value === 'string' ? value : null}
        onValue={(next) => edit({ type: 'setFigure', fact: fact.id, value: next })}
      />
    );
  }
  if (fact.kind !== 'lowestOf') return null;
  return (
    <fieldset>
      <legend>{fact.name}</legend>
      {fact.help !== undefined && <p class="quiet">{fact.help}</p>}
      {(role.items[fact.id] ?? []).map((item) => (
        <DecimalField
          key={item.id}
          id={`${fact.id}.${item.id}`}
          label={item.name}
          fact={fact}
          value={typeof value === 'object' ? (value[item.id] ?? null) : null}
          onValue={(next) => edit({ type: 'setFigureItem', fact: fact.id, item: item.id, value: next })}
        />
      ))}
    </fieldset>
  );
}

function YesNo({
  fact,
  value,
  edit,
}: {
  readonly fact: YesNoFact;
  readonly value: boolean | null;
  readonly edit: Props['edit'];
}) {
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
      {value !== null && (
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
    </fieldset>
  );
}

function LevelChoice({
  fact,
  value,
  edit,
}: {
  readonly fact: LevelFact;
  readonly value: string;
  readonly edit: Props['edit'];
}) {
  const { ruleset } = useSelfCheck();
  return (
    <label class="field">
      {fact.name}
      {fact.help !== undefined && <span class="quiet">{fact.help}</span>}
      <select
        value={value}
        onChange={(event) =>
          edit({
            type: 'setFigure',
            fact: fact.id,
            value: event.currentTarget.value === '' ? null : event.currentTarget.value,
          })
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

import type { Draft, FigureValue } from '../../../domain/draft/draft.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import type { FactId, RoleRule } from '../../../domain/rating/ruleset.ts';
import type { FactItem, LowestOfFact, NumberFact, YesNoFact } from '../../../domain/rating/fact.ts';
import { countedAnswers } from '../../../domain/rating/answers.ts';
import { decimalValue } from '../../../domain/rating/decimal.ts';
import { ABSENT, itemsFor, rangeOf } from '../../../domain/rating/entered.ts';
import { answersCounted, triedWithout, type Trial } from '../../../domain/draft/outcome/trial.ts';
import { useSelfCheck } from '../shared/context.ts';
import { MaybeDecimal } from '../ui/MaybeDecimal.tsx';
import { factsFor } from '../../../domain/report/askedFacts.ts';
import { Stepper } from './Stepper.tsx';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly trial: Trial;
  readonly setTrial: (trial: Trial) => void;
  /** Called for each control that gets the focus. */
  readonly onReached: (control: HTMLElement) => void;
}

/** All what-if controls: numbers, how many duties are late or not done, yes/no facts. */
export function TrialControls({ draft, role, trial, setTrial, onReached }: Props) {
  const { ruleset } = useSelfCheck();
  const { duty } = ruleset.words;
  const { applicable, unanswered } = answersCounted(ruleset, draft, role);
  const { best, others: lower } = countedAnswers(ruleset);
  const others = applicable > 0 ? lower : [];
  const facts = factsFor(ruleset.facts, role);
  const numbers = facts.filter((fact) => fact.kind === 'number' || fact.kind === 'lowestOf');
  const yesNo = facts.filter((fact) => fact.kind === 'yesNo').filter((fact) => itemsFor(fact, role) === null);
  const valueOf = (fact: FactId): FigureValue | null =>
    fact in trial.figures ? (trial.figures[fact] ?? null) : (draft.figures[fact] ?? null);
  const setFigure = (fact: FactId, value: FigureValue | null) =>
    setTrial({ ...trial, figures: { ...trial.figures, [fact]: value } });
  return (
    <div class="trial-controls" onFocusIn={({ target }) => target instanceof HTMLElement && onReached(target)}>
      {numbers.map((fact) => (
        <Numbers
          key={fact.id}
          fact={fact}
          role={role}
          value={valueOf(fact.id)}
          onValue={(value) => setFigure(fact.id, value)}
        />
      ))}
      {others.map(({ id, name }) => (
        <Stepper
          key={id}
          label={`Số ${duty} ${name}`}
          value={trial.counts[id] ?? 0}
          most={applicable - triedWithout(trial, id)}
          onValue={(count) => setTrial({ ...trial, counts: { ...trial.counts, [id]: count } })}
        />
      ))}
      {unanswered > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={trial.restBest}
            onChange={() => setTrial({ ...trial, restBest: !trial.restBest })}
          />
          {`Coi ${unanswered} ${duty} chưa trả lời là “${best.name}”`}
        </label>
      )}
      {yesNo.length > 0 && (
        <details class="fold">
          <summary>Các trường hợp có, không</summary>
          {yesNo.map((fact) => (
            <YesNoTried
              key={fact.id}
              fact={fact}
              value={valueOf(fact.id)}
              onValue={(value) => setFigure(fact.id, value)}
            />
          ))}
        </details>
      )}
    </div>
  );
}

interface NumbersProps {
  readonly fact: NumberFact | LowestOfFact;
  readonly role: RoleRule;
  readonly value: FigureValue | null;
  readonly onValue: (value: FigureValue | null) => void;
}

function Numbers({ fact, role, value, onValue }: NumbersProps) {
  const items = itemsFor(fact, role);
  if (items === null)
    return (
      <OneNumber
        id={fact.id}
        label={fact.name}
        fact={fact}
        value={typeof value === 'string' ? value : null}
        onValue={onValue}
      />
    );
  const given = typeof value === 'object' && value !== null ? value : {};
  return (
    <fieldset>
      <legend class="label">{capital(fact.name)}</legend>
      {items.map((item) => (
        <OneNumber
          key={item.id}
          item={item}
          id={`${fact.id}.${item.id}`}
          label={item.name}
          fact={fact}
          value={given[item.id] ?? null}
          onValue={(next) =>
            onValue(
              Object.fromEntries(
                Object.entries({ ...given, [item.id]: next }).filter(
                  (entry): entry is [string, string] => entry[1] !== null,
                ),
              ),
            )
          }
        />
      ))}
    </fieldset>
  );
}

interface OneNumberProps {
  readonly id: string;
  readonly label: string;
  readonly fact: NumberFact | LowestOfFact;
  readonly item?: FactItem;
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}

function OneNumber({ id, label, fact, item, value, onValue }: OneNumberProps) {
  const range = rangeOf(fact, item ?? null) ?? fact;
  const { min, max, step } = range;
  const number = value === null ? null : decimalValue(value, range);
  return (
    <div class="tried-number">
      <MaybeDecimal id={`thu-${id}`} label={label} fact={fact} item={item} value={value} onValue={onValue} />
      <input
        type="range"
        disabled={value === ABSENT}
        min={min}
        max={max}
        step={step ?? (max - min) / 200}
        value={String(number ?? min)}
        aria-label={`Kéo để thử: ${label}`}
        aria-valuetext={number === null && value !== ABSENT ? 'chưa rõ' : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  );
}

const YES_NO_WORDS = [
  ['', 'Chưa biết'],
  ['true', 'Có'],
  ['false', 'Không'],
] as const;

function YesNoTried({
  fact,
  value,
  onValue,
}: {
  readonly fact: YesNoFact;
  readonly value: FigureValue | null;
  readonly onValue: (value: boolean | null) => void;
}) {
  return (
    <label class="field">
      {fact.name}
      <select
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={({ currentTarget: { value: next } }) => onValue(next === '' ? null : next === 'true')}
      >
        {YES_NO_WORDS.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

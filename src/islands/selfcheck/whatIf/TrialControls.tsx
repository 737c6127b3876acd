import type { Draft, FigureValue } from '../../../domain/draft/draft.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import type { FactId, LowestOfFact, NumberFact, RoleRule, YesNoFact } from '../../../domain/rating/ruleset.ts';
import { answersCounted, type Trial } from '../../../domain/draft/outcome/trial.ts';
import { useSelfCheck } from '../shared/context.ts';
import { DecimalField } from '../ui/DecimalField.tsx';
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
  const { duty, answers } = ruleset.words;
  const { applicable, unanswered } = answersCounted(draft, role);
  const facts = factsFor(ruleset.facts, role);
  const numbers = facts.filter((fact) => fact.kind === 'number' || fact.kind === 'lowestOf');
  const yesNo = facts.filter((fact) => fact.kind === 'yesNo');
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
      <Stepper
        label={`Số ${duty} ${answers.deficient}`}
        value={trial.deficient}
        most={applicable - trial.notDone}
        onValue={(deficient) => setTrial({ ...trial, deficient })}
      />
      <Stepper
        label={`Số ${duty} ${answers.notDone}`}
        value={trial.notDone}
        most={applicable - trial.deficient}
        onValue={(notDone) => setTrial({ ...trial, notDone })}
      />
      {unanswered > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={trial.restAssured}
            onChange={() => setTrial({ ...trial, restAssured: !trial.restAssured })}
          />
          {`Coi ${unanswered} ${duty} chưa trả lời là “${answers.assured}”`}
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
  if (fact.kind === 'number')
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
      {(role.items[fact.id] ?? []).map(({ id, name }) => (
        <OneNumber
          key={id}
          id={`${fact.id}.${id}`}
          label={name}
          fact={fact}
          value={given[id] ?? null}
          onValue={(next) =>
            onValue(
              Object.fromEntries(
                Object.entries({ ...given, [id]: next }).filter(
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
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}

function OneNumber({ id, label, fact, value, onValue }: OneNumberProps) {
  return (
    <div class="tried-number">
      <DecimalField id={`thu-${id}`} label={label} fact={fact} value={value} onValue={onValue} />
      <input
        type="range"
        min={fact.min}
        max={fact.max}
        step={(fact.max - fact.min) / 200}
        value={value ?? String(fact.min)}
        aria-label={`Kéo để thử: ${label}`}
        aria-valuetext={value === null ? 'chưa rõ' : undefined}
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

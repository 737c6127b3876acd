import { ABSENT, absentWords } from '../../../domain/rating/entered.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { DecimalField, type DecimalFieldProps } from './DecimalField.tsx';

/** A field for a number; where the rules allow it, with a box to tick instead if there is no such number. */
export function MaybeDecimal(props: DecimalFieldProps) {
  const { id, label, fact, value, onValue } = props;
  const words = absentWords(fact);
  if (words === null) return <DecimalField {...props} />;
  const isAbsent = value === ABSENT;
  return (
    <div>
      {isAbsent ? <p class="label">{label}</p> : <DecimalField {...props} />}
      <label class="check">
        <input
          id={isAbsent ? `so-lieu-${id}` : undefined}
          type="checkbox"
          checked={isAbsent}
          onChange={({ currentTarget }) => onValue(currentTarget.checked ? ABSENT : null)}
        />
        <span>
          {capital(words)}
          <span class="vh">: {label}</span>
        </span>
      </label>
    </div>
  );
}

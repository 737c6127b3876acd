import { useEffect, useState } from 'preact/hooks';
import { vietnameseDate } from '../../../domain/day.ts';
import { decimalValue } from '../../../domain/rating/decimal.ts';
import { dateOfDays, dayAfterDue, daysAfterDue, dueDay, lateWords } from '../../../domain/rating/due.ts';
import { rangeOf } from '../../../domain/rating/entered.ts';
import type { NumberFact } from '../../../domain/rating/fact.ts';

interface Props {
  readonly fact: NumberFact;
  readonly due: string;
  readonly year: number;
  readonly help?: string | undefined;
  readonly contradiction?: string | undefined;
  /** The number of days after the deadline, as a canonical decimal; from a file any other text. Null if unknown. */
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}

/** A number of days after a deadline, entered as a date. A date that is too far from the deadline counts as none. */
export function DueField({ fact, due, year, help, contradiction, value, onValue }: Props) {
  const days = value === null ? null : decimalValue(value, rangeOf(fact, null) ?? fact);
  const stored = value === null ? '' : (dateOfDays(due, year, value) ?? '');
  // A date whose year is still being typed counts as none, but stays in the field.
  const [typed, setTyped] = useState(stored);
  useEffect(() => {
    if (value !== null || daysAfterDue(due, year, typed) !== null) setTyped(stored);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a value from outside counts, not what is being typed
  }, [stored]);
  const field = `so-lieu-${fact.id}`;
  const last = vietnameseDate(dueDay(due, year));
  const enter = (date: string) => {
    setTyped(date);
    const after = daysAfterDue(due, year, date);
    onValue(after === null ? null : String(after));
  };
  const [from, to] = [fact.min, fact.max].map((end) => vietnameseDate(dayAfterDue(due, year, end)));
  const refused = value !== null && days === null ? `Hãy chọn một ngày từ ${from} đến ${to}.` : null;
  const problem = refused ?? (value === null ? null : (contradiction ?? null));
  return (
    <div class="decimal">
      <label for={field}>{fact.name}</label>
      {help !== undefined && <p class="quiet">{help}</p>}
      <input
        id={field}
        type="date"
        value={typed}
        aria-invalid={problem !== null}
        aria-describedby={`${field}-han${problem === null ? '' : ` ${field}-loi`}`}
        onInput={({ currentTarget }) => enter(currentTarget.value)}
      />
      <p class="quiet" id={`${field}-han`}>
        Ghi ngày đã làm. Hạn: {last}
        {days === null ? '' : `; ${lateWords(days)}`}.
      </p>
      {problem !== null && (
        <p class="error" id={`${field}-loi`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

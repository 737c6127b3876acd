import { useEffect, useState } from 'preact/hooks';
import { formatDecimal, readDecimal, type DecimalProblem } from '../../domain/rating/decimal.ts';
import type { LowestOfFact, NumberFact } from '../../domain/rating/ruleset.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly fact: NumberFact | LowestOfFact;
  /** Canonical decimal (`87.5`), or null while unknown. */
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}

/** A number as people type it. What cannot be read is refused with a sentence; what was typed stays in the field. */
export function DecimalField({ id, label, help, fact, value, onValue }: Props) {
  const [typed, setTyped] = useState(value === null ? '' : formatDecimal(value));
  const [left, setLeft] = useState(false);
  // A comma or point just typed is the middle of a number, not a mistake, until the field is left.
  const reading = readDecimal(left ? typed : typed.replace(/[.,]$/, ''), fact);
  const entered = reading.ok ? reading.value : null;

  useEffect(() => {
    // Another tab, an undo or an import changed the stored value: show that one, but never wipe a text that is being mended.
    if (value !== entered && (value !== null || reading.ok)) setTyped(value === null ? '' : formatDecimal(value));
  }, [value]);

  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const next = readDecimal(text.replace(/[.,]$/, ''), fact);
    onValue(next.ok ? next.value : null);
  };
  const problem = !reading.ok && reading.problem !== 'empty' ? sentence(reading.problem, typed, fact) : null;
  const field = `so-lieu-${id}`;
  return (
    <div class="decimal">
      <label for={field}>{label}</label>
      {help !== undefined && (
        <p class="quiet" id={`${field}-giup`}>
          {help}
        </p>
      )}
      <span class="with-unit">
        <input
          id={field}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={[help === undefined ? '' : `${field}-giup`, problem === null ? '' : `${field}-loi`].filter(Boolean).join(' ') || undefined}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => setLeft(true)}
        />
        <span>{fact.unit === 'percent' ? '%' : fact.unit}</span>
      </span>
      {problem !== null && (
        <p class="error" id={`${field}-loi`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function sentence(problem: Exclude<DecimalProblem, 'empty'>, typed: string, { min, max }: Pick<NumberFact, 'min' | 'max'>): string {
  const range = `Hãy nhập một số từ ${formatDecimal(String(min))} đến ${formatDecimal(String(max))}`;
  if (problem === 'tooLow') return `“${typed.trim()}” nhỏ hơn ${formatDecimal(String(min))}. ${range}.`;
  if (problem === 'tooHigh') return `“${typed.trim()}” lớn hơn ${formatDecimal(String(max))}. ${range}.`;
  if (problem === 'tooPrecise') return `“${typed.trim()}” có quá nhiều chữ số sau dấu phẩy. Hãy nhập tối đa 6 chữ số thập phân.`;
  return `Không đọc được “${typed.trim()}” thành số. ${range}, ví dụ 87,5.`;
}

import { useEffect, useState } from 'preact/hooks';
import { formatDecimal, readDecimal, type DecimalProblem } from '../../../domain/rating/decimal.ts';
import type { LowestOfFact, NumberFact } from '../../../domain/rating/ruleset.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly fact: NumberFact | LowestOfFact;
  /** Canonical decimal (`87.5`), or null if unknown. */
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}

/**
 * A field for a number. Invalid input counts as not entered, and an error is shown when the field loses focus, because
 * most numbers are invalid at some point while being typed. Invalid input stays in the field; valid input is shown in
 * its normal form.
 */
export function DecimalField({ id, label, help, fact, value, onValue }: Props) {
  const [typed, setTyped] = useState(value === null ? '' : formatDecimal(value));
  const [problem, setProblem] = useState<string | null>(null);
  const parsed = readDecimal(typed, fact);
  const entered = parsed.ok ? parsed.value : null;

  useEffect(() => {
    // Another tab, an undo or an import changed the stored value: show it, but never overwrite text that is being
    // corrected.
    if (value === entered || (value === null && !parsed.ok)) return;
    setTyped(value === null ? '' : formatDecimal(value));
    setProblem(null);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a value from outside counts, not what is being typed
  }, [value]);

  const type = (text: string) => {
    setTyped(text);
    const next = readDecimal(text, fact);
    // An error is removed as soon as it is fixed; a new one is shown only when the field loses focus.
    if (next.ok || next.problem === 'empty') setProblem(null);
    onValue(next.ok ? next.value : null);
  };
  const leave = (text: string) => {
    const last = readDecimal(text, fact);
    if (last.ok) setTyped(formatDecimal(last.value));
    else setProblem(last.problem === 'empty' ? null : sentence(last.problem, text, fact));
  };
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
          aria-describedby={
            [help === undefined ? '' : `${field}-giup`, problem === null ? '' : `${field}-loi`]
              .filter(Boolean)
              .join(' ') || undefined
          }
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={(event) => leave(event.currentTarget.value)}
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

function sentence(
  problem: Exclude<DecimalProblem, 'empty'>,
  typed: string,
  { min, max }: Pick<NumberFact, 'min' | 'max'>,
): string {
  const range = `Hãy nhập một số từ ${formatDecimal(String(min))} đến ${formatDecimal(String(max))}`;
  if (problem === 'tooLow') return `“${typed.trim()}” nhỏ hơn ${formatDecimal(String(min))}. ${range}.`;
  if (problem === 'tooHigh') return `“${typed.trim()}” lớn hơn ${formatDecimal(String(max))}. ${range}.`;
  if (problem === 'tooPrecise')
    return `“${typed.trim()}” có quá nhiều chữ số sau dấu phẩy. Hãy nhập tối đa 6 chữ số thập phân.`;
  return `Không đọc được “${typed.trim()}” thành số. ${range}, ví dụ 87,5.`;
}

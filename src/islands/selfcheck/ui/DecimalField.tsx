import { useEffect, useState } from 'preact/hooks';
import { figureShown, figureTyped } from '../../../domain/draft/typedFigure.ts';
import { formatDecimal, readDecimal, type DecimalProblem, type DecimalRange } from '../../../domain/rating/decimal.ts';
import { rangeOf } from '../../../domain/rating/entered.ts';
import type { ScoresFact } from '../../../domain/rating/measures.ts';
import type { FactItem, LowestOfFact, NumberFact } from '../../../domain/rating/fact.ts';

export interface DecimalFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly fact: NumberFact | LowestOfFact | ScoresFact;
  /** The item of the fact that is entered, if it has several. */
  readonly item?: FactItem | undefined;
  /**
   * What is wrong with a number that can be read, such as that it contradicts another; shown once the field is left.
   */
  readonly contradiction?: string | undefined;
  /** Canonical decimal (`87.5`), text that is no number of the fact, as typed, or null if nothing is entered. */
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}

/**
 * A field for a number. Invalid input is kept as typed and counts as not entered; an error is shown when the field
 * loses focus, because most numbers are invalid at some point while being typed. Valid input is shown in its normal
 * form.
 */
export function DecimalField({ id, label, help, fact, item, contradiction, value, onValue }: DecimalFieldProps) {
  const range = rangeOf(fact, item ?? null) ?? fact;
  const isWhole = range.step === 1 && Number.isInteger(range.min);
  const [isTyping, setTyping] = useState(false);
  const [typed, setTyped] = useState(value === null ? '' : figureShown(value));
  const problemOf = (text: string): string | null => {
    const parsed = readDecimal(text, range);
    return parsed.ok || parsed.problem === 'empty' ? null : sentence(parsed.problem, text, range, isWhole);
  };
  const [unread, setUnread] = useState(() => problemOf(typed));
  const problem = unread ?? (isTyping || value === null ? null : (contradiction ?? null));

  useEffect(() => {
    // Another tab, an undo or an import changed the stored value: show it, but never overwrite text that is being
    // corrected.
    if (value === figureTyped(typed, range)) return;
    const shown = value === null ? '' : figureShown(value);
    setTyped(shown);
    setUnread(problemOf(shown));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a value from outside counts, not what is being typed
  }, [value]);

  const type = (text: string) => {
    setTyped(text);
    // An error is removed as soon as it is fixed; a new one is shown only when the field loses focus.
    if (problemOf(text) === null) setUnread(null);
    onValue(figureTyped(text, range));
  };
  const leave = (text: string) => {
    setTyping(false);
    const last = readDecimal(text, range);
    if (last.ok) setTyped(formatDecimal(last.value));
    setUnread(problemOf(text));
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
          inputMode={isWhole ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={
            [help === undefined ? '' : `${field}-giup`, problem === null ? '' : `${field}-loi`]
              .filter(Boolean)
              .join(' ') || undefined
          }
          onFocus={() => setTyping(true)}
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
  { min, max, step }: DecimalRange,
  isWhole: boolean,
): string {
  const typedWords = `“${typed.trim()}”`;
  const range = `Hãy nhập một số ${isWhole ? 'nguyên ' : ''}từ ${formatDecimal(min)} đến ${formatDecimal(max)}`;
  if (problem === 'tooLow') return `${typedWords} nhỏ hơn ${formatDecimal(min)}. ${range}.`;
  if (problem === 'tooHigh') return `${typedWords} lớn hơn ${formatDecimal(max)}. ${range}.`;
  if (problem === 'offStep' || (isWhole && problem === 'tooPrecise'))
    return isWhole
      ? `${typedWords} không phải số nguyên. ${range}.`
      : `${typedWords} không đúng bước ${formatDecimal(step ?? 0)}. ${range}, mỗi bước ${formatDecimal(step ?? 0)}.`;
  if (problem === 'tooPrecise')
    return `${typedWords} có quá nhiều chữ số sau dấu phẩy. Hãy nhập tối đa 6 chữ số thập phân.`;
  return `Không đọc được ${typedWords} thành số. ${range}${isWhole ? '' : `, ví dụ ${example(min, max)}`}.`;
}

/** A number that may be entered, with a decimal comma where the range has room for one. */
function example(min: number, max: number): string {
  return formatDecimal(min <= 87.5 && max >= 87.5 ? 87.5 : Math.round((min + max) * 5) / 10);
}

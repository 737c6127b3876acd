import { useEffect, useId, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/**
 * An integer field from 0 to `most` with plus and minus buttons. Invalid input is reported when the field loses focus,
 * and the number in use is shown again.
 */
export function Stepper({ label, value, most, onValue }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (wholeNumber(typed, most) === value) return;
    setTyped(String(value));
    setProblem(null);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a value from outside counts, not what is being typed
  }, [value]);
  const step = (next: number) => {
    // Not `disabled` at the ends: a button would lose the focus when the last click on it disables it.
    if (next < 0 || next > most) return;
    setProblem(null);
    setTyped(String(next));
    onValue(next);
  };
  const type = (text: string) => {
    setTyped(text);
    const next = wholeNumber(text, most);
    if (next === null) return;
    setProblem(null);
    onValue(next);
  };
  const leave = (text: string) => {
    setTyped(String(value));
    if (text.trim() !== '' && wholeNumber(text, most) === null)
      setProblem(`Không dùng được “${text.trim()}”: hãy nhập một số từ 0 đến ${most}. Đang tính với ${value}.`);
  };
  return (
    <div class="stepper">
      <label for={id}>{label}</label>
      <span>
        <button
          type="button"
          class="btn plain"
          aria-label={`Bớt một: ${label}`}
          aria-disabled={value <= 0}
          onClick={() => step(value - 1)}
        >
          −
        </button>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          aria-describedby={problem === null ? undefined : `${id}-loi`}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={(event) => leave(event.currentTarget.value)}
        />
        <button
          type="button"
          class="btn plain"
          aria-label={`Thêm một: ${label}`}
          aria-disabled={value >= most}
          onClick={() => step(value + 1)}
        >
          +
        </button>
      </span>
      {problem !== null && (
        <p class="error" id={`${id}-loi`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The integer in a text, from 0 to `most`; null for anything else. */
function wholeNumber(text: string, most: number): number | null {
  const digits = text.trim();
  return /^\d{1,4}$/.test(digits) && Number(digits) <= most ? Number(digits) : null;
}

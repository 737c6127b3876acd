import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/** A whole number with one more and one less, from 0 to `most`. */
export function Stepper({ label, value, most, onValue }: Props) {
  const id = useId();
  const set = (next: number) => onValue(Math.max(0, Math.min(next, most)));
  return (
    <div class="stepper">
      <label for={id}>{label}</label>
      <span>
        <button type="button" class="btn plain" aria-label={`Bớt một: ${label}`} disabled={value <= 0} onClick={() => set(value - 1)}>
          −
        </button>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={value}
          onInput={(event) => {
            const { value: typed } = event.currentTarget;
            if (/^\d{1,4}$/.test(typed)) set(Number(typed));
          }}
          onBlur={(event) => (event.currentTarget.value = String(value))}
        />
        <button type="button" class="btn plain" aria-label={`Thêm một: ${label}`} disabled={value >= most} onClick={() => set(value + 1)}>
          +
        </button>
      </span>
    </div>
  );
}

import type { ComponentChildren } from 'preact';

interface Props {
  /** The label of the button. */
  readonly label: string;
  readonly confirm: () => void;
  readonly children: ComponentChildren;
}

/** An answer that was not given to this duty alone: last year's, or one given to many. One tap confirms it. */
export function AnswerToConfirm({ label, confirm, children }: Props) {
  return (
    <p class="carried">
      <span>{children}</span>
      <button
        type="button"
        class="btn plain small"
        onClick={(event) => {
          const card = event.currentTarget.closest('.duty');
          confirm();
          // The button disappears, so the focus moves to the answer it set.
          requestAnimationFrame(() => card?.querySelector<HTMLElement>('input:checked')?.focus());
        }}
      >
        {label}
      </button>
    </p>
  );
}

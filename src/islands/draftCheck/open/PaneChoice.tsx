/** Which part of the draft a phone shows; wide screens show list and text side by side. */
export type Pane = 'list' | 'read' | 'edit';

const PANES: readonly (readonly [Pane, string])[] = [
  ['list', 'Các chỗ'],
  ['read', 'Đọc'],
  ['edit', 'Sửa chữ'],
];

interface Props {
  readonly pane: Pane;
  readonly choose: (pane: Pane) => void;
  /** How many findings the list has. */
  readonly count: number;
}

/** The buttons that choose the shown part. Where the list is always in view, it has none, and the text is read. */
export function PaneChoice({ pane, choose, count }: Props) {
  return (
    <div class="panes" role="group" aria-label="Phần đang xem">
      {PANES.map(([id, words]) => (
        <button
          key={id}
          type="button"
          class={id === 'list' ? 'narrow-only' : undefined}
          aria-pressed={id === 'list' ? pane === 'list' : pane === id || (id === 'read' && pane === 'list')}
          onClick={() => choose(id)}
        >
          {id === 'list' ? `${words} (${count})` : words}
        </button>
      ))}
    </div>
  );
}

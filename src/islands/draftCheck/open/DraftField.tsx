import { useLayoutEffect, useRef, type MutableRef } from 'preact/hooks';
import { textChange } from '../../../domain/draftCheck/kept/textChange.ts';
import { typedOffset, type NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';

export interface EditHandle {
  /** Selects a finding's words; `focus` also moves the focus there. */
  readonly select: (finding: Pick<NumberedFinding, 'source' | 'words'>, focus: boolean) => void;
  /** Replaces the text in the one range that differs, so that the browser's own undo works. */
  readonly replace: (after: string) => void;
}

interface Props {
  readonly handle: MutableRef<EditHandle | null>;
  readonly text: string;
  /** The text that findings are about. */
  readonly of: string;
  readonly edit: (text: string) => void;
  /** The finding to begin at; null for the start. */
  readonly started: NumberedFinding | null;
}

/** The words in a plain field: input methods, spell checkers, undo and screen readers work in it as usual. */
export function DraftField({ handle, text, of, edit, started }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const select: EditHandle['select'] = ({ source, words }, focus) => {
    const area = field.current;
    if (area === null || source === null) return;
    const [start, end] = placeIn(area.value, of, source, words);
    if (focus) area.focus({ preventScroll: true });
    area.setSelectionRange(start, end);
    area.scrollTop = Math.max(0, heightBefore(area, start) - area.clientHeight / 3);
    area.scrollIntoView({ block: 'nearest' });
  };
  // Before the next key press, which may be meant for it.
  useLayoutEffect(() => {
    handle.current = {
      select,
      replace(after) {
        const area = field.current;
        if (area === null) return;
        const { start, end, words } = textChange(area.value, after);
        area.focus({ preventScroll: true });
        area.setSelectionRange(start, end);
        // The only way that keeps the browser's undo history.
        const isDone = document.execCommand(words === '' ? 'delete' : 'insertText', false, words);
        if (!isDone || area.value !== after) edit(after);
      },
    };
    return () => {
      handle.current = null;
    };
  });
  useLayoutEffect(() => {
    if (started !== null) select(started, true);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it is opened
  }, []);
  return (
    <textarea
      ref={field}
      class="draft-edit"
      aria-label="Chữ của dự thảo"
      spellcheck={false}
      autocomplete="off"
      value={text}
      onInput={(event) => edit(event.currentTarget.value)}
    />
  );
}

/** The current position of a finding's words: the old one, or the nearest to it. */
function placeIn(
  value: string,
  of: string,
  { start, end }: NonNullable<NumberedFinding['source']>,
  words: string,
): readonly [start: number, end: number] {
  if (value === of) return [typedOffset(value, start), typedOffset(value, end)];
  const from = value.indexOf(words, Math.max(0, start - 200));
  return words === '' || from < 0 ? [start, start] : [from, from + words.length];
}

/** The height of the text before an offset in a field, measured on a copy of it. */
function heightBefore(area: HTMLTextAreaElement, offset: number): number {
  const copy = document.createElement('div');
  copy.className = 'draft-edit copy';
  copy.style.inlineSize = `${area.clientWidth}px`;
  copy.textContent = area.value.slice(0, offset);
  const end = document.createElement('span');
  end.textContent = '.';
  copy.append(end);
  area.after(copy);
  const height = end.offsetTop;
  copy.remove();
  return height;
}

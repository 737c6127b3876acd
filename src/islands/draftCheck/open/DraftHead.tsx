import { useState } from 'preact/hooks';
import { draftName } from '../../../domain/draftCheck/kept/keptText.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  readonly name: string;
  readonly rename: (name: string) => void;
  readonly leave: () => void;
  /** The storage state, in a sentence. */
  readonly saved: string;
  readonly notice: string;
}

/** The draft's name, its storage state, and the way to the others. */
export function DraftHead({ name, rename, leave, saved, notice }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div class="draft-head">
      <p class="actions">
        <button type="button" class="btn plain small" onClick={leave}>
          <Icon name="back" />
          Các dự thảo
        </button>
        <span class="quiet">{saved}</span>
      </p>
      <label class="draft-name">
        <span class="vh">Tên dự thảo</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={200}
          value={typed ?? name}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setTyped(value);
            if (value.trim() !== '') rename(draftName(value));
          }}
          onBlur={() => setTyped(null)}
        />
      </label>
      {notice !== '' && <p class="read-notice">{notice}</p>}
    </div>
  );
}

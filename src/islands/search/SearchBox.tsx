import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isComposing } from '../../adapters/browser/page/composing.ts';
import { moveFocus } from './arrows.ts';
import { currentArticleOf, pathNow } from './currentArticle.ts';
import { SearchedPart, SearchedRegulation } from './SearchedPart.tsx';
import { Results } from './Results.tsx';
import { CRASHED, foundSentence, HOW_TO_TYPE } from './sentences.ts';
import { useFound } from './useFound.ts';
import { useSearch } from './useSearch.ts';

interface Props {
  /** Initial text of the field. */
  readonly initial: string;
  /** Focus the field when it appears. */
  readonly focus: boolean;
  /** Called whenever the typed text changes. */
  readonly changed?: (typed: string) => void;
  /** Called when a link is followed. */
  readonly follow: () => void;
}

/** Number of results shown in each list, and number added each time. */
const STEP = 20;
/** Results are announced to screen readers after this pause in typing, in milliseconds. */
const DEBOUNCE = 600;

/** The search field with its results. Used in both the dialog and the page. */
export function SearchBox({ initial, focus, changed, follow }: Props) {
  const { state, retry, widening, widen } = useSearch();
  const [typed, setTyped] = useState(initial);
  const [most, setMost] = useState(STEP);
  const [message, setMessage] = useState('');
  const box = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const here = useMemo(() => currentArticleOf(pathNow()), []);
  const search = state.kind === 'ready' ? state.search : null;
  const { found, part, failed, further } = useFound(search, typed, most, here);

  useEffect(() => {
    if (focus) field.current?.select();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when first drawn
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setMessage(found === null ? '' : foundSentence(found)), DEBOUNCE);
    return () => clearTimeout(timer);
  }, [found]);

  const retype = (text: string) => {
    type(text);
    // The clicked suggestion disappears with the previous results.
    field.current?.focus();
  };
  const more = () => {
    const before = new Set(box.current?.querySelectorAll('.hits a'));
    setMost(most + STEP);
    // The button disappears with the last results; the focus moves to the first new one.
    requestAnimationFrame(() =>
      [...(box.current?.querySelectorAll<HTMLElement>('.hits a') ?? [])].find((hit) => !before.has(hit))?.focus(),
    );
  };
  const type = (text: string) => {
    setTyped(text);
    setMost(STEP);
    changed?.(text);
  };

  return (
    // The keys of its fields and links bubble up to it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={box}
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        // If a provision is named, go there; otherwise focus the first result, which also hides a phone's keyboard.
        const [first] = box.current?.querySelectorAll<HTMLElement>('.results a') ?? [];
        if (found !== null && found.provisions.length > 0) first?.click();
        else first?.focus();
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || box.current === null) return;
        if (moveFocus(event.key, box.current)) event.preventDefault();
      }}
    >
      <label class="field">
        <span>Tìm trong văn bản</span>
        <input
          ref={field}
          type="search"
          name="q"
          value={typed}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="search"
          maxLength={200}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <p class="vh" role="status">
        {message}
      </p>
      <div class="results">
        {state.kind === 'fault' && <p role="alert">Phần tìm kiếm không chạy được vì lỗi của trang. {CRASHED}</p>}
        {(state.kind === 'failed' || failed) && (
          <p role="alert">
            Chưa tải được phần tìm kiếm. Kiểm tra mạng rồi{' '}
            <button
              type="button"
              class="btn plain"
              onClick={() => {
                field.current?.focus();
                if (failed) further();
                if (state.kind === 'failed') retry();
              }}
            >
              Thử lại
            </button>
          </p>
        )}
        {search !== null && (
          <SearchedRegulation
            search={search}
            widening={widening}
            widen={() => {
              // The button disappears when the others are loaded.
              field.current?.focus();
              widen();
            }}
          />
        )}
        {typed.trim() === '' && (search !== null || state.kind === 'loading') && <Hints retype={retype} />}
        {state.kind === 'loading' && <p class="quiet">Đang tải phần tìm kiếm…</p>}
        {search !== null && found === null && !failed && typed.trim() !== '' && <p class="quiet">Đang tìm…</p>}
        {search !== null && found !== null && (
          <Results found={found} search={search} typed={typed} follow={follow} retype={retype} more={more} />
        )}
        {part !== null && <SearchedPart {...part} further={further} />}
      </div>
    </form>
  );
}

const EXAMPLES = ['điều 12 khoản 2', 'd12k4đ', 'chương 2', 'một cửa'] as const;

/** Examples, shown while nothing is typed. */
function Hints({ retype }: { readonly retype: (text: string) => void }) {
  return (
    <div class="hints">
      <p class="quiet">{HOW_TO_TYPE}</p>
      <p class="examples">
        <span class="quiet">Ví dụ:</span>
        {EXAMPLES.map((example) => (
          <button type="button" class="btn plain" key={example} onClick={() => retype(example)}>
            {example}
          </button>
        ))}
      </p>
    </div>
  );
}

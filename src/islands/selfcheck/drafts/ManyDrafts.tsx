import { useEffect, useRef } from 'preact/hooks';
import type { DraftItem } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { fieldsOf } from '../../../domain/draft/read/reader.ts';
import { draftGroups, type DraftGroup } from '../../../domain/draft/draftGroups.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { useSelfCheck } from '../shared/context.ts';
import type { DraftActs } from './draftActs.ts';
import { DraftRow } from './DraftRow.tsx';
import { useRestored } from '../../ui/useRestored.ts';
import { useWords } from '../shared/words.ts';

interface Props {
  readonly items: readonly DraftItem[];
  readonly acts: DraftActs;
}

/** Number of drafts of a year shown at first, and number added each time. */
const STEP = 20;

/** Many drafts: grouped by year with the latest year open, and a search field. */
export function ManyDrafts({ items, acts }: Props) {
  const { ruleset } = useSelfCheck();
  const { kind } = useWords();
  const [words, setWords] = useRestored('list.words', '', (stored) => (typeof stored === 'string' ? stored : null));
  const field = useRef<HTMLInputElement>(null);
  const groups = draftGroups(items, words, (role) => ruleset.roles.find(({ id }) => id === role)?.name ?? role);
  const found = groups.reduce((sum, group) => sum + group.items.length, 0);
  const isFiltered = words.trim() !== '';
  const sentence = isFiltered ? `Có ${found} trong ${items.length} bản.` : `${items.length} bản.`;
  return (
    <>
      <label class="field find-draft">
        Tìm bản
        <input
          ref={field}
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby="tim-ban-giup"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" id="tim-ban-giup">
        Gõ tên, {kind} hoặc năm, có dấu hay không dấu đều được. {sentence}
      </p>
      <Announcer sentence={sentence} />
      {groups.map((group, index) => (
        <Year key={group.year} group={group} acts={acts} isOpen={index === 0 || isFiltered} />
      ))}
      {found === 0 && (
        <p>
          Không có bản nào khớp “{words.trim()}”.{' '}
          <button
            type="button"
            class="btn plain small"
            onClick={() => {
              setWords('');
              field.current?.focus();
            }}
          >
            Bỏ tìm
          </button>
        </p>
      )}
    </>
  );
}

interface YearProps {
  readonly group: DraftGroup<DraftItem>;
  readonly acts: DraftActs;
  readonly isOpen: boolean;
}

/** The drafts of one year. */
function Year({ group: { year, items }, acts, isOpen }: YearProps) {
  const [shown, setShown] = useRestored<{ readonly most: number }>(`list.${year}`, { most: STEP }, readShown);
  const list = useRef<HTMLUListElement>(null);
  const more = () => {
    const before = list.current?.children.length ?? 0;
    setShown({ most: shown.most + STEP });
    // The button disappears with the last of them; the focus moves to the first new one.
    requestAnimationFrame(() => list.current?.children[before]?.querySelector('a')?.focus());
  };
  const duplicated = useRef(false);
  const actsHere: DraftActs = {
    ...acts,
    duplicate(draft, copy) {
      duplicated.current = true;
      acts.duplicate(draft, copy);
    },
  };
  useEffect(() => {
    // The copy comes first, so the last row, with the clicked button, may no longer be shown.
    if (duplicated.current && document.activeElement === document.body) list.current?.querySelector('a')?.focus();
    duplicated.current = false;
  }, [items.length]);
  const left = items.length - shown.most;
  return (
    <details class="year" open={isOpen}>
      <summary>
        <h2>{year === null ? 'Chưa ghi năm' : `Năm ${year}`}</h2> <span class="quiet">{items.length} bản</span>
      </summary>
      <ul class="drafts many" ref={list}>
        {items.slice(0, shown.most).map((item) => (
          <DraftRow key={item.draft.id} item={item} acts={actsHere} isOneOfMany />
        ))}
      </ul>
      {left > 0 && (
        <p>
          <button type="button" class="btn plain" onClick={more}>
            Xem thêm {Math.min(left, STEP)} bản{year === null ? '' : ` năm ${year}`} (còn {left})
          </button>
        </p>
      )}
    </details>
  );
}

function readShown(stored: unknown): { readonly most: number } | null {
  const most = fieldsOf(stored)?.['most'];
  return typeof most === 'number' && Number.isSafeInteger(most) && most > 0 ? { most } : null;
}

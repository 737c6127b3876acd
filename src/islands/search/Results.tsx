import type { LoadedSearch } from '../../adapters/browser/search/searchLoader.ts';
import type { Found } from '../../domain/search/results/found.ts';
import { Hits } from './Hits.tsx';
import { siteRoot } from './currentArticle.ts';

interface Props {
  readonly found: Found;
  readonly search: LoadedSearch;
  readonly typed: string;
  readonly follow: () => void;
  /** Starts another search. */
  readonly retype: (typed: string) => void;
  /** Shows more results. */
  readonly more: () => void;
}

/**
 * The results of one search: provisions, matches in the text, in former wordings, in notes; or alternatives if there
 * are none.
 */
export function Results({ found, search, typed, follow, retype, more }: Props) {
  const { provisions, missing, text, former, notes, mentions, textCount, formerCount, notesCount, how, similar } =
    found;
  const lists = { named: search.regulations.length > 1, follow };
  const nothing = provisions.length + textCount + formerCount + notesCount === 0;
  return (
    <>
      {provisions.length > 0 && (
        <section class="named-provisions">
          <h2 class="vh">Nơi được gọi tên</h2>
          <Hits hits={provisions} {...lists} />
        </section>
      )}
      {missing.map(({ sentence, near }) => (
        <section class="missing" key={sentence}>
          <p>{sentence}</p>
          <Hits hits={near} {...lists} />
        </section>
      ))}
      {textCount > 0 && (
        <section>
          <h2>{textTitle(found)}</h2>
          <Hits hits={text} {...lists} />
        </section>
      )}
      {formerCount > 0 && (
        <section>
          <h2>Trong lời văn trước đây ({formerCount})</h2>
          <p class="quiet">
            {textCount === 0 && !mentions && 'Lời văn hiện nay không còn chữ đã gõ. '}
            Những chỗ này đã được sửa đổi hoặc bãi bỏ.
          </p>
          <Hits hits={former} {...lists} />
        </section>
      )}
      {notesCount > 0 && (
        <section class="notes">
          <h2>Trong ghi chú của người biên tập ({notesCount})</h2>
          <p class="quiet">Không phải nội dung văn bản.</p>
          <Hits hits={notes} {...lists} />
        </section>
      )}
      {text.length + former.length + notes.length < textCount + formerCount + notesCount && (
        <p>
          <button type="button" class="btn plain" onClick={more}>
            Xem thêm
          </button>
        </p>
      )}
      {nothing && missing.length === 0 && (
        <p class="nothing">
          Không tìm thấy “<bdi>{typed.trim()}</bdi>” trong văn bản và trong ghi chú.
        </p>
      )}
      {similar.length > 0 && (
        <p class="similar-words">
          Chữ gần giống:{' '}
          {similar.map((other) => (
            <button type="button" class="btn plain" key={other} onClick={() => retype(other)}>
              {other}
            </button>
          ))}
        </p>
      )}
      {(nothing || how === 'some') && <Contents search={search} follow={follow} />}
    </>
  );
}

function textTitle({ mentions, textCount, how }: Found): string {
  if (how === 'slips') return `Không có đúng chữ đã gõ. Gần giống (${textCount})`;
  if (how === 'some') return `Không chỗ nào có đủ các chữ đã gõ. Có một phần (${textCount})`;
  return `${mentions ? 'Nơi nhắc đến' : 'Trong văn bản'} (${textCount})`;
}

/** Maximum number of regulations listed when nothing is found. */
const LISTED = 6;

/** Links for browsing when nothing was found. */
function Contents({ search: { regulations, within }, follow }: Pick<Props, 'search' | 'follow'>) {
  const root = siteRoot();
  return (
    <section class="contents">
      <h2>Xem theo mục lục</h2>
      <ul>
        {regulations.slice(0, LISTED).map(({ slug, name }) => (
          <li key={slug}>
            <a href={new URL(`van-ban/${slug}/`, root).href} onClick={follow}>
              Mục lục {name}
            </a>
            <a href={new URL(`van-ban/${slug}/toan-van/`, root).href} onClick={follow}>
              Toàn văn
            </a>
          </li>
        ))}
        {(within !== null || regulations.length > LISTED) && (
          <li>
            <a href={new URL('van-ban/', root).href} onClick={follow}>
              Tất cả {within === null && regulations.length} văn bản
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}

import type { LoadedSearch } from '../../adapters/browser/search/searchLoader.ts';
import type { Widening } from './useSearch.ts';

interface Props {
  readonly search: LoadedSearch;
  readonly widening: Widening;
  readonly widen: () => void;
}

/** Says that only the regulation that the reader is in is searched, and offers to search the others too. */
export function SearchedRegulation({ search: { within, regulations }, widening, widen }: Props) {
  if (within === null) return null;
  return (
    <p class="quiet" role={widening === 'failed' ? 'alert' : undefined}>
      {widening === 'failed' ? 'Chưa tải được các văn bản khác. Kiểm tra mạng rồi thử lại. ' : ''}
      Đang tìm trong {within.name}.{' '}
      <button type="button" class="btn plain" aria-disabled={widening === 'loading'} onClick={widen}>
        {widening === 'loading' ? 'Đang tải các văn bản khác…' : `Tìm trong cả ${regulations.length} văn bản`}
      </button>
    </p>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<T> {
  readonly load: () => Promise<T>;
  readonly children: (loaded: T) => ComponentChildren;
}

/** A view whose code is fetched when it is first shown. Says so while it is, and offers to try again where it cannot be. */
export function Later<T>({ load, children }: Props<T>) {
  const [state, setState] = useState<{ readonly loaded: T } | 'loading' | 'failed'>('loading');
  const fetchIt = () => {
    setState('loading');
    load().then(
      (loaded) => setState({ loaded }),
      () => setState('failed'),
    );
  };
  useEffect(fetchIt, []);
  if (state === 'loading') return <p role="status">Đang mở…</p>;
  if (state === 'failed') {
    return (
      <div role="alert">
        <p>Không tải được phần này. Hãy kiểm tra kết nối mạng; các câu trả lời vẫn còn nguyên.</p>
        <p class="actions">
          <button type="button" class="btn" onClick={fetchIt}>
            Thử lại
          </button>
        </p>
      </div>
    );
  }
  return <>{children(state.loaded)}</>;
}

import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isNetworkFailure, overNetwork } from '../../adapters/browser/faults/networkFailure.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';
import { focusTitle } from './Heading.tsx';

/** A lazy view, and a way to preload its code. */
export interface LazyView<P> {
  readonly View: ComponentType<P>;
  /** Preloads the code so that the view opens at once. Never rejects: a failure is only shown when it is opened. */
  readonly preload: () => Promise<void>;
}

/**
 * Creates a lazy view.
 * @param load imports the component (`() => import('../selfcheck/result/Result.tsx').then(({ Result }) => Result)`)
 * @param waiting text shown while it is loading; nothing if empty
 */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>, waiting: string): LazyView<P> {
  let loaded: ComponentType<P> | null = null;
  const fetch = async (): Promise<void> => {
    loaded = await overNetwork(load);
  };

  function View(props: P) {
    const [failed, setFailed] = useState<false | 'network' | 'page'>(false);
    const [, redraw] = useState(0);
    const container = useRef<HTMLDivElement>(null);
    const retried = useRef(false);
    const open = () => {
      setFailed(false);
      fetch().then(
        () => redraw((count) => count + 1),
        (error: unknown) => {
          const isNetwork = isNetworkFailure(error);
          if (!isNetwork) reportPageError(error);
          setFailed(isNetwork ? 'network' : 'page');
        },
      );
    };
    const Loaded = loaded;
    useEffect(() => {
      // Compared with the state when this was rendered: code that has arrived since has yet to be shown.
      if (Loaded === null) open();
      // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when first drawn
    }, []);
    useEffect(() => {
      // A view without a title does not take focus when it appears.
      if (Loaded !== null && retried.current && document.activeElement === document.body) focusTitle();
    }, [Loaded]);
    if (Loaded !== null) return <Loaded {...props} />;
    if (!failed && waiting === '' && !retried.current) return <span hidden data-coming />;
    const retry = () => {
      retried.current = true;
      // The button disappears while the code is loading.
      container.current?.focus();
      open();
    };
    return (
      <div class="later" ref={container} tabIndex={-1}>
        {failed ? (
          <div role="alert">
            <p>
              {failed === 'network'
                ? 'Chưa tải được phần này. Hãy kiểm tra kết nối rồi thử lại, hoặc tải lại trang; những gì đã nhập vẫn được giữ.'
                : 'Phần này không mở được vì lỗi của trang. Hãy tải lại trang; những gì đã nhập vẫn được giữ.'}
            </p>
            <button type="button" class="btn" onClick={retry}>
              Thử lại
            </button>
          </div>
        ) : (
          <p data-coming>{waiting}</p>
        )}
      </div>
    );
  }
  return { View, preload: () => fetch().catch(() => {}) };
}

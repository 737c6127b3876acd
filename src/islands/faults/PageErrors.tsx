import { useEffect, useState } from 'preact/hooks';
import { followPageErrors } from '../../adapters/browser/faults/followPageErrors.ts';
import { pageErrors } from '../../adapters/browser/faults/pageErrors.ts';
import { lazy } from '../ui/lazy.tsx';

const notice = lazy(
  () => import('./PageErrorNotice.tsx').then(({ PageErrorNotice }) => PageErrorNotice),
  'Trang vừa gặp lỗi của chính nó.',
);

/** Shows a notice on page errors. It is rendered outside the rest of its island, so that it survives a crash of it. */
export function PageErrors() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => setCount(pageErrors().length);
    const stop = followPageErrors(look);
    // Errors before this was mounted.
    look();
    return stop;
  }, []);
  return count === 0 ? null : <notice.View count={count} />;
}

import { useEffect, useState } from 'preact/hooks';
import { followPageErrors, pageErrors } from '../../adapters/browser/faults/pageErrors.ts';
import { later } from '../ui/later.tsx';

const notice = later(
  () => import('./PageErrorNotice.tsx').then(({ PageErrorNotice }) => PageErrorNotice),
  'Trang vừa gặp lỗi của chính nó.',
);

/** Waits for faults of the page, and then says so. Stands over the rest of its island, which it must outlive. */
export function PageErrors() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => setCount(pageErrors().length);
    const stop = followPageErrors(look);
    // What failed before there was anybody to hear it.
    look();
    return stop;
  }, []);
  return count === 0 ? null : <notice.View count={count} />;
}

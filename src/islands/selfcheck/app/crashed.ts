import { lazy } from '../../ui/lazy.tsx';

/** Replaces a view that crashed. */
export const crashed = lazy(
  () => import('../../faults/Crashed.tsx').then(({ Crashed }) => Crashed),
  'Phần này không hiện được vì lỗi của trang.',
);

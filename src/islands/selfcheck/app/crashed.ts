import { later } from '../../ui/later.tsx';

/** Replaces a view that crashed. */
export const crashed = later(
  () => import('../../faults/Crashed.tsx').then(({ Crashed }) => Crashed),
  'Phần này không hiện được vì lỗi của trang.',
);

import { later } from '../../ui/later.tsx';

/** What stands in the place of a view that crashed. */
export const crashed = later(
  () => import('../../faults/Crashed.tsx').then(({ Crashed }) => Crashed),
  'Phần này không hiện được vì lỗi của trang.',
);

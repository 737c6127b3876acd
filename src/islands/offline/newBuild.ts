import { readyToReload } from '../../adapters/browser/offline/beforeReload.ts';
import type { TakeNewBuild } from '../../adapters/browser/offline/registerWorker.ts';
import { showNotice } from './notice.ts';

let offered = false;

/** Says that a new build is there, once. */
export function offerReload(take: TakeNewBuild): void {
  if (offered) return;
  offered = true;
  const press = async () => {
    if (await readyToReload()) {
      await take();
      location.reload();
    } else
      notice.say('Chưa tải lại, vì có nội dung chưa lưu được trên máy này. Hãy xuất bản đang làm ra tệp rồi thử lại.');
  };
  const notice = showNotice('Có bản mới. Tải lại khi tiện.', 'Tải lại', press, false);
}

import { AUTO_KEEP_BYTES } from '../../domain/site/siteFiles.ts';
import type { KeepAnswer, KeepMessage } from '../../adapters/browser/offline/keepMessages.ts';
import type { KeptState } from '../../adapters/browser/offline/keptRegulations.ts';

/**
 * On a regulation's own page: says whether the regulation can be read without a network and how large it is, and lets
 * its reader keep it or delete it. Nothing is shown for a regulation that every device keeps.
 * @param slot the empty section for it, with the regulation's slug in `data-regulation`
 */
export async function offerKeeping(slot: HTMLElement): Promise<void> {
  const regulation = slot.dataset.regulation ?? '';
  const { active } = await navigator.serviceWorker.ready;
  if (active === null) return;
  const head = document.createElement('h2');
  head.textContent = 'Đọc khi không có mạng';
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'status');
  sentence.tabIndex = -1;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn plain';
  const setText = (words: string) => (sentence.textContent = words);
  /** Not `disabled`, because the button would lose the focus. */
  let busy = false;

  const carryOut = async (wish: KeepMessage['wish']) => {
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    let shownTenth = -1;
    const state = await ask(active, { regulation, wish }, (share) => {
      // In steps of ten, so that screen readers are not flooded.
      const tenth = Math.floor(share * 10);
      if (tenth === shownTenth) return;
      shownTenth = tenth;
      setText(`Đang lưu vào máy: ${tenth * 10}%.`);
    });
    busy = false;
    button.removeAttribute('aria-disabled');
    show(state, wish);
  };

  function show({ kept, bytes }: KeptState, wish: KeepMessage['wish']): void {
    if (kept === 'shared') return;
    slot.hidden = false;
    const size = megabytes(bytes);
    const isChosen = bytes > AUTO_KEEP_BYTES;
    button.hidden = kept === 'whole' && !isChosen;
    button.textContent = kept === 'whole' ? 'Xóa khỏi máy' : kept === 'none' ? `Lưu vào máy (${size})` : 'Lưu tiếp';
    button.onclick = () => {
      if (!busy) void carryOut(kept === 'whole' ? 'drop' : 'keep');
    };
    setText(
      kept === 'whole'
        ? `Văn bản này đã được lưu trên máy (${size}): đọc và tìm được cả khi không có mạng.`
        : kept === 'none'
          ? 'Văn bản này chưa được lưu trên máy. Khi không có mạng, chỉ mở lại được những trang đã mở.'
          : wish === 'keep'
            ? 'Chưa lưu được hết. Kiểm tra mạng và chỗ trống trên máy rồi bấm “Lưu tiếp”.'
            : `Mới lưu được một phần của ${size}.`,
    );
  }

  slot.append(head, sentence, button);
  await carryOut('state');
}

/** Sends a wish to the worker and waits for the state after it. */
function ask(worker: ServiceWorker, message: KeepMessage, progress: (share: number) => void): Promise<KeptState> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<KeepAnswer>) => {
      if ('share' in data) return progress(data.share);
      port1.close();
      resolve(data.state);
    };
    worker.postMessage(message, [port2]);
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;
}

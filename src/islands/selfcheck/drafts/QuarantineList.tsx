import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DraftSession } from '../../../adapters/browser/drafts/held/draftSession.ts';
import type { Quarantined } from '../../../adapters/browser/drafts/storage/quarantine.ts';
import { saveFile } from '../../../adapters/browser/files/saveFile.ts';

interface Props {
  readonly quarantine: DraftSession['quarantine'];
  /** Whether the store has responded; the quarantine is read again then. */
  readonly settled: boolean;
  readonly announce: (sentence: string, undo?: () => void) => void;
}

/** Records that could not be read, or only in part: quarantined unchanged, for someone who can recover them. */
export function QuarantineList({ quarantine, settled, announce }: Props) {
  const [list, setList] = useState<readonly Quarantined[]>([]);
  const look = useCallback(
    () =>
      quarantine.list().then(setList, () => {
        // The storage state already reports the failure.
      }),
    [quarantine],
  );
  useEffect(() => void look(), [look, settled]);
  if (list.length === 0) return null;

  const discard = (key: string) => {
    quarantine.discard(key).then(
      (undo) => {
        const revert = () =>
          void undo().then(look, () => announce('Không khôi phục được: bộ nhớ của trình duyệt bị lỗi.'));
        // The button is removed first, so that the focus moves to the undo button.
        void look().then(() => announce('Đã xóa dữ liệu hỏng.', revert));
      },
      () => announce('Không xóa được: bộ nhớ của trình duyệt bị lỗi.'),
    );
  };
  return (
    <section class="quarantine" aria-labelledby="du-lieu-hong">
      <h2 id="du-lieu-hong">Dữ liệu hỏng được cất riêng</h2>
      <p class="quiet">
        Đây là nguyên dữ liệu của những bản không đọc được, hoặc chỉ đọc được một phần. Có thể tải về để nhờ người biết
        kỹ thuật xem lại, rồi xóa.
      </p>
      <ul class="drafts">
        {list.map(({ key, text }, index) => (
          <li key={key} class="card">
            <p>
              Bản hỏng {index + 1} · {text === null ? 'trình duyệt không đọc được' : `${text.length} ký tự`}
            </p>
            <p class="row-actions">
              {text !== null && (
                <button
                  type="button"
                  class="btn plain small"
                  aria-label={`Tải về bản hỏng ${index + 1}`}
                  onClick={() => saveFile(new File([text], `du-lieu-hong-${index + 1}.txt`, { type: 'text/plain' }))}
                >
                  Tải về
                </button>
              )}
              <button
                type="button"
                class="btn plain small"
                aria-label={`Xóa bản hỏng ${index + 1}`}
                onClick={() => discard(key)}
              >
                Xóa
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

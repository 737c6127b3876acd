import { useEffect, useState } from 'preact/hooks';
import type { NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import { checkHead } from './checkHead.ts';
import type { CheckRun } from './useCheck.ts';

interface Props {
  readonly check: CheckRun;
  /** Those that are shown and not dismissed. */
  readonly counted: readonly NumberedFinding[];
  readonly dismissed: number;
}

/** A check shorter than this, in milliseconds, shows no progress bar. */
const TIMEOUT = 400;

/** The number of findings, and the progress of a long check. */
export function CheckState({ check, counted, dismissed }: Props) {
  const { checked, share, fault, isStopped, took } = check;
  const [isLong, setLong] = useState(false);
  const isRunning = share !== null;
  useEffect(() => {
    setLong(false);
    if (!isRunning) return;
    const timer = setTimeout(() => setLong(true), TIMEOUT);
    return () => clearTimeout(timer);
  }, [isRunning]);
  const head = checkHead(check, counted);
  return (
    <div class="check-state">
      <h2>{head}</h2>
      <p class="vh" role="status">
        {isRunning ? '' : head}
      </p>
      {checked !== null && (
        <p class="quiet">
          {checked.articles > 0 && `${checked.articles} Điều, `}
          {checked.syllables.toLocaleString('vi-VN')} tiếng
          {dismissed > 0 && `; đã bỏ qua ${dismissed} chỗ`}. Soát trong {(took / 1000).toFixed(1).replace('.', ',')}{' '}
          giây, ngay trên máy này.
        </p>
      )}
      {checked !== null && !checked.isWhole && (
        <p class="error">
          {checked.articles > 0
            ? 'Số thứ tự hoặc cấu trúc có chỗ sai nên chưa soát hết được các dẫn chiếu'
            : 'Chưa thấy Điều, khoản nào nên mới soát được chữ và số'}
          : hãy sửa các chỗ “Số thứ tự, cấu trúc sai” trước, rồi sẽ soát được hết.
        </p>
      )}
      {isRunning && isLong && (
        <div class="reading">
          <progress class="progress" value={share} max={1} aria-label="Phần đã soát" />
          <button type="button" class="btn plain small" onClick={check.stop}>
            Dừng
          </button>
        </div>
      )}
      {isStopped && (
        <p>
          {checked === null ? 'Đã dừng soát.' : 'Đã dừng soát; các chỗ bên dưới là của lần soát trước.'}{' '}
          <button type="button" class="btn plain small" onClick={check.again}>
            Soát lại
          </button>
        </p>
      )}
      {fault !== '' && (
        <p class="error" role="alert">
          {fault}{' '}
          <button type="button" class="btn plain small" onClick={check.again}>
            Soát lại
          </button>
        </p>
      )}
    </div>
  );
}

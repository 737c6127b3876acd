import type { FileProblem } from '../../adapters/browser/office/gatherFiles.ts';
import { useShowMore } from './parts/useShowMore.tsx';

/** More of them are folded once there is a table, which then comes first. */
const UNFOLDED = 3;

/** The files that could not be read, wholly or in part, each with the reason. */
export function Problems({
  problems,
  hasTable,
}: {
  readonly problems: readonly FileProblem[];
  readonly hasTable: boolean;
}) {
  const [shown, more] = useShowMore(problems, 100);
  if (problems.length === 0) return null;
  return (
    <section class="file-problems" aria-labelledby="tep-loi">
      <details class="fold" open={!hasTable || problems.length <= UNFOLDED}>
        <summary>
          <h2 id="tep-loi">Tệp cần xem lại ({problems.length})</h2>
        </summary>
        <p>
          Tệp hỏng hoặc không đúng loại thì xin đơn vị gửi lại: mở trang “Phiếu tự đánh giá”, bấm “Tải tệp dữ liệu
          (JSON)”.
        </p>
        <ul>
          {shown.map(({ file, sentence }, index) => (
            <li key={index}>
              <b>{file}</b> {sentence}
            </li>
          ))}
        </ul>
        {more}
      </details>
    </section>
  );
}

import type { FileProblem } from '../../adapters/browser/office/gatherFiles.ts';
import { useShowMore } from './parts/useShowMore.tsx';

/** The files that could not be read, wholly or in part, each with the reason. */
export function Problems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const [shown, more] = useShowMore(problems, 100);
  if (problems.length === 0) return null;
  return (
    <section class="file-problems" aria-labelledby="tep-loi">
      <h2 id="tep-loi">Tệp cần xem lại ({problems.length})</h2>
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
    </section>
  );
}

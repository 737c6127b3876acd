import { useRef, useState } from 'preact/hooks';
import { overNetwork } from '../../../adapters/browser/faults/networkFailure.ts';
import { saveFile } from '../../../adapters/browser/files/saveFile.ts';
import { canShare, shareFile } from '../../../adapters/browser/files/shareFile.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { printable } from '../../../domain/printable.ts';
import { fileName } from '../../../domain/report/fileName.ts';
import type { Paper } from '../../../domain/report/papers/paper.ts';
import { useAttempt } from '../../faults/useAttempt.ts';
import { useSelfCheck } from '../shared/context.ts';
import { exportedText } from '../files/exportSource.ts';

interface Props {
  readonly draft: Draft;
  /** The papers to print and to put into the file; empty if none is chosen. */
  readonly papers: readonly Paper[];
  readonly exported: () => void;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const JSON_TYPE = 'application/json';

/**
 * The form as a file to print or send on, and the draft as a file that can be opened again. Nothing leaves the device
 * unless its owner sends it.
 */
export function Exports({ draft, papers, exported }: Props) {
  const props = useSelfCheck();
  const { message, attempt } = useAttempt(
    'Đang lập tệp…',
    'Không lập được tệp. Hãy kiểm tra kết nối mạng rồi thử lại, hoặc dùng cách khác; các câu trả lời vẫn còn nguyên.',
  );
  const [busy, setBusy] = useState(false);
  /** A file that took longer to make than its click stays valid. */
  const waiting = useRef<{
    readonly what: string;
    readonly draft: Draft;
    readonly papers: readonly Paper[];
    readonly file: File;
  } | null>(null);
  const name = (ending: string, what: string) => fileName([what, draft.unit, draft.year], ending);

  const formFile = async () => {
    const { docxFile } = await overNetwork(() => import('../../../adapters/browser/docx/docxFile.ts'));
    return new File(
      [await docxFile(papers, printable(draft.unit))],
      name('docx', papers[0]?.id === 'phieu' ? 'phieu-tu-danh-gia' : (papers[0]?.id ?? '')),
      { type: DOCX },
    );
  };
  const dataFile = async () =>
    new File([exportedText(props, [draft], new Date().toISOString())], name('json', 'ban-tu-kiem-tra'), {
      type: JSON_TYPE,
    });

  const once = async (work: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    await attempt(work);
    setBusy(false);
  };
  const save = (make: () => Promise<File>, data = false) =>
    once(async () => {
      const file = await make();
      saveFile(file);
      if (data) exported();
      return `Đã tải tệp ${file.name}.`;
    });
  const share = (what: string, make: () => Promise<File>) =>
    once(async () => {
      const made = waiting.current;
      const isReady = made?.what === what && made.draft === draft && made.papers === papers;
      const file = isReady ? made.file : await make();
      const shared = await shareFile(file);
      waiting.current = shared === 'again' ? { what, draft, papers, file } : null;
      if (shared === 'again') return 'Tệp đã sẵn sàng. Bấm chia sẻ lần nữa.';
      return shared === 'done'
        ? 'Đã mở bảng chia sẻ của máy.'
        : 'Máy này không chia sẻ được tệp. Hãy tải tệp về rồi gửi đi.';
    });

  const none = papers.length === 0;
  const sharable = [
    { what: 'phiếu', make: formFile, can: !none && canShare('phieu.docx', DOCX) },
    { what: 'tệp dữ liệu', make: dataFile, can: canShare('phieu.json', JSON_TYPE) },
  ].filter(({ can }) => can);
  return (
    <section aria-label="Lấy phiếu">
      <p class="actions">
        <button type="button" class="btn" disabled={none} onClick={() => void save(formFile)}>
          Tải phiếu (DOCX)
        </button>
        {/* Firefox for Android can only print from its own menu. */}
        {typeof print === 'function' && (
          <button type="button" class="btn plain" disabled={none} onClick={() => print()}>
            In hoặc lưu PDF
          </button>
        )}
        <button type="button" class="btn plain" onClick={() => void save(dataFile, true)}>
          Tải tệp dữ liệu (JSON)
        </button>
        {sharable.map(({ what, make }) => (
          <button key={what} type="button" class="btn plain" onClick={() => void share(what, make)}>
            Chia sẻ {what}
          </button>
        ))}
      </p>
      <p class="quiet">
        Số, ngày, họ tên, chữ ký để trống: ghi tay, hoặc ghi trong tệp Word. Tệp dữ liệu để mở lại ở trang này, hoặc gửi
        cho nơi tổng hợp.
      </p>
      <p class="status-message" role="status">
        {message}
      </p>
    </section>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { TextSession } from '../../../adapters/browser/draftCheck/textSession.ts';
import { overNetwork } from '../../../adapters/browser/faults/networkFailure.ts';
import { saveFile } from '../../../adapters/browser/files/saveFile.ts';
import { copyText } from '../../../adapters/browser/page/copyText.ts';
import type { NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import { fileName } from '../../../domain/report/fileName.ts';
import type { Paper } from '../../../domain/report/papers/paper.ts';
import { useAttempt } from '../../faults/useAttempt.ts';
import { usePaperPreview } from '../../ui/paper/usePaperPreview.tsx';

interface Props {
  readonly session: TextSession;
  /** Those that are shown, the dismissed ones among them. */
  readonly findings: readonly NumberedFinding[];
}

/** The downloads: the report, the words, and the draft with its dismissed findings. */
export function DraftFiles({ session, findings }: Props) {
  const { message, announce, attempt } = useAttempt(
    'Đang lập…',
    'Chưa lập được. Hãy kiểm tra kết nối mạng rồi thử lại; dự thảo vẫn được giữ.',
  );
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { name } = session.kept();
  const { show, hide, preview } = usePaperPreview(
    'h2',
    () => '',
    () => opener.current?.focus(),
  );
  const paperOf = async (): Promise<Paper> => {
    const { findingsPaper } = await overNetwork(() => import('../../../domain/draftCheck/paper/findingsPaper.ts'));
    return findingsPaper(findings, name);
  };
  const save = (file: File): string => {
    saveFile(file);
    return `Đã tải tệp ${file.name}.`;
  };
  const docx = () =>
    attempt(async () => {
      const { docxFile } = await overNetwork(() => import('../../../adapters/browser/docx/docxFile.ts'));
      return save(new File([await docxFile([await paperOf()], '')], fileName(['soat-du-thao', name], 'docx')));
    });
  const look = () =>
    attempt(async () => {
      await show(async () => [await paperOf()]);
      return '';
    });
  // The preview shows the state at the time of the request.
  useEffect(hide, [findings, hide]);
  return (
    <div class="draft-files" ref={box}>
      <p class="actions screen">
        <button type="button" class="btn" onClick={() => void docx()}>
          Báo cáo (DOCX)
        </button>
        <button type="button" class="btn plain" ref={opener} onClick={() => void look()}>
          Xem, in báo cáo
        </button>
        <button
          type="button"
          class="btn plain"
          onClick={() =>
            void copyText(session.kept().text, box.current ?? document.body).then((isCopied) =>
              announce(
                isCopied
                  ? 'Đã chép cả bản.'
                  : 'Trình duyệt không cho chép. Hãy bấm “Sửa chữ”, chọn tất cả rồi chép bằng tay.',
              ),
            )
          }
        >
          Chép cả bản
        </button>
        <button
          type="button"
          class="btn plain"
          onClick={() =>
            announce(
              save(
                new File([JSON.stringify(session.kept())], fileName(['du-thao', name], 'json'), {
                  type: 'application/json',
                }),
              ),
            )
          }
        >
          Tải tệp dự thảo
        </button>
      </p>
      <p class="status-message screen" role="status">
        {message}
      </p>
      {preview}
    </div>
  );
}

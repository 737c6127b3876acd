import { useEffect, useRef, useState } from 'preact/hooks';
import type { TextSession } from '../../../adapters/browser/draftCheck/textSession.ts';
import { overNetwork } from '../../../adapters/browser/faults/networkFailure.ts';
import { saveFile } from '../../../adapters/browser/files/saveFile.ts';
import { copyText } from '../../../adapters/browser/page/copyText.ts';
import { painted } from '../../../adapters/browser/page/painted.ts';
import type { NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import { fileName } from '../../../domain/report/fileName.ts';
import type { Paper } from '../../../domain/report/papers/paper.ts';
import { madeFailure } from '../../faults/madeFailure.ts';
import type * as Preview from '../../ui/paper/PaperPreview.tsx';

interface Props {
  readonly session: TextSession;
  /** Those that are shown, the dismissed ones among them. */
  readonly findings: readonly NumberedFinding[];
}

interface Shown {
  readonly PaperPreview: (typeof Preview)['PaperPreview'];
  readonly papers: readonly Paper[];
}

/** The downloads: the report, the words, and the draft with its dismissed findings. */
export function DraftFiles({ session, findings }: Props) {
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { name } = session.kept();
  const attempt = async (work: () => Promise<string>) => {
    setSaid('Đang lập…');
    await painted();
    try {
      setSaid(await work());
    } catch (error) {
      setSaid(madeFailure(error, 'Chưa lập được. Hãy kiểm tra kết nối mạng rồi thử lại; dự thảo vẫn được giữ.'));
    }
  };
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
  const show = () =>
    attempt(async () => {
      const { PaperPreview } = await overNetwork(() => import('../../ui/paper/PaperPreview.tsx'));
      setShown({ PaperPreview, papers: [await paperOf()] });
      return '';
    });
  // The preview shows the state at the time of the request.
  useEffect(() => setShown(null), [findings]);
  return (
    <div class="draft-files" ref={box}>
      <p class="actions screen">
        <button type="button" class="btn" onClick={() => void docx()}>
          Báo cáo (DOCX)
        </button>
        <button type="button" class="btn plain" ref={opener} onClick={() => void show()}>
          Xem, in báo cáo
        </button>
        <button
          type="button"
          class="btn plain"
          onClick={() =>
            void copyText(session.kept().text, box.current ?? document.body).then((isCopied) =>
              setSaid(isCopied ? 'Đã chép cả bản.' : 'Trình duyệt không cho chép.'),
            )
          }
        >
          Chép cả bản
        </button>
        <button
          type="button"
          class="btn plain"
          onClick={() =>
            setSaid(
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
      <p class="said screen" role="status">
        {said}
      </p>
      {shown !== null && (
        <shown.PaperPreview
          title="h2"
          papers={shown.papers}
          href={() => ''}
          close={() => {
            opener.current?.focus();
            setShown(null);
          }}
        />
      )}
    </div>
  );
}

import { useState } from 'preact/hooks';
import { saveFile } from '../../../adapters/browser/files/saveFile.ts';
import { overNetwork } from '../../../adapters/browser/faults/networkFailure.ts';
import type { KeptFile } from '../../../adapters/browser/office/gatherFiles.ts';
import { fileName } from '../../../domain/report/fileName.ts';
import { failureMessage } from '../../faults/failureMessage.ts';
import type { AuthorityState } from '../office/authorityState.ts';
import { recallWork } from './storedWork.ts';

interface Props {
  readonly slugs: readonly string[];
  readonly files: () => readonly KeptFile[];
  readonly authority: AuthorityState;
  /** Clears the table here and on the device; null while files are read. */
  readonly clear: (() => void) | null;
}

/** Where the work is saved and deleted. */
export const SESSION_ID = 'luu-xoa';

/** Saves the office's whole work as one file, which this page opens anywhere, or clears it from the device. */
export function SessionBox({ slugs, files, authority, clear }: Props) {
  const [message, setMessage] = useState('');
  const save = async () => {
    try {
      const { sessionText } = await overNetwork(() => import('../../../domain/report/office/session.ts'));
      const now = new Date().toISOString();
      const all = [...new Set([...slugs, ...authority.slugs()])];
      const work = new Map(
        all.map((slug) => [slug, { ...recallWork(slug), authority: [...authority.entries(slug).values()] }]),
      );
      const pieces = sessionText({ files: files(), work }, now);
      const name = fileName(['phien-tong-hop', all[0] ?? '', now.slice(0, 10)], 'json');
      saveFile(new File([...pieces], name, { type: 'application/json' }));
      setMessage(`Đã tải tệp ${name}. Mở tệp này ở trang này, trên máy nào cũng được, thì có lại đúng phiên này.`);
    } catch (error) {
      setMessage(
        failureMessage(error, 'Chưa lập được tệp phiên. Hãy kiểm tra kết nối mạng rồi thử lại; bảng vẫn còn nguyên.'),
      );
    }
  };
  return (
    <section class="session screen" aria-labelledby={SESSION_ID}>
      <h2 id={SESSION_ID}>Lưu phiên, xóa bảng</h2>
      <div>
        <p>Tệp phiên gồm cả bảng, danh sách đơn vị và những gì đã ghi, để sang máy khác hoặc lưu hồ sơ.</p>
        <button type="button" class="btn plain" onClick={() => void save()}>
          Lưu phiên thành một tệp
        </button>
        <p class="status-message" role="status">
          {message}
        </p>
      </div>
      {clear !== null && (
        <div>
          <p>
            Máy dùng chung thì hãy xóa bảng cùng những gì đã ghi khi xong việc; danh sách đơn vị và tên cơ quan xóa ở
            chỗ của chúng.
          </p>
          <button type="button" class="btn plain" onClick={clear}>
            Xóa bảng khỏi máy này
          </button>
        </div>
      )}
    </section>
  );
}

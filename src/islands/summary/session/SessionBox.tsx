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
}

/** Saves the office's whole work as one file, which this page opens anywhere. */
export function SessionBox({ slugs, files, authority }: Props) {
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
    <section class="session screen" aria-label="Phiên tổng hợp">
      <button type="button" class="btn plain" onClick={() => void save()}>
        Lưu phiên thành một tệp
      </button>
      <p class="quiet">Tệp gồm cả bảng, danh sách đơn vị và những gì đã ghi, để sang máy khác hoặc lưu hồ sơ.</p>
      <p class="status-message" role="status">
        {message}
      </p>
    </section>
  );
}

import { useState } from 'preact/hooks';
import { overNetwork } from '../../../adapters/browser/faults/networkFailure.ts';
import type { OldFont } from '../../../domain/oldFonts.ts';
import { failureMessage } from '../../faults/failureMessage.ts';

interface Props {
  readonly font: OldFont;
  readonly text: string;
  readonly convert: (text: string) => void;
}

/** Words typed in an old font look like nonsense here; offers to convert them. */
export function OldFontNotice({ font, text, convert }: Props) {
  const [fault, setFault] = useState('');
  const change = async () => {
    try {
      const { convertOldFont } = await overNetwork(() => import('../../../domain/oldFonts.ts'));
      convert(convertOldFont(text, font));
    } catch (error) {
      setFault(failureMessage(error, 'Chưa tải được phần chuyển mã. Hãy kiểm tra kết nối mạng rồi thử lại.'));
    }
  };
  return (
    <div class="read-notice" role="alert">
      <p>
        Dự thảo có lẽ gõ bằng phông cũ ({font === 'vni' ? 'VNI' : 'TCVN3, .VnTime'}), không phải Unicode, nên chưa soát
        đúng được.
      </p>
      <p class="actions">
        <button type="button" class="btn small" onClick={() => void change()}>
          Chuyển cả bản sang Unicode
        </button>
      </p>
      {fault !== '' && <p class="error">{fault}</p>}
    </div>
  );
}

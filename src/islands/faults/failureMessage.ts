import { isNetworkFailure } from '../../adapters/browser/faults/networkFailure.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';

/**
 * The message if a file could not be created: `offline` if its code could not be fetched; otherwise it is a page error,
 * which is reported.
 */
export function failureMessage(error: unknown, offline: string): string {
  if (isNetworkFailure(error)) return offline;
  reportPageError(error);
  return 'Lỗi của trang: không lập được tệp. Những gì đã nhập vẫn còn nguyên; chi tiết lỗi ở đầu trang.';
}

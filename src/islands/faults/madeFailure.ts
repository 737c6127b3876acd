import { isNetworkFailure } from '../../adapters/browser/faults/networkFailure.ts';
import { reportPageError } from '../../adapters/browser/faults/pageErrors.ts';

/**
 * What is said where a file could not be made: `offline` where its code could not be fetched; else the page is at
 * fault, which is reported.
 */
export function madeFailure(error: unknown, offline: string): string {
  if (isNetworkFailure(error)) return offline;
  reportPageError(error);
  return 'Lỗi của trang: không lập được tệp. Những gì đã nhập vẫn còn nguyên; chi tiết lỗi ở đầu trang.';
}

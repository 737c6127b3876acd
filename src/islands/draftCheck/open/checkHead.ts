import type { NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import type { CheckRun } from './useCheck.ts';

/**
 * The state of the check in a few words: the number of findings of the latest check, or why there has been none.
 * @param counted the findings that are shown and not dismissed
 */
export function checkHead(
  { checked, fault, isStopped }: Pick<CheckRun, 'checked' | 'fault' | 'isStopped'>,
  counted: readonly Pick<NumberedFinding, 'severity'>[],
): string {
  if (checked === null) return isStopped || fault !== '' ? 'Chưa soát xong' : 'Đang soát…';
  const severe = counted.filter(({ severity }) => severity === 'severe').length;
  if (counted.length === 0) return 'Không thấy chỗ nào cần xem';
  return `${counted.length} chỗ cần xem${severe > 0 ? `, ${severe} chỗ nặng` : ''}`;
}

/** Signs that quoted words are not complete, or that their number is not read. */
import { isDivision, type Division, type Provision } from '../../tree/tree.ts';
import type { UnitPath } from '../operation/operation.ts';
import { withoutMarks } from './quotedUnits.ts';

/** True for new words that begin with the number of their unit in a form that is not read: “1 Cắt tỉa …”. */
export function startsWithNumber({ steps }: UnitPath, [first = '']: readonly string[]): boolean {
  const label = steps.at(-1)?.label ?? '';
  return (
    label !== '' &&
    new RegExp(`^(?:Điều |Khoản |Điểm |\\()?${label.replace(/[^\p{L}\p{N}]/gu, '')}[\\s.):/-]`, 'iu').test(first)
  );
}

const NUMBER_FIRST = '(?:Điều \\d+\\p{Ll}?\\.|\\d+\\p{Ll}?\\.|\\p{Ll}\\d?\\))';
/** A line of dots, a title followed by dots, “1. (giữ nguyên)”. */
const LEFT_OUT: readonly RegExp[] = [
  /^[^\p{L}]*(?:…|\.{3,})[^\p{L}]*$/u,
  new RegExp(`^${NUMBER_FIRST} .*\\p{L} (?:…|\\.{3,})$`, 'u'),
  new RegExp(`^(?:${NUMBER_FIRST} )?\\(?(?:giữ nguyên|không (?:thay|sửa) đổi|như cũ)(?: như cũ)?\\)?[.;]?$`, 'iu'),
];

/** A paragraph of dots stands for unchanged words; only a person can tell which ones. */
export function quotedLeavesOut(quotations: readonly string[]): boolean {
  return quotations.some((quotation) =>
    withoutMarks(quotation)
      .split('\n')
      .some((line) => LEFT_OUT.some((form) => form.test(line))),
  );
}

/**
 * True for a quoted unit whose first clause or point is not the first one (1, a): what comes before may have been left
 * out, or be gone.
 */
export function beginsAmid(unit: Division | Provision): boolean {
  const [first] = unit.children;
  return first !== undefined && !isDivision(unit) && !/^(?:1|a|i)$|[.-]1$/u.test(first.label);
}

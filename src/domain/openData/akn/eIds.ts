/**
 * Identifiers of a text's units in Akoma Ntoso, according to the Akoma Ntoso Naming Convention 1.0 (OASIS), section 5.
 */
import { labelOfSlug } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';

const ELEMENTS: readonly (readonly [prefix: string, reference: string])[] = [
  ['tieu-muc-', 'subsec_'],
  ['phan-', 'part_'],
  ['chuong-', 'chp_'],
  ['muc-', 'sec_'],
  ['dieu-', 'art_'],
  ['khoan-', 'para_'],
  ['diem-', 'point_'],
  ['tiet-', 'indent_'],
];

/** The prefix for units of the enacting decision, whose Điều 1 is in the same file as the regulation's. */
export const DECISION_PREFIX = 'main__';

/**
 * The eId of a division or provision: `dieu-12.khoan-4.diem-dd` → `art_12__para_4__point_đ`; `chuong-2.muc-1` →
 * `chp_2__sec_1`; `quyet-dinh.dieu-1` → `main__art_1`. Letters are as printed, divisions have Arabic numbers. Articles,
 * which are numbered across divisions, do not include their divisions. Units of an appendix start with its eId:
 * `phu-luc-1__para_2`.
 */
export function eIdOf(id: ProvisionId): string {
  const isOfDecision = id.startsWith('quyet-dinh.');
  const parts = (isOfDecision ? id.slice('quyet-dinh.'.length) : id).split('.');
  const names = parts.map((part) => {
    const element = ELEMENTS.find(([prefix]) => part.startsWith(prefix));
    return element === undefined ? part : element[1] + labelOfSlug(part.slice(element[0].length));
  });
  return (isOfDecision ? DECISION_PREFIX : '') + names.join('__');
}

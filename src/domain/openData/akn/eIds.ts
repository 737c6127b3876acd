/** Names of a text's units in Akoma Ntoso, after the Akoma Ntoso Naming Convention 1.0 (OASIS), section 5. */
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

/** Stands before the names of the enacting decision, since its Điều 1 is not the regulation's and one file holds both. */
export const DECISION_PREFIX = 'main__';

/**
 * The eId of a division or provision: `dieu-12.khoan-4.diem-dd` → `art_12__para_4__point_đ`; `chuong-2.muc-1` → `chp_2__sec_1`;
 * `quyet-dinh.dieu-1` → `main__art_1`. Letters as printed, divisions by Arabic number; articles, whose numbers run on through the
 * divisions, are not named after them. What is in an appendix begins with that: `phu-luc-1__para_2`.
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

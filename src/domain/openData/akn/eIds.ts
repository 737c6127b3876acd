/** The eIds of a text's units, following the Akoma Ntoso Naming Convention 1.0 (OASIS), section 5. */
import { labelOfSlug } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';

const ELEMENTS: readonly (readonly [prefix: string, reference: string])[] = [
  ['phan-', 'part_'],
  ['chuong-', 'chp_'],
  ['muc-', 'sec_'],
  ['dieu-', 'art_'],
  ['khoan-', 'para_'],
  ['diem-', 'point_'],
];

/** Prefix of the enacting decision's eIds: its Điều 1 is not the regulation's, and one file contains both. */
export const DECISION_PREFIX = 'main__';

/**
 * The eId of a division or provision: `dieu-12.khoan-4.diem-dd` → `art_12__para_4__point_đ`; `chuong-2.muc-1` →
 * `chp_2__sec_1`; `quyet-dinh.dieu-1` → `main__art_1`. Letters as printed, divisions in Arabic numerals; an article's
 * eId does not include its divisions, because articles are numbered consecutively across them.
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

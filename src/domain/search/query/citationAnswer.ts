import { sorted } from '../../baseline.ts';
import { labelOfSlug, POINT_LETTERS } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { lastLabel, type ProvisionIndex } from '../text/provisionIndex.ts';
import { nameOfProvision } from '../text/searchText.ts';

/** The result of looking up one requested citation in a text. */
export type CitationAnswer =
  | {
      readonly kind: 'found';
      readonly id: ProvisionId;
      /** `điểm đ khoản 4 Điều 12`. */
      readonly name: string;
    }
  | {
      readonly kind: 'missing';
      /** What exists instead, or what to type: “Điều 12 có 4 khoản, từ khoản 1 đến khoản 4.” */
      readonly sentence: string;
      /** Suggested provisions, nearest first. */
      readonly near: readonly ProvisionId[];
    };

/** A provision that exists, with its name. */
export function found(id: ProvisionId, provisionIndex: ProvisionIndex): CitationAnswer {
  return { kind: 'found', id, name: nameOfProvision(id, provisionIndex.text) };
}

/** What exists instead, and suggested provisions. */
export function missing(sentence: string, near: readonly ProvisionId[]): CitationAnswer {
  return { kind: 'missing', sentence, near };
}

/** The two ids whose labels are nearest to the requested one. */
export function nearestTo(ids: readonly ProvisionId[], label: string): readonly ProvisionId[] {
  const wanted = rank(labelOfSlug(label));
  return sorted(
    ids,
    (one, other) => Math.abs(rank(lastLabel(one)) - wanted) - Math.abs(rank(lastLabel(other)) - wanted),
  ).slice(0, 2);
}

/** A label's position among its siblings: its number, or its letter's position in the drafting alphabet. */
function rank(label: string): number {
  const number = Number.parseInt(label, 10);
  return Number.isNaN(number) ? POINT_LETTERS.findIndex((letter) => letter === label.charAt(0)) : number;
}

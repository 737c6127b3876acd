import { isTabular } from '../../../domain/openData/dmn/dmn.ts';
import { movedUnits } from '../../../domain/regulation/amend/changeNotes.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { articlesOf } from '../../../domain/regulation/tree/walk.ts';

/** What lists name of a regulation, and what addresses its pages have. Everything else is read when one is rendered. */
export interface ListedRegulation extends Pick<Regulation, 'slug' | 'meta' | 'scan'> {
  readonly hasDecision: boolean;
  readonly articles: readonly ProvisionId[];
  /** Number of units at the top of the text: the headings of a plan, which has no articles. */
  readonly headings: number;
  readonly annexes: readonly ProvisionId[];
  readonly hasNotes: boolean;
  readonly isRated: boolean;
  /** Whether decision tables can express its rules. */
  readonly isTabular: boolean;
  /** Whether a worked case shows what its self-check gives. */
  readonly hasSample: boolean;
  readonly roles: readonly string[];
  /** Null if nothing amends it. */
  readonly history: ListedHistory | null;
}

interface ListedHistory {
  /** Ids of the amending texts. */
  readonly amending: readonly string[];
  /** Days of the versions that are not the current one, which has the addresses of the text itself. */
  readonly otherDays: readonly string[];
  /** Former ids of renumbered articles that no other article has now. */
  readonly moved: readonly ProvisionId[];
}

/** The part of a regulation that is kept for lists and addresses. */
export function listedOf({ slug, meta, scan, text, notes, ruleset, sample, history }: Regulation): ListedRegulation {
  return {
    slug,
    meta,
    scan,
    hasDecision: text.decision !== null,
    articles: articlesOf(text.regulation).map(({ node }) => node.id),
    headings: text.regulation.body.length,
    annexes: text.annexes.map(({ id }) => id),
    hasNotes: notes.length > 0,
    isRated: ruleset !== null,
    isTabular: ruleset !== null && isTabular(ruleset),
    hasSample: sample !== undefined,
    roles: ruleset?.roles.map(({ id }) => id) ?? [],
    history: history === null ? null : listedHistory(history),
  };
}

function listedHistory({ amending, versions, current }: NonNullable<Regulation['history']>): ListedHistory {
  return {
    amending: amending.map(({ id }) => id),
    otherDays: versions.map(({ day }) => day).filter((day) => day !== current.day),
    moved: [...movedUnits(current).keys()].filter((former) => /^dieu-[^.]+$/.test(former)),
  };
}

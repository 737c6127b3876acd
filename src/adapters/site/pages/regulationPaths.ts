/** Paths of the pages and files of regulations, for `getStaticPaths`. */
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import type { TextHistory } from '../../../domain/regulation/amend/history.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import type { ListedRegulation } from './listedRegulation.ts';
import { regulationAt, regulationList } from './regulationList.ts';

interface Path<P> {
  readonly params: Readonly<Record<string, string>>;
  readonly props: P;
}

/** What a page is of: `{ article: 'dieu-1' }`; nothing if a regulation has only one of this kind. */
type Params = Readonly<Record<string, string>>;

/**
 * One path for each page of one kind that the regulations have. A page's properties are read when it is rendered, so
 * that the regulations are not all in memory at once.
 */
export async function pathsOf<Q extends Params, P>(
  paramsOf: (regulation: ListedRegulation) => readonly Q[],
  propsOf: (regulation: Regulation, params: Q) => P,
): Promise<Path<P>[]> {
  const regulations = await regulationList();
  return regulations.flatMap((listed) =>
    paramsOf(listed).map((params) => ({
      params: { slug: listed.slug, ...params },
      get props() {
        return propsOf(regulationAt(listed.slug), params);
      },
    })),
  );
}

/** One path for each regulation, or for those that match. */
export function regulationPaths(
  matches: (regulation: ListedRegulation) => boolean = () => true,
): Promise<Path<{ regulation: Regulation }>[]> {
  return pathsOf(only(matches), (regulation) => ({ regulation }));
}

/** One path for each regulation that has rating rules, or for those of them that match. */
export function ratedPaths(
  matches: (regulation: ListedRegulation) => boolean = () => true,
): Promise<Path<{ regulation: Regulation; ruleset: RuleSet }>[]> {
  return pathsOf(
    only((listed) => listed.isRated && matches(listed)),
    (regulation) => ({ regulation, ruleset: rulesOf(regulation) }),
  );
}

const only = (matches: (regulation: ListedRegulation) => boolean) => (listed: ListedRegulation) =>
  matches(listed) ? [{}] : [];

/** The rules of a regulation that is listed as rated. */
export function rulesOf({ slug, ruleset }: Regulation): RuleSet {
  return existing(ruleset, `${slug} has no rules`);
}

/** The versions of a regulation that is listed as amended. */
export function versionsOfText({ slug, history }: Regulation): TextHistory {
  return existing(history, `${slug} has no versions`);
}

/** What a listed page is of. Throws if the regulation is not the one that was listed. */
export function existing<T>(value: T | null | undefined, otherwise: string): T {
  if (value === null || value === undefined) throw new Error(otherwise);
  return value;
}

/** Route parameters of every regulation, or only of those with rating rules, for `getStaticPaths`. */
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { regulationList } from './regulationList.ts';

interface Path<P> {
  readonly params: { readonly slug: string };
  readonly props: P;
}

/** One path for each regulation. */
export async function regulationPaths(): Promise<Path<{ regulation: Regulation }>[]> {
  const regulations = await regulationList();
  return regulations.map((regulation) => ({ params: { slug: regulation.slug }, props: { regulation } }));
}

/** One path for each regulation that has rating rules. */
export async function ratedPaths(): Promise<Path<{ regulation: Regulation; ruleset: RuleSet }>[]> {
  const regulations = await regulationList();
  return regulations.flatMap((regulation) =>
    regulation.ruleset === null
      ? []
      : [{ params: { slug: regulation.slug }, props: { regulation, ruleset: regulation.ruleset } }],
  );
}

import { ratedPaths } from '../../../adapters/site/pages/regulationPaths.ts';
import type { APIContext } from 'astro';
import { dmn } from '../../../domain/openData/dmn/dmn.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly ruleset: RuleSet;
}

export const getStaticPaths = () => ratedPaths(({ isTabular }) => isTabular);

/** The rating rules as DMN 1.3 decision tables; only for rules that such tables can express. */
export function GET({ props: { ruleset } }: APIContext<Props>): Response {
  return new Response(dmn(ruleset), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

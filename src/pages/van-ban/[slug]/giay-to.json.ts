import type { APIContext } from 'astro';
import { ratedPaths } from '../../../adapters/site/pages/regulationPaths.ts';
import { papersContext } from '../../../domain/report/papersContext.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly regulation: Regulation;
}

export const getStaticPaths = () => ratedPaths();

/** What the papers of the reviewing office say about one regulation. */
export function GET({ props: { regulation } }: APIContext<Props>): Response {
  const context = JSON.stringify(papersContext(regulation));
  return new Response(context, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}

import { ratedPaths } from '../../../adapters/site/pages/regulationPaths.ts';
import type { APIContext } from 'astro';
import { rulesFile } from '../../../adapters/site/pages/ruleFiles.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly regulation: Regulation;
}

export const getStaticPaths = () => ratedPaths();

/** The rules of one regulation, for the reviewing office's table. */
export function GET({ props: { regulation } }: APIContext<Props>): Response {
  return new Response(rulesFile(regulation), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}

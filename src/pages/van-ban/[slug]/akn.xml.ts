import { regulationPaths } from '../../../adapters/site/pages/regulationPaths.ts';
import type { APIContext } from 'astro';
import { akomaNtoso } from '../../../domain/openData/akn/akomaNtoso.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly regulation: Regulation;
}

export const getStaticPaths = () => regulationPaths();

/** The regulation as Akoma Ntoso 3.0. */
export function GET({ props: { regulation } }: APIContext<Props>): Response {
  return new Response(akomaNtoso(regulation), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

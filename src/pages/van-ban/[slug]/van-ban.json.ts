import { regulationPaths } from '../../../adapters/site/pages/regulationPaths.ts';
import type { APIContext } from 'astro';
import { vanBan } from '../../../domain/openData/vanBan.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly regulation: Regulation;
}

export const getStaticPaths = () => regulationPaths();

/** The regulation as data; its schema is published at /van-ban.schema.json. */
export function GET({ props: { regulation } }: APIContext<Props>): Response {
  return new Response(`${JSON.stringify(vanBan(regulation), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

import { getCollection } from 'astro:content';
import type { APIContext } from 'astro';
import { rulesFile } from '../../../adapters/build/ruleFiles.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly regulation: Regulation;
}

export async function getStaticPaths() {
  const regulations = await getCollection('regulations');
  return regulations.flatMap(({ data: regulation }) => (regulation.ruleset === null ? [] : [{ params: { slug: regulation.slug }, props: { regulation } }]));
}

/** One regulation's rules, for the reviewing office's table. */
export function GET({ props: { regulation } }: APIContext<Props>): Response {
  return new Response(rulesFile(regulation), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}

import type { APIContext } from 'astro';
import { wholeRegulations } from '../../../adapters/site/pages/regulationList.ts';
import { shardFiles } from '../../../adapters/site/pages/searchIndex.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly content: string;
}

export async function getStaticPaths() {
  return [...shardFiles(await wholeRegulations())].map(([shard, content]) => ({
    params: { shard },
    props: { content },
  }));
}

/** The texts for each word that begins with two given letters; only built if there are many texts. */
export function GET({ props: { content } }: APIContext<Props>): Response {
  return new Response(content, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}

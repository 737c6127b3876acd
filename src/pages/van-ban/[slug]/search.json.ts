import { regulationList } from '../../../adapters/site/pages/regulationList.ts';
import { regulationPaths } from '../../../adapters/site/pages/regulationPaths.ts';
import type { APIContext } from 'astro';
import { searchFile, searchNotesOf } from '../../../adapters/site/pages/searchIndex.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly regulation: Regulation;
}

export const getStaticPaths = () => regulationPaths();

/** The searchable text of one regulation; fetched on first use. */
export async function GET({ props: { regulation } }: APIContext<Props>): Promise<Response> {
  const isAlone = (await regulationList()).length === 1;
  return new Response(searchFile(regulation, searchNotesOf(regulation.notes), isAlone), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

import type { APIContext } from 'astro';
import { textDocx } from '../../../adapters/site/docx/textDocx.ts';
import { regulationPaths } from '../../../adapters/site/pages/regulationPaths.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly regulation: Regulation;
}

export const getStaticPaths = () => regulationPaths();

/** The whole text as a Word file. */
export async function GET({ props: { regulation } }: APIContext<Props>): Promise<Response> {
  return new Response(await textDocx(regulation), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
}

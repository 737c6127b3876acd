import type { APIContext } from 'astro';
import { textDocx } from '../../../../../adapters/site/docx/textDocx.ts';
import { versionPaths } from '../../../../../adapters/site/pages/versionPaths.ts';
import type { DatedText } from '../../../../../domain/regulation/amend/textOn.ts';
import type { Regulation } from '../../../../../domain/regulation/regulation.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly regulation: Regulation;
  readonly version: DatedText;
}

export const getStaticPaths = versionPaths;

/** A version of the whole text as a Word file. */
export async function GET({ props: { regulation, version } }: APIContext<Props>): Promise<Response> {
  return new Response(await textDocx(regulation, version), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
}

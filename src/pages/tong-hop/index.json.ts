import { getCollection } from 'astro:content';
import { ratedListFile } from '../../adapters/site/pages/ruleFiles.ts';

/** The regulations whose self-checks can be summarised; fetched when the first file is opened. */
export async function GET(): Promise<Response> {
  const regulations = await getCollection('regulations');
  return new Response(ratedListFile(regulations.map(({ data }) => data)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

import { getCollection } from 'astro:content';
import { searchListFile } from '../../adapters/build/searchIndex.ts';

/** The regulations that can be searched; the search fetches it on first use. */
export async function GET(): Promise<Response> {
  const regulations = await getCollection('regulations');
  return new Response(searchListFile(regulations.map(({ data }) => data)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}

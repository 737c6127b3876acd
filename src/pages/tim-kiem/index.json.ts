import { regulationList, wholeRegulations } from '../../adapters/site/pages/regulationList.ts';
import { searchListFile, shardFiles } from '../../adapters/site/pages/searchIndex.ts';

/** The searchable regulations; the search fetches the list on first use. */
export async function GET(): Promise<Response> {
  const regulations = await regulationList();
  return new Response(searchListFile(regulations, [...shardFiles(await wholeRegulations()).keys()]), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

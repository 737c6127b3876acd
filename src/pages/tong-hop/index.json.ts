import { regulationList } from '../../adapters/site/pages/regulationList.ts';
import { ratedListFile } from '../../adapters/site/pages/ruleFiles.ts';

/** The regulations whose self-checks can be summarised; fetched when the first file is opened. */
export async function GET(): Promise<Response> {
  const regulations = await regulationList();
  return new Response(ratedListFile(regulations), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

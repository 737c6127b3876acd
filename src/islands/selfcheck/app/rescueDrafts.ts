import { openDrafts } from '../../../adapters/browser/drafts/openDrafts.ts';
import type { SelfCheckContext } from '../shared/context.ts';
import { fetchDownload } from '../drafts/draftActs.ts';

/** Downloads every stored draft of this regulation, for when the views that hold them have crashed. */
export async function rescueDrafts(props: SelfCheckContext): Promise<void> {
  const { downloadDrafts } = await fetchDownload();
  const session = await openDrafts({
    scope: new URL(props.root, document.baseURI).pathname,
    regulation: props.ruleset.regulation,
  });
  downloadDrafts(
    props,
    session.list().map(({ draft }) => draft),
    new Date().toISOString(),
  );
  await session.close();
}

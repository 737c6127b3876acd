import { openDrafts } from '../../../adapters/browser/drafts/openDrafts.ts';
import type { SelfCheckContext } from '../shared/context.ts';
import { fetchDownload } from '../drafts/draftActs.ts';

/** Puts every draft of this regulation into a file, from what is stored: for when the views that hold them are gone. */
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

import { useEffect, useState } from 'preact/hooks';
import { openDrafts } from '../../../adapters/browser/drafts/openDrafts.ts';
import { isFramedByOthers } from '../../../adapters/browser/page/framed.ts';
import { Boundary } from '../../faults/Boundary.tsx';
import { PageErrors } from '../../faults/PageErrors.tsx';
import { SelfCheckProvider, type SelfCheckContext, type SelfCheckProps } from '../shared/context.ts';
import { crashed } from './crashed.ts';
import { Drafts } from './Drafts.tsx';
import { Framed } from '../../ui/Framed.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { fetchDownload } from '../drafts/draftActs.ts';
import { START_TITLE } from '../drafts/Start.tsx';

/** The same for rules that tie facts together: what only such rules need is loaded first. */
const jointDrafts = lazy(async () => {
  await import('../../ui/jointRules.ts');
  return Drafts;
}, '');

/**
 * The whole self-check. Renders nothing on the server, because its data is on the device; the page shows Opening.tsx
 * until then.
 */
export function SelfCheck(props: SelfCheckProps) {
  const [root, setRoot] = useState<string | null>(null);
  useEffect(() => setRoot(document.documentElement.dataset.root ?? '/'), []);
  if (root === null) return null;
  if (isFramedByOthers(window)) {
    return (
      <Framed>
        <h1>{START_TITLE}</h1>
      </Framed>
    );
  }
  return (
    <SelfCheckProvider value={{ ...props, root }}>
      <PageErrors />
      <Boundary instead={<crashed.View download={() => void rescueDrafts({ ...props, root })} />}>
        {props.joint ? <jointDrafts.View /> : <Drafts />}
      </Boundary>
    </SelfCheckProvider>
  );
}

/** Downloads every stored draft of this regulation, for when the views that hold them have crashed. */
async function rescueDrafts(props: SelfCheckContext): Promise<void> {
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

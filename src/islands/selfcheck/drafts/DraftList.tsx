import type { DraftItem } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { useSelfCheck } from '../shared/context.ts';
import type { DraftActs } from './draftActs.ts';
import { Heading } from '../../ui/Heading.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { NewDraftLink, Start, START_TITLE } from './Start.tsx';

/** Not loaded by someone without drafts. */
export const storedDrafts = lazy(
  () => import('./StoredDrafts.tsx').then(({ StoredDrafts }) => StoredDrafts),
  'Đang mở danh sách…',
);

interface Props {
  readonly items: readonly DraftItem[];
  readonly acts: DraftActs;
}

/** All drafts on this device; if there are none, the introduction. */
export function DraftList({ items, acts }: Props) {
  const { instrument, ruleset } = useSelfCheck();
  if (items.length === 0) {
    return (
      <>
        <Heading>{START_TITLE}</Heading>
        <Start instrument={instrument} ruleset={ruleset} />
      </>
    );
  }
  return (
    <>
      <Heading>Các bản tự kiểm tra trên máy này</Heading>
      <storedDrafts.View items={items} acts={acts}>
        <NewDraftLink />
      </storedDrafts.View>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import type { Imported } from '../../../adapters/browser/drafts/applyImport.ts';
import type { DraftSession } from '../../../adapters/browser/drafts/held/draftSession.ts';
import type { DroppedFiles } from '../../../adapters/browser/files/fileDrop.ts';
import { lazy } from '../../ui/lazy.tsx';
import { OpenFile } from '../files/OpenFile.tsx';

interface Props {
  readonly session: DraftSession;
  /** The files being opened; null if there are none. */
  readonly files: DroppedFiles | null;
  readonly open: (files: DroppedFiles) => void;
  /** A drag that could be dropped is over the page. */
  readonly isOver: boolean;
  readonly imported: (result: Imported | null) => void;
  readonly announce: (sentence: string, undo?: () => void) => void;
  /** The list of drafts. */
  readonly children: ComponentChildren;
}

const plan = lazy(() => import('../files/ImportPlan.tsx').then(({ ImportPlan }) => ImportPlan), 'Đang đọc tệp…');
/** Loaded on demand, because problems are rare. */
export const loadProblems = lazy(() => import('./LoadProblems.tsx').then(({ LoadProblems }) => LoadProblems), '');
/** Fetched before anything can be deleted, because the network may be gone by then. */
export const justDeleted = lazy(() => import('./JustDeleted.tsx').then(({ JustDeleted }) => JustDeleted), '');
const deployments = lazy(() => import('./DraftsElsewhere.tsx').then(({ DraftsElsewhere }) => DraftsElsewhere), '');
const aside = lazy(() => import('./QuarantineList.tsx').then(({ QuarantineList }) => QuarantineList), '');

/**
 * Around the list of drafts: files can be opened, and what could not be read is listed below. While files are being
 * opened, their plan replaces the list.
 */
export function ListFiles({ session, files, open, isOver, imported, announce, children }: Props) {
  if (files !== null) return <plan.View files={files} session={session} done={imported} />;
  return (
    <>
      {children}
      {session.deleted().length > 0 && <justDeleted.View session={session} announce={announce} />}
      <OpenFile open={open} isOver={isOver} />
      {session.notices().length + session.others().length > 0 && (
        <loadProblems.View
          notices={session.notices()}
          drafts={session.list().map(({ draft }) => draft)}
          others={session.others()}
        />
      )}
      <deployments.View session={session} announce={announce} />
      <aside.View quarantine={session.quarantine} settled={session.isSettled()} announce={announce} />
    </>
  );
}

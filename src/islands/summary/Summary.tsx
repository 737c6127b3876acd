import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { restoreVisit, recordVisit } from '../../adapters/browser/page/restoreVisit.ts';
import type { Gathered } from '../../adapters/browser/office/gatherFiles.ts';
import { enterVisit } from '../../adapters/browser/page/visits.ts';
import { GuardedPage } from '../faults/GuardedPage.tsx';
import { unfoldForPrint } from '../ui/unfoldForPrint.ts';
import { forgetFields } from '../ui/useRestored.ts';
import { FilePicker } from './FilePicker.tsx';
import { useAuthorityState } from './office/authorityContext.ts';
import { Problems } from './Problems.tsx';
import { RegulationTable } from './RegulationTable.tsx';
import { SessionBox } from './session/SessionBox.tsx';
import { recallChoice, rememberChoice, takeOverWork } from './session/storedWork.ts';
import { useGathering } from './useGathering.ts';

/** The reviewing office's page: takes files and shows one table for each regulation. */
export function Summary() {
  return (
    <GuardedPage
      instead={
        <p role="alert">
          Bảng không hiện được vì lỗi của trang. Các tệp trên máy không bị đụng tới. Hãy tải lại trang.
        </p>
      }
    >
      {(root) => <Office root={root} />}
    </GuardedPage>
  );
}

function Office({ root }: { readonly root: string }) {
  const [visit] = useState(enterVisit);
  const authority = useAuthorityState(new URL(root).pathname);
  /** Counts the sessions opened: their work is then on the device, and is read from there. */
  const [session, setSession] = useState(0);
  /** The tables on the page before a session is opened. */
  const open = useRef<Gathered['tables']>(new Map());
  const { gathered, progress, isReopening, message, fault, add, files, stop, left, resume, clear, restore } =
    useGathering(root, (work) => {
      for (const [slug, one] of work) {
        takeOverWork(slug, one, open.current.has(slug));
        authority.merge(slug, one.authority);
      }
      setSession((count) => count + 1);
    });
  open.current = gathered.tables;
  const unclear = useRef<() => void>(() => undefined);
  useEffect(recordVisit, []);
  // In a layout effect, so that the change causes no layout shift.
  useLayoutEffect(() => document.querySelector('.gate')?.remove(), []);
  useEffect(unfoldForPrint, []);
  useLayoutEffect(() => {
    if (visit !== null && visit !== 'same') restoreVisit(visit, () => undefined);
  }, [visit]);
  const tables = [...gathered.tables];
  const clearAll = () => {
    forgetFields();
    const slugs = [...new Set([...tables.map(([slug]) => slug), ...authority.slugs()])];
    const choices = slugs.map((slug) => [slug, recallChoice(slug)] as const);
    for (const slug of slugs) rememberChoice(slug, null);
    const revert = authority.clear();
    unclear.current = () => {
      for (const [slug, choice] of choices) rememberChoice(slug, choice);
      revert();
    };
    clear();
  };
  const hasSome = tables.length > 0 || gathered.problems.length > 0;
  // What the page is for needs no explanation once there is a table.
  useLayoutEffect(() => {
    const main = document.querySelector('main.summary');
    main?.classList.toggle('filled', hasSome);
  }, [hasSome]);
  return (
    <>
      <FilePicker
        add={add}
        stop={stop}
        left={left}
        resume={resume}
        progress={progress}
        message={message}
        fault={fault}
        hasSome={hasSome}
        restore={
          restore &&
          (() => {
            unclear.current();
            restore();
          })
        }
      />
      {isReopening && <p hidden data-coming />}
      <Problems problems={gathered.problems} hasTable={tables.length > 0} />
      {tables.map(([slug, { rules, rows }]) => (
        <RegulationTable
          key={`${slug} ${session}`}
          root={root}
          slug={slug}
          rules={rules}
          rows={rows}
          authority={authority}
        />
      ))}
      {hasSome && (
        <SessionBox
          slugs={tables.map(([slug]) => slug)}
          files={files}
          authority={authority}
          clear={progress === null ? clearAll : null}
        />
      )}
    </>
  );
}

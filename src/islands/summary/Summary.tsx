import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { comeBack, followReader } from '../../adapters/browser/page/comeBack.ts';
import { isFramedByOthers } from '../../adapters/browser/page/framed.ts';
import { arrive } from '../../adapters/browser/page/visits.ts';
import { Boundary } from '../faults/Boundary.tsx';
import { PageErrors } from '../faults/PageErrors.tsx';
import { Framed } from '../ui/Framed.tsx';
import { forgetFields } from '../ui/useKept.ts';
import { FilePicker } from './FilePicker.tsx';
import { Problems } from './Problems.tsx';
import { RegulationTable } from './RegulationTable.tsx';
import { useGathering } from './useGathering.ts';

/**
 * The reviewing office's page: takes files and shows one table for each regulation. Renders nothing on the server: the
 * page shows Gate.astro until the script runs.
 */
export function Summary() {
  const [root, setRoot] = useState<string | null>(null);
  useEffect(() => setRoot(new URL(document.documentElement.dataset.root ?? '/', document.baseURI).href), []);
  if (root === null) return null;
  if (isFramedByOthers(window)) return <Framed />;
  return (
    <>
      <PageErrors />
      <Boundary
        instead={
          <p role="alert">
            Bảng không hiện được vì lỗi của trang. Các tệp trên máy không bị đụng tới. Hãy tải lại trang.
          </p>
        }
      >
        <Office root={root} />
      </Boundary>
    </>
  );
}

function Office({ root }: { readonly root: string }) {
  const [visit] = useState(arrive);
  const { gathered, progress, isReopening, said, fault, add, stop, clear, restore } = useGathering(root);
  useEffect(followReader, []);
  // In a layout effect, so that the change causes no layout shift.
  useLayoutEffect(() => document.querySelector('.gate')?.remove(), []);
  useLayoutEffect(() => {
    if (visit !== null && visit !== 'same') comeBack(visit, () => undefined);
  }, [visit]);
  const tables = [...gathered.tables];
  const clearAll = () => {
    forgetFields();
    clear();
  };
  const hasSome = tables.length > 0 || gathered.problems.length > 0;
  return (
    <>
      <FilePicker
        add={add}
        stop={stop}
        progress={progress}
        said={said}
        fault={fault}
        clear={hasSome && progress === null ? clearAll : null}
        restore={restore}
      />
      {isReopening && <p hidden data-coming />}
      <Problems problems={gathered.problems} />
      {tables.map(([slug, { rules, rows }]) => (
        <RegulationTable key={slug} root={root} slug={slug} rules={rules} rows={rows} />
      ))}
    </>
  );
}

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { isFramedByOthers } from '../../adapters/browser/framed.ts';
import { Framed } from '../selfcheck/Framed.tsx';
import { FilePicker } from './FilePicker.tsx';
import { Problems } from './Problems.tsx';
import { RegulationTable } from './RegulationTable.tsx';
import { useGathering } from './useGathering.ts';

/** The reviewing office's page: files in, one table for each regulation out. On the server nothing: the page's Gate.astro stands there until the script runs. */
export function Summary() {
  const [root, setRoot] = useState<string | null>(null);
  useEffect(() => setRoot(new URL(document.documentElement.dataset.root ?? '/', document.baseURI).href), []);
  if (root === null) return null;
  return isFramedByOthers(window) ? <Framed /> : <Office root={root} />;
}

function Office({ root }: { readonly root: string }) {
  const { gathered, progress, said, add, stop, clear, restore } = useGathering(root);
  // In the same frame, so that nothing moves.
  useLayoutEffect(() => document.querySelector('.gate')?.remove(), []);
  const tables = [...gathered.tables];
  return (
    <>
      <FilePicker add={add} stop={stop} progress={progress} said={said} restore={restore} />
      <Problems problems={gathered.problems} />
      {tables.map(([slug, { rules, rows }]) => (
        <RegulationTable key={slug} root={root} slug={slug} rules={rules} rows={rows} />
      ))}
      {(tables.length > 0 || gathered.problems.length > 0) && progress === null && (
        <p class="actions screen">
          <button type="button" class="btn plain" onClick={clear}>
            Bỏ bảng này, bắt đầu lại
          </button>
        </p>
      )}
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { FilePicker } from './FilePicker.tsx';
import { Problems } from './Problems.tsx';
import { RegulationTable } from './RegulationTable.tsx';
import { useGathering } from './useGathering.ts';

/** The reviewing office's page: files in, one table for each regulation out. Until the script runs, and where it cannot, it says what it needs. */
export function Summary() {
  const [root, setRoot] = useState<string | null>(null);
  useEffect(() => setRoot(new URL(document.documentElement.dataset.root ?? '/', document.baseURI).href), []);
  if (root === null) return <NeedsScript />;
  return <Office root={root} />;
}

function Office({ root }: { readonly root: string }) {
  const { gathered, progress, said, add, stop, clear, restore } = useGathering(root);
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

/** Shown by the page itself, each part after a while (selfcheck.css). */
function NeedsScript() {
  return (
    <div class="opening">
      <p class="save-state">Đang mở phần tổng hợp…</p>
      <p class="late">Phần tổng hợp tính ngay trên máy bạn nên cần JavaScript. Nếu không mở được, hãy bật JavaScript cho trang này rồi tải lại.</p>
    </div>
  );
}

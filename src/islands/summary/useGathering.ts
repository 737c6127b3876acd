import { useMemo, useRef, useState } from 'preact/hooks';
import { gatherFiles, NOTHING_GATHERED, type Gathered, type Progress } from '../../adapters/browser/gatherFiles.ts';
import { regulationRules } from '../../adapters/browser/regulationRules.ts';

interface Gathering {
  readonly gathered: Gathered;
  /** Null while no files are being read. */
  readonly progress: Progress | null;
  /** What was last done, in a sentence. */
  readonly said: string;
  readonly add: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly clear: () => void;
  /** Takes the last clearing back; null where there is none. */
  readonly restore: (() => void) | null;
}

/** What the opened files hold. It lives in this page alone: nothing of it is stored. @param root address of the site's root */
export function useGathering(root: string): Gathering {
  const rulesOf = useMemo(() => regulationRules(new URL(root)), [root]);
  const [gathered, setGathered] = useState(NOTHING_GATHERED);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [said, setSaid] = useState('');
  const [cleared, setCleared] = useState<Gathered | null>(null);
  const running = useRef<AbortController | null>(null);

  const add = async (files: readonly File[]) => {
    if (files.length === 0 || running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setSaid('');
    setCleared(null);
    setProgress({ done: 0, total: files.length });
    const after = await gatherFiles(files, gathered, rulesOf, { signal: controller.signal, progress: setProgress });
    running.current = null;
    setGathered(after);
    setProgress(null);
    setSaid(resultSentence(gathered, after, controller.signal.aborted));
  };
  const clear = () => {
    setCleared(gathered);
    setGathered(NOTHING_GATHERED);
    setSaid(`Đã bỏ bảng gồm ${count(gathered)} bản khỏi trang này. Các tệp trên máy không bị đụng tới.`);
  };
  const restore = (before: Gathered) => () => {
    setCleared(null);
    setGathered(before);
    setSaid('Đã lấy lại bảng.');
  };
  return { gathered, progress, said, add: (files) => void add(files), stop: () => running.current?.abort(), clear, restore: cleared === null ? null : restore(cleared) };
}

function resultSentence(before: Gathered, after: Gathered, stopped: boolean): string {
  const added = `${stopped ? 'Đã dừng. ' : ''}Đã thêm ${count(after) - count(before)} bản vào bảng`;
  const problems = after.problems.length - before.problems.length;
  return problems === 0 ? `${added}.` : `${added}; có ${problems} điều cần xem trong danh sách tệp.`;
}

function count({ tables }: Gathered): number {
  return [...tables.values()].reduce((sum, { rows }) => sum + rows.length, 0);
}

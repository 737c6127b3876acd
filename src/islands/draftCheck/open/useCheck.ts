import { useEffect, useRef, useState } from 'preact/hooks';
import { draftChecker, type DraftChecker } from '../../../adapters/browser/draftCheck/draftChecker.ts';
import { isNetworkFailure } from '../../../adapters/browser/faults/networkFailure.ts';
import { reportPageError } from '../../../adapters/browser/faults/pageErrors.ts';
import type { CheckedDraft } from '../../../domain/draftCheck/checked.ts';

export interface CheckRun {
  /** The latest result; null before the first. */
  readonly checked: CheckedDraft | null;
  /** The text that it is about. */
  readonly of: string;
  /** Share done, 0 to 1; null while nothing is checked. */
  readonly share: number | null;
  /** How long the latest took, in milliseconds. */
  readonly took: number;
  /** Why there is no result, in a sentence; '' if there is one. */
  readonly fault: string;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Delay after the last key press, in milliseconds. */
const SETTLED = 600;

/** Checks a text in the background: when it is opened, and after every pause in typing. */
export function useCheck(text: string): CheckRun {
  const [result, setResult] = useState<Pick<CheckRun, 'checked' | 'of' | 'took'>>({ checked: null, of: '', took: 0 });
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState('');
  const [isStopped, setStopped] = useState(false);
  const checker = useRef<DraftChecker | null>(null);
  checker.current ??= draftChecker();
  const run = (words: string) => {
    const start = performance.now();
    setStopped(false);
    setShare(0);
    checker.current?.check(words, setShare).then(
      (checked) => {
        // Cancelled for a newer text, or stopped.
        if (checked === null) return;
        setFault('');
        setShare(null);
        setResult({ checked, of: words, took: performance.now() - start });
      },
      (error: unknown) => {
        setShare(null);
        if (!isNetworkFailure(error)) reportPageError(error);
        setFault(
          isNetworkFailure(error)
            ? 'Chưa tải được phần soát. Hãy kiểm tra kết nối mạng rồi bấm “Soát lại”; dự thảo vẫn được giữ.'
            : 'Chưa soát được vì lỗi của trang; dự thảo vẫn được giữ.',
        );
      },
    );
  };
  const isFirst = useRef(true);
  useEffect(() => {
    const wait = isFirst.current ? 0 : SETTLED;
    isFirst.current = false;
    const timer = setTimeout(() => run(text), wait);
    return () => clearTimeout(timer);
    // Only a changed text is checked.
  }, [text]);
  useEffect(() => () => checker.current?.stop(), []);
  return {
    ...result,
    share,
    fault,
    isStopped,
    stop() {
      checker.current?.stop();
      setShare(null);
      setStopped(true);
    },
    again: () => run(text),
  };
}

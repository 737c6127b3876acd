import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly sentence: string;
  /** Initial text, not announced. */
  readonly first?: string;
}

/** Announces a changed sentence to screen readers once it has settled, not at every keystroke or slider step. */
export function Announcer({ sentence, first = '' }: Props) {
  const [message, setMessage] = useState(first);
  const [begun] = useState(sentence);
  useEffect(() => {
    if (sentence === begun && message === first) return;
    const timer = setTimeout(() => setMessage(sentence), 700);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a changed sentence is waited for
  }, [sentence]);
  return (
    <p class="vh" role="status">
      {message}
    </p>
  );
}

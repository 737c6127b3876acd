import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly sentence: string;
  /** What stands there before anything changes, unannounced. */
  readonly first?: string;
}

/** Says a changed sentence to a screen reader once it has settled, not at every key or every step of a slider. */
export function Announcer({ sentence, first = '' }: Props) {
  const [said, setSaid] = useState(first);
  const [begun] = useState(sentence);
  useEffect(() => {
    if (sentence === begun && said === first) return;
    const timer = setTimeout(() => setSaid(sentence), 700);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p class="vh" role="status">
      {said}
    </p>
  );
}

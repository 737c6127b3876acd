import { useEffect, useRef } from 'preact/hooks';
import { isComposing } from '../../../adapters/browser/page/composing.ts';
import type { NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  readonly findings: readonly NumberedFinding[];
  readonly current: string | null;
  readonly move: (step: 1 | -1) => void;
}

/** On a phone: moves from finding to finding, within reach of the thumb. */
export function FindingDock({ findings, current, move }: Props) {
  const finding = findings.find(({ key }) => key === current);
  return (
    <nav class="finding-dock screen" aria-label="Đi giữa các chỗ">
      <button type="button" class="btn plain" aria-label="Chỗ trước" onClick={() => move(-1)}>
        <Icon name="back" />
      </button>
      <span>{finding === undefined ? `${findings.length} chỗ` : `Chỗ ${finding.number} trên ${findings.length}`}</span>
      <button type="button" class="btn plain" aria-label="Chỗ sau" onClick={() => move(1)}>
        <Icon name="on" />
      </button>
    </nav>
  );
}

/** F8 and Shift+F8 go to the next and the previous finding, wherever the focus is. */
export function useFindingKeys(move: (step: 1 | -1) => void): void {
  const latest = useRef(move);
  latest.current = move;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

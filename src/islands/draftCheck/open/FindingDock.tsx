import type { NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';

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
        ‹
      </button>
      <span>{finding === undefined ? `${findings.length} chỗ` : `Chỗ ${finding.number} trên ${findings.length}`}</span>
      <button type="button" class="btn plain" aria-label="Chỗ sau" onClick={() => move(1)}>
        ›
      </button>
    </nav>
  );
}

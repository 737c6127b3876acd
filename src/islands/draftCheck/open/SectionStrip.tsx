import { useMemo } from 'preact/hooks';
import type { NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import type { DraftSection } from '../../../domain/draftCheck/text/sections.ts';

interface Props {
  readonly sections: readonly DraftSection[];
  /** Those that are not dismissed. */
  readonly findings: readonly NumberedFinding[];
  readonly current: string | null;
  readonly open: (finding: NumberedFinding) => void;
}

/** Maximum number of sections; more would be unreadable. */
const MAX = 60;
const TICKS = 6;

/** The parts of the text in which something was found, each with a tick for every finding. */
export function SectionStrip({ sections, findings, current, open }: Props) {
  const cells = useMemo(
    () =>
      sections.flatMap((section, at) => {
        const end = sections[at + 1]?.line ?? Infinity;
        const within = findings.filter(({ line }) => section.line <= line && line < end);
        return within.length === 0 ? [] : [{ section, within }];
      }),
    [sections, findings],
  );
  if (cells.length < 2) return null;
  return (
    <nav class="strip screen" aria-label="Các phần có chỗ cần xem">
      <ul>
        {cells.slice(0, MAX).map(({ section, within }) => (
          <li key={section.line}>
            <button
              type="button"
              aria-label={`${section.name}: ${within.length} chỗ`}
              aria-current={within.some(({ key }) => key === current) ? 'true' : undefined}
              onClick={() => within[0] !== undefined && open(within[0])}
            >
              <span class="ticks" aria-hidden="true">
                {within.slice(0, TICKS).map(({ key, severity }) => (
                  <i key={key} class={severity} />
                ))}
              </span>
              {section.short}
            </button>
          </li>
        ))}
        {cells.length > MAX && <li class="quiet">và {cells.length - MAX} phần nữa</li>}
      </ul>
    </nav>
  );
}

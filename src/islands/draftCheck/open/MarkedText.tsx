import { Component, h, type ComponentType, type FunctionComponent } from 'preact';
import { useMemo } from 'preact/hooks';
import { piecesOfLine, type NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import type { DraftSection } from '../../../domain/draftCheck/text/sections.ts';
import { lineStarts } from '../../../domain/draftCheck/text/sourceRange.ts';
import { SEVERITY_NAMES } from './FindingFilter.tsx';

interface Props {
  readonly text: string;
  /** Null while the text has not been checked. */
  readonly sections: readonly DraftSection[] | null;
  readonly findings: readonly NumberedFinding[];
  readonly current: string | null;
  readonly open: (finding: NumberedFinding) => void;
}

interface Line {
  readonly words: string;
  readonly from: number;
}

/** The words with a mark at each finding, section by section, so that a change renders only the sections it affects. */
export function MarkedText({ text, sections, findings, current, open }: Props) {
  const parts = useMemo(() => {
    const source = text.normalize('NFC');
    const starts = lineStarts(source);
    const lines = starts.map((from, at): Line => {
      const end = starts[at + 1] ?? source.length + 1;
      return { words: source.slice(from, end - 1).replace(/\r$/, ''), from };
    });
    const first = sections ?? [{ name: '', short: '', line: 1 }];
    return first.map(({ line }, at) => lines.slice(line - 1, (first[at + 1]?.line ?? lines.length + 1) - 1));
  }, [text, sections]);
  return (
    <div class="draft-read" tabIndex={0} role="region" aria-label="Bản dự thảo">
      {parts.map((lines, at) => {
        const [first, last] = [lines[0], lines[lines.length - 1]];
        const end = (last?.from ?? 0) + (last?.words.length ?? 0);
        const within = findings.filter(
          ({ source }) => source !== null && source.start <= end && source.end >= (first?.from ?? 0),
        );
        const here = within.some(({ key }) => key === current) ? current : null;
        return <Part key={at} lines={lines} findings={within} current={here} open={open} />;
      })}
    </div>
  );
}

interface PartProps {
  readonly lines: readonly Line[];
  readonly findings: readonly NumberedFinding[];
  readonly current: string | null;
  readonly open: (finding: NumberedFinding) => void;
}

const Part = memo(
  ({ lines, findings, current, open }: PartProps) => (
    <div class="part">
      {lines.map(({ words, from }) =>
        words.trim() === '' ? null : (
          <OneLine
            key={from}
            line={{ words, from }}
            findings={findings.filter(
              ({ source }) => source !== null && source.start < from + words.length && source.end > from,
            )}
            current={current}
            open={open}
          />
        ),
      )}
    </div>
  ),
  (before, after) =>
    before.lines === after.lines &&
    before.current === after.current &&
    before.findings.length === after.findings.length &&
    before.findings.every(
      ({ key, number, isDismissed }, at) =>
        key === after.findings[at]?.key &&
        number === after.findings[at]?.number &&
        isDismissed === after.findings[at]?.isDismissed,
    ),
);

function OneLine({ line, findings, current, open }: Omit<PartProps, 'lines'> & { readonly line: Line }) {
  const starting = findings.filter(({ source }) => source !== null && source.start >= line.from);
  const drawn = new Set<number>();
  return (
    <p data-from={line.from} tabIndex={-1}>
      {starting.length > 0 && (
        <span class="gutter">
          {starting.map((finding) => (
            <button
              key={finding.key}
              type="button"
              class={`number ${finding.severity}${finding.isDismissed ? ' off' : ''}`}
              aria-label={`Chỗ ${finding.number}, ${SEVERITY_NAMES[finding.severity]}`}
              onClick={() => open(finding)}
            >
              {finding.number}
            </button>
          ))}
        </span>
      )}
      {piecesOfLine(line.words, line.from, findings).map(({ words, finding }, at) => {
        if (finding === null) return words;
        const isFirst = !drawn.has(finding.number) && starting.includes(finding);
        drawn.add(finding.number);
        return (
          <mark
            key={at}
            {...(isFirst ? { id: `chu-${finding.number}`, tabIndex: -1 } : {})}
            class={`${finding.severity}${finding.isDismissed ? ' off' : ''}${finding.key === current ? ' current' : ''}`}
          >
            {words}
          </mark>
        );
      })}
    </p>
  );
}

/** A component that is rendered again only if `isSame` returns false for its old and new properties. */
function memo<P extends object>(
  view: FunctionComponent<P>,
  isSame: (before: P, after: P) => boolean,
): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !isSame(this.props, next);
    }

    override render() {
      return h(view, this.props);
    }
  };
}

import { useEffect, useState } from 'preact/hooks';
import { applyImport, type Imported, type ImportChoice } from '../../../adapters/browser/drafts/applyImport.ts';
import type { DraftSession } from '../../../adapters/browser/drafts/held/draftSession.ts';
import type { DroppedFiles } from '../../../adapters/browser/files/fileDrop.ts';
import { reportPageError } from '../../../adapters/browser/faults/pageErrors.ts';
import { painted } from '../../../adapters/browser/page/painted.ts';
import { planImport, type ImportStep } from '../../../domain/draft/exchange/planImport.ts';
import { useSelfCheck } from '../shared/context.ts';
import { freshId } from '../shared/freshId.ts';
import { Heading } from '../../ui/Heading.tsx';
import { ImportRow } from './ImportRow.tsx';
import { readFiles, type ReadFiles } from './readFiles.ts';
import { unitName } from '../shared/words.ts';

interface Props {
  readonly files: DroppedFiles;
  readonly session: DraftSession;
  /** Called when it is done or cancelled; null if nothing was done. */
  readonly done: (imported: Imported | null) => void;
}

/** More similar drafts than this are summarised as a number. */
const FEW = 8;

/** A preview of what opening files would do, draft by draft. */
export function ImportPlan({ files, session, done }: Props) {
  const { ruleset } = useSelfCheck();
  const [read, setRead] = useState<ReadFiles | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<number, ImportChoice>>(new Map());
  useEffect(() => {
    let current = true;
    setRead(null);
    setChoices(new Map());
    void painted()
      .then(() => readFiles(files, ruleset))
      .catch((error: unknown) => {
        reportPageError(error);
        return {
          drafts: [],
          otherwise: [],
          problems: ['Lỗi của trang: không đọc được tệp này. Các bản trên máy vẫn còn nguyên.'],
        };
      })
      .then((result) => current && setRead(result));
    return () => {
      current = false;
    };
  }, [files, ruleset]);

  if (read === null) return <p role="status">Đang đọc tệp…</p>;
  // Recomputed on each rendering, because another tab may have changed the drafts.
  const steps = planImport(
    session.list().map(({ draft }) => draft),
    read.drafts,
  );
  const taken = steps.filter((step, index) => willTake(step, choices.get(index))).length;
  // If many need no choice, only their number is shown; their names can be expanded.
  const plain = (index: number, kind: ImportStep['kind']) =>
    steps[index]?.kind === kind && read.otherwise[index]?.length === 0;
  const folded = (['new', 'identical'] as const).flatMap((kind) => {
    const units = steps.flatMap(({ incoming }, index) =>
      plain(index, kind)
        ? `${unitName(ruleset, incoming)}${incoming.year === null ? '' : `, năm ${incoming.year}`}`
        : [],
    );
    return units.length > FEW ? [{ kind, units }] : [];
  });
  const isFolded = (index: number) => folded.some(({ kind }) => plain(index, kind));
  const asked = steps.some(({ kind }) => kind === 'newer' || kind === 'conflict');
  return (
    <section class="import-plan">
      <Heading>{steps.length === 0 ? 'Tệp không có bản nào mở được' : 'Mở tệp: xem trước'}</Heading>
      {read.problems.length > 0 && (
        <div class="notice">
          <p>Những chỗ không đọc được:</p>
          <ul>
            {read.problems.map((problem, index) => (
              <li key={index}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {asked && (
        <p>
          Có bản đã có trên máy này nhưng nội dung khác. Chọn cách xử lý từng bản; chưa chọn thì bản trên máy giữ
          nguyên.
        </p>
      )}
      {folded.map(({ kind, units }) => (
        <details class="fold" key={kind}>
          <summary>
            {units.length} bản{' '}
            {kind === 'new' ? 'chưa có trên máy này, sẽ được thêm vào' : 'đã có trên máy này, nội dung như nhau'}
          </summary>
          <ul>
            {units.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </details>
      ))}
      <ul class="drafts">
        {steps.map((step, index) =>
          isFolded(index) ? null : (
            <ImportRow
              key={index}
              index={index}
              step={step}
              otherwise={read.otherwise[index] ?? []}
              choice={choices.get(index)}
              choose={(choice) => setChoices(new Map([...choices, [index, choice]]))}
            />
          ),
        )}
      </ul>
      <p class="actions">
        {taken > 0 && (
          <button
            type="button"
            class="btn"
            onClick={() => done(applyImport(session, steps, choices, freshId, new Date().toISOString()))}
          >
            Mở {taken} bản
          </button>
        )}
        <button type="button" class="btn plain" onClick={() => done(null)}>
          {taken > 0 ? 'Thôi, không mở' : 'Quay lại danh sách'}
        </button>
      </p>
    </section>
  );
}

function willTake({ kind }: ImportStep, choice: ImportChoice | undefined): boolean {
  if (kind === 'identical' || choice === 'skip') return false;
  return kind === 'new' || choice !== undefined;
}

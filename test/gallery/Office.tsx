import { summaryRow } from '../../src/domain/report/summaryRow.ts';
import type { SelfCheckProps } from '../../src/islands/selfcheck/shared/context.ts';
import { authorityState } from '../../src/islands/summary/office/authorityState.ts';
import { Problems } from '../../src/islands/summary/Problems.tsx';
import { RegulationTable } from '../../src/islands/summary/RegulationTable.tsx';
import { galleryDrafts } from './drafts.ts';
import { Part } from './Part.tsx';

/** Keeps nothing. */
const NOTHING_ENTERED = authorityState(
  { all: async () => [], save: async () => {}, clear: async () => {}, onChanged: () => () => {} },
  () => '2026-11-20T03:00:00.000Z',
  () => {},
);

/** The reviewing office's table with a row for every outcome, and problematic files. */
export function Office({ ruleset, checklist, source, textVersion, instrument }: SelfCheckProps) {
  const { begun, rated } = galleryDrafts(ruleset, textVersion);
  const drafts = [begun, rated.good, ...Object.values(rated)];
  const rows = drafts.flatMap(
    (draft, place) =>
      summaryRow(
        { ruleset, textVersion },
        { key: String(place), file: `tep-${place + 1}.json` },
        draft,
        null,
        draft.updatedAt,
      ) ?? [],
  );
  return (
    <Part name="Tổng hợp">
      <Problems
        hasTable
        problems={[{ file: 'anh.png', sentence: 'Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.' }]}
      />
      <RegulationTable
        root="/"
        slug={ruleset.regulation}
        rules={{ ruleset, checklist, source, textVersion, name: instrument, words: {} }}
        rows={rows}
        authority={NOTHING_ENTERED}
      />
    </Part>
  );
}

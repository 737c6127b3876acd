import { useMemo } from 'preact/hooks';
import type { PublishedRules } from '../../adapters/browser/office/regulationRules.ts';
import {
  chooseRows,
  EVERYTHING,
  sameUnits,
  sortRows,
  type RowChoice,
  type SameUnit,
} from '../../domain/report/summaryList.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';
import { useKept } from '../ui/useKept.ts';
import { ChoiceControls } from './ChoiceControls.tsx';
import { Counts } from './Counts.tsx';
import { readChoice, readOrder, type RowsOrder } from './readChoice.ts';
import { Rows } from './Rows.tsx';
import { TableFiles } from './TableFiles.tsx';

interface Props {
  /** Address of the site's root. */
  readonly root: string;
  readonly slug: string;
  readonly rules: PublishedRules;
  readonly rows: readonly SummaryRow[];
}

/** All self-checks of one regulation: duplicates to review, counts, the table, and its downloads. */
export function RegulationTable({ root, slug, rules, rows }: Props) {
  const { ruleset, name } = rules;
  const [choice, setChoice] = useKept<RowChoice>(`choice.${slug}`, EVERYTHING, (stored) => readChoice(ruleset, stored));
  const [order, setOrder] = useKept<RowsOrder>(`order.${slug}`, { by: 'unit', descending: false }, (stored) =>
    readOrder(ruleset, stored),
  );
  const same = useMemo(() => sameUnits(rows), [rows]);
  const shown = useMemo(
    () => sortRows(ruleset, chooseRows(rows, choice), order.by, order.descending, choice.reading),
    [ruleset, rows, choice, order],
  );
  return (
    <section class="office" aria-labelledby={`bang-${slug}`}>
      <h2 id={`bang-${slug}`}>
        {name}: {rows.length} bản tự kiểm tra
      </h2>
      <p class="quiet">
        Kết quả được tính lại từ các câu trả lời trong tệp. Đây là tổng hợp các bản tự đánh giá, không phải quyết định
        xếp loại.
      </p>
      <SameUnits same={same} />
      <Counts ruleset={ruleset} rows={shown} reading={choice.reading} />
      <ChoiceControls
        ruleset={ruleset}
        rows={rows}
        hasSame={same.length > 0}
        choice={choice}
        setChoice={setChoice}
        order={order}
        setOrder={setOrder}
      />
      <TableFiles ruleset={ruleset} rows={shown} all={rows.length} slug={slug} />
      <Rows root={root} ruleset={ruleset} rows={shown} order={order} setOrder={setOrder} />
    </section>
  );
}

/** Units with several self-checks for one year. */
function SameUnits({ same }: { readonly same: readonly SameUnit[] }) {
  if (same.length === 0) return null;
  return (
    <section class="card" aria-label="Đơn vị có nhiều bản">
      <h3>Đơn vị có nhiều bản cho cùng một năm</h3>
      <ul>
        {same.map(({ unit, year, rows }) => (
          <li key={rows[0]?.key}>
            {unit}
            {year !== null && `, năm ${year}`}: {rows.length} bản ({rows.map(({ file }) => file).join('; ')}). Sửa sau
            cùng: {rows[0]?.file}.
            {rows.some(({ ahead }) => ahead) &&
              ' Giờ sửa ghi trong tệp ở tương lai nên chưa chắc bản nào sửa sau cùng; hãy mở từng bản để xem.'}
          </li>
        ))}
      </ul>
    </section>
  );
}

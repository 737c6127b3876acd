import type { SameUnit } from '../../domain/report/summaryList.ts';

/** Units of which several self-checks for one year were opened. */
export function SameUnits({ same }: { readonly same: readonly SameUnit[] }) {
  if (same.length === 0) return null;
  return (
    <section class="card" aria-label="Đơn vị có nhiều bản">
      <h3>Đơn vị có nhiều bản cho cùng một năm</h3>
      <ul>
        {same.map(({ unit, year, rows }) => (
          <li key={rows[0]?.key}>
            {unit}
            {year !== null && `, năm ${year}`}: {rows.length} bản ({rows.map(({ file }) => file).join('; ')}). Sửa sau cùng: {rows[0]?.file}.
            {rows.some(({ ahead }) => ahead) && ' Giờ sửa ghi trong tệp ở tương lai nên chưa chắc bản nào sửa sau cùng; hãy mở từng bản để xem.'}
          </li>
        ))}
      </ul>
    </section>
  );
}

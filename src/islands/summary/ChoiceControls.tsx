import { hasOwn } from '../../domain/baseline.ts';
import { useState } from 'preact/hooks';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { outcomeWords, type RowChoice, type RowOrder } from '../../domain/report/summaryList.ts';
import { numberFacts, type SummaryRow } from '../../domain/report/summaryRow.ts';

interface Props {
  readonly ruleset: RuleSet;
  readonly rows: readonly SummaryRow[];
  readonly hasSame: boolean;
  readonly choice: RowChoice;
  readonly setChoice: (choice: RowChoice) => void;
  readonly order: { readonly by: RowOrder; readonly descending: boolean };
  readonly setOrder: (order: Props['order']) => void;
}

/** Controls for which rows are shown, by which reading outcomes are determined, and in what order. */
export function ChoiceControls({ ruleset, rows, hasSame, choice, setChoice, order, setOrder }: Props) {
  // Collapsed on a phone, so that the table comes first; afterwards the user decides.
  const [wide] = useState(() => matchMedia('(min-width: 48.01rem)').matches);
  const roles = [...new Set(rows.map(({ role }) => role))].sort((a, b) => a.localeCompare(b, 'vi'));
  const outcomes = [...ruleset.levels.map(({ id }) => id), 'gap', 'undefined', 'open'];
  const orders = [
    ...Object.entries(ORDERS),
    ...numberFacts(ruleset).map(({ name }, at) => [String(at), name] as const),
  ];
  return (
    <details class="choice screen" open={wide}>
      <summary>Lọc và sắp xếp</summary>
      <form onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          Tìm đơn vị, chức danh
          <input
            type="text"
            value={choice.words}
            autocomplete="off"
            onInput={(event) => setChoice({ ...choice, words: event.currentTarget.value })}
          />
        </label>
        <Select
          label="Chức danh"
          value={choice.role ?? ''}
          options={[['', 'Tất cả'], ...roles.map((role) => [role, role] as const)]}
          choose={(role) => setChoice({ ...choice, role: role || null })}
        />
        <Select
          label="Cách hiểu"
          value={String(choice.reading)}
          options={ruleset.readings.map(({ name }, at) => [String(at), name] as const)}
          choose={(reading) => setChoice({ ...choice, reading: Number(reading) })}
        />
        <Select
          label="Kết quả"
          value={choice.outcome ?? ''}
          options={[['', 'Tất cả'], ...outcomes.map((id) => [id, outcomeWords(ruleset, id)] as const)]}
          choose={(outcome) => setChoice({ ...choice, outcome: outcome || null })}
        />
        <Select
          label="Xếp theo"
          value={String(order.by)}
          options={orders}
          choose={(by) => setOrder({ ...order, by: hasOwn(ORDERS, by) ? (by as keyof typeof ORDERS) : Number(by) })}
        />
        <div class="checks">
          <CheckBox
            label="Thứ tự ngược lại"
            checked={order.descending}
            set={(descending) => setOrder({ ...order, descending })}
          />
          <CheckBox
            label="Chỉ bản cần xem lại hoặc còn thiếu"
            checked={choice.onlyRemarked}
            set={(onlyRemarked) => setChoice({ ...choice, onlyRemarked })}
          />
          {hasSame && (
            <CheckBox
              label="Mỗi đơn vị một năm chỉ tính bản sửa sau cùng"
              checked={choice.onlyLatest}
              set={(onlyLatest) => setChoice({ ...choice, onlyLatest })}
            />
          )}
        </div>
      </form>
    </details>
  );
}

const ORDERS: Readonly<Record<Exclude<RowOrder, number>, string>> = {
  unit: 'Đơn vị',
  role: 'Chức danh',
  year: 'Năm',
  outcome: 'Kết quả',
  short: 'Tỷ lệ chưa bảo đảm',
  missing: 'Phần còn thiếu',
};

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string) => void;
}

function Select({ label, value, options, choose }: SelectProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function CheckBox({
  label,
  checked,
  set,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => set(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

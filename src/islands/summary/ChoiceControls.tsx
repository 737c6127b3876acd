import { useState } from 'preact/hooks';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { asksDuties, shortName } from '../../domain/rating/answers.ts';
import { capital } from '../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../domain/rating/wording/schemeWords.ts';
import {
  CONTRADICTION,
  outcomeWords,
  ROW_ORDERS,
  type RowChoice,
  type RowOrder,
} from '../../domain/report/summaryList.ts';
import { numberFacts } from '../../domain/report/numberColumns.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';

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
  const names = schemeWords(ruleset);
  const isOne = ruleset.roles.length === 1;
  const outcomes = [
    ...ruleset.levels.map(({ id }) => id),
    'gap',
    'undefined',
    'open',
    ...(ruleset.relations === undefined ? [] : [CONTRADICTION]),
  ];
  const orders = [
    ...Object.entries(ordersOf(ruleset)),
    ...numberFacts(ruleset).map(({ name }, at) => [String(at), name] as const),
  ];
  return (
    <details class="choice screen" open={wide}>
      <summary>Lọc và sắp xếp</summary>
      <form onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          Tìm theo tên{isOne ? '' : `, ${names.kind}`}
          <input
            type="text"
            value={choice.words}
            autocomplete="off"
            onInput={(event) => setChoice({ ...choice, words: event.currentTarget.value })}
          />
        </label>
        {!isOne && (
          <Select
            label={capital(names.kind)}
            value={choice.role ?? ''}
            options={[['', 'Tất cả'], ...roles.map((role) => [role, role] as const)]}
            choose={(role) => setChoice({ ...choice, role: role || null })}
          />
        )}
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
          choose={(by) => setOrder({ ...order, by: ROW_ORDERS.find((one) => one === by) ?? Number(by) })}
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
              label={`Mỗi ${names.rated} một năm chỉ tính bản sửa sau cùng`}
              checked={choice.onlyLatest}
              set={(onlyLatest) => setChoice({ ...choice, onlyLatest })}
            />
          )}
        </div>
      </form>
    </details>
  );
}

/** The columns that every row can be sorted by, and their names; without those that these rules leave empty. */
function ordersOf(ruleset: RuleSet): Readonly<Record<string, string>> {
  const names = schemeWords(ruleset);
  return {
    unit: names.unitShort,
    ...(ruleset.roles.length > 1 ? { role: capital(names.kind) } : {}),
    year: 'Năm',
    outcome: 'Kết quả',
    ...(asksDuties(ruleset) ? { short: `Tỷ lệ ${shortName(ruleset)}` } : {}),
    missing: 'Phần còn thiếu',
  };
}

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

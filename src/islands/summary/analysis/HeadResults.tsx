import { outcomesShort } from '../../../domain/report/summaryList.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import type { GroupCheck } from '../../../domain/report/office/groupChecks.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import { listedNames } from '../parts/ProvisionLink.tsx';
import { useShowMore } from '../parts/useShowMore.tsx';

type HeadsCheck = Extract<GroupCheck, { heads: unknown }>;

const HEAD_STATES = { met: 'Không cao hơn', broken: 'Cao hơn đơn vị', open: 'Chưa rõ' } as const;

interface Props {
  readonly ruleset: RuleSet;
  readonly check: HeadsCheck;
  /** Enters the level of the unit of which a row is the head; '' for none. */
  readonly enter: (row: SummaryRow, level: string) => void;
}

/** Heads who must not be rated above their unit, with the level of each unit to be entered here. */
export function HeadResults({ ruleset, check: { heads }, enter }: Props) {
  const { noUnit, unitShort } = schemeWords(ruleset);
  const [shown, more] = useShowMore(heads, 30);
  if (heads.length === 0) return <p>Không có ai trong bảng thuộc quy tắc này.</p>;
  const broken = heads.filter(({ state }) => state === 'broken');
  const margin = heads.filter(({ atMargin }) => atMargin);
  return (
    <>
      <p>
        <b>
          {broken.length === 0
            ? 'Chưa thấy ai cao hơn đơn vị mình phụ trách.'
            : `${broken.length} người cao hơn đơn vị mình phụ trách: ${listedNames(
                broken.map(({ row }) => row.unit),
                noUnit,
              )}.`}
        </b>
        {margin.length > 0 &&
          ` Ở mép, bằng mức đơn vị: ${listedNames(
            margin.map(({ row }) => row.unit),
            noUnit,
          )}.`}{' '}
        Tệp không ghi mức của đơn vị; hãy chọn ở đây để so. Mức đã chọn được giữ cùng mức đề nghị, mức quyết định.
      </p>
      <table class="map-table">
        <thead>
          <tr>
            <th scope="col">{unitShort}</th>
            <th scope="col">Kết quả</th>
            <th scope="col">Mức của đơn vị</th>
            <th scope="col">So sánh</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, state, unit }) => (
            <tr key={row.key}>
              <th scope="row">{row.unit || noUnit}</th>
              <td>{outcomesShort(ruleset, row.outcomes[0] ?? [])}</td>
              <td>
                <select
                  aria-label={`Mức của đơn vị do ${row.unit || noUnit} phụ trách`}
                  value={unit ?? ''}
                  onChange={(event) => enter(row, event.currentTarget.value)}
                >
                  <option value="">Chưa chọn</option>
                  {ruleset.levels.map(({ id, short }) => (
                    <option key={id} value={id}>
                      {short}
                    </option>
                  ))}
                </select>
              </td>
              <td>{HEAD_STATES[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

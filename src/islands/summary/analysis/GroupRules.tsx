import { useState } from 'preact/hooks';
import { formatDecimal } from '../../../domain/rating/decimal.ts';
import { outcomesShort } from '../../../domain/report/summaryList.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { LevelId, RuleSet } from '../../../domain/rating/ruleset.ts';
import { groupChecks, type GroupCheck } from '../../../domain/report/office/groupChecks.ts';
import type { OfficeReport } from '../../../domain/report/office/officeReport.ts';
import { useAssigned, useAuthority } from '../office/authorityContext.ts';
import { ProvisionLink, named, type Published } from '../parts/ProvisionLink.tsx';

interface Props {
  readonly at: Published;
  readonly ruleset: RuleSet;
  readonly report: OfficeReport;
}

type Basis = 'own' | 'proposed' | 'decided';

/** What is counted; who has no level proposed or decided yet is counted by the self-check. */
const BASES: readonly (readonly [id: Basis, name: string])[] = [
  ['own', 'Bản tự kiểm tra'],
  ['proposed', 'Mức đề nghị, chưa có thì bản tự kiểm tra'],
  ['decided', 'Mức quyết định, chưa có thì bản tự kiểm tra'],
];

const NONE: ReadonlyMap<string, LevelId> = new Map();

/** Rules across people: kept or by how many exceeded under each reading, and who is at the margin. */
export function GroupRules({ at, ruleset, report }: Props) {
  const [levels, setLevels] = useState(NONE);
  const { rated } = schemeWords(ruleset);
  const { byRow } = useAssigned(useAuthority());
  const [basis, setBasis] = useState<Basis>('own');
  const checks = groupChecks(ruleset, report.rows, {
    possibleOf: ({ key, outcomes }) => {
      const level = basis === 'own' ? null : (byRow.get(key)?.[basis] ?? null);
      const isKnown = level !== null && ruleset.levels.some(({ id }) => id === level);
      return isKnown ? [level] : (outcomes[report.reading] ?? []);
    },
    unitLevels: levels,
  });
  const enter = (key: string, level: string) => {
    const next = new Map(levels);
    if (level === '') next.delete(key);
    else next.set(key, level);
    setLevels(next);
  };
  return (
    <>
      <p class="quiet">
        Đếm {report.rows.length} {rated} trong bảng, coi như thuộc cùng một nơi vì tệp không ghi ai thuộc nơi nào. Trang
        chỉ đếm, không quyết định thay ai.
      </p>
      <label class="field reading-choice screen">
        Đếm theo
        <select value={basis} onChange={(event) => setBasis(BASES[event.currentTarget.selectedIndex]?.[0] ?? 'own')}>
          {BASES.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {checks.map((check) => (
        <section key={check.rule.id} class="group-rule">
          <h4>{check.rule.name}</h4>
          <p>
            {check.rule.text} (<ProvisionLink at={at} id={check.rule.clause} />)
          </p>
          {'caps' in check ? (
            <Caps at={at} ruleset={ruleset} check={check} />
          ) : (
            <Heads ruleset={ruleset} check={check} levels={levels} enter={enter} />
          )}
        </section>
      ))}
    </>
  );
}

type CapsCheck = Extract<GroupCheck, { caps: unknown }>;
type Cap = CapsCheck['caps'][number];

function Caps({ at, ruleset, check: { rule, caps } }: { at: Published; ruleset: RuleSet; check: CapsCheck }) {
  const { noUnit } = schemeWords(ruleset);
  if (caps.length === 0) return <p>Chưa có ai để đếm.</p>;
  return (
    <ul class="caps">
      {caps.map((cap) => {
        const reading = rule.readings[cap.reading];
        const role = ruleset.roles.find(({ id }) => id === cap.role);
        const isAtMargin = cap.state !== 'broken' && cap.counted.high >= cap.allowed.low && cap.inside.length > 0;
        return (
          <li key={`${cap.reading} ${cap.role ?? ''}`} class={cap.state}>
            <h5>
              {role === undefined ? '' : `${role.name}: `}
              {reading?.name}
            </h5>
            <p class="quiet">{reading?.because}</p>
            <p>
              <b>{stateWords(cap)}</b> {formatDecimal(rule.atMost)}% của {range(cap.whole)} người cho phép tối đa{' '}
              {range(cap.allowed)} người; đang có {range(cap.counted)} người.
            </p>
            <CapPicture cap={cap} />
            {rule.unless !== undefined && cap.unless !== null && (
              <p>
                {rule.unless.text} (<ProvisionLink at={at} id={rule.unless.clause} />) Khi ấy tối đa{' '}
                {range(cap.unless.allowed)} người: {UNLESS[cap.unless.state]}.
              </p>
            )}
            {(cap.state === 'broken' || isAtMargin) && (
              <p class="quiet">
                {cap.state === 'broken' ? 'Đang ở mức bị giới hạn' : 'Ở mép, thêm một người là vượt'}:{' '}
                {named(
                  cap.inside.map(({ unit }) => unit),
                  noUnit,
                )}
                .
              </p>
            )}
            {cap.open.length > 0 && (
              <p class="quiet">
                Còn có thể vào mức này:{' '}
                {named(
                  cap.open.map(({ unit }) => unit),
                  noUnit,
                )}
                .
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const UNLESS = { kept: 'trong giới hạn', broken: 'vẫn vượt', open: 'chưa rõ' } as const;

function stateWords({ state, over, allowed, counted }: Cap): string {
  if (state === 'kept') {
    const room = allowed.low - counted.high;
    return room > 0 ? `Trong giới hạn, còn ${room} người.` : 'Trong giới hạn, vừa đủ.';
  }
  if (state === 'open') return over.high === 0 ? 'Chưa rõ.' : `Chưa rõ: có thể vượt đến ${over.high} người.`;
  return over.low === over.high
    ? `Vượt ${over.low} người.`
    : `Vượt từ ${Math.max(1, over.low)} đến ${over.high} người.`;
}

function range({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? String(low) : `${low}–${high}`;
}

/** How many there are against how many may be; the sentence above says the same. */
function CapPicture({ cap: { counted, allowed, whole } }: { readonly cap: Cap }) {
  const all = Math.max(1, whole.high, counted.high, allowed.high + 1);
  const share = (count: number) => (100 * count) / all;
  return (
    <svg class="cap" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="in" width={share(Math.min(counted.low, allowed.low))} height="10" />
      <rect
        class="over"
        x={share(Math.min(counted.low, allowed.low))}
        width={share(Math.max(0, counted.low - allowed.low))}
        height="10"
      />
      <rect class="limit" x={share(allowed.low) - 0.4} width="0.8" height="10" />
    </svg>
  );
}

type HeadsCheck = Extract<GroupCheck, { heads: unknown }>;

const HEAD_STATES = { kept: 'Không cao hơn', broken: 'Cao hơn đơn vị', open: 'Chưa rõ' } as const;

function Heads({
  ruleset,
  check: { heads },
  levels,
  enter,
}: {
  ruleset: RuleSet;
  check: HeadsCheck;
  levels: ReadonlyMap<string, LevelId>;
  enter: (key: string, level: string) => void;
}) {
  const { noUnit, unitShort } = schemeWords(ruleset);
  if (heads.length === 0) return <p>Không có ai trong bảng thuộc quy tắc này.</p>;
  const broken = heads.filter(({ state }) => state === 'broken');
  const margin = heads.filter(({ atMargin }) => atMargin);
  return (
    <>
      <p>
        <b>
          {broken.length === 0
            ? 'Chưa thấy ai cao hơn đơn vị mình phụ trách.'
            : `${broken.length} người cao hơn đơn vị mình phụ trách: ${named(
                broken.map(({ row }) => row.unit),
                noUnit,
              )}.`}
        </b>
        {margin.length > 0 &&
          ` Ở mép, bằng mức đơn vị: ${named(
            margin.map(({ row }) => row.unit),
            noUnit,
          )}.`}{' '}
        Tệp không ghi mức của đơn vị; hãy chọn ở đây để so.
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
          {heads.map(({ row, state }) => (
            <tr key={row.key}>
              <th scope="row">{row.unit || noUnit}</th>
              <td>{outcomesShort(ruleset, row.outcomes[0] ?? [])}</td>
              <td>
                <select
                  aria-label={`Mức của đơn vị do ${row.unit || noUnit} phụ trách`}
                  value={levels.get(row.key) ?? ''}
                  onChange={(event) => enter(row.key, event.currentTarget.value)}
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
    </>
  );
}

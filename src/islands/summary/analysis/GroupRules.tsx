import { useState } from 'preact/hooks';
import { outcomesShort } from '../../../domain/report/summaryList.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { groupChecks, type GroupCheck } from '../../../domain/report/office/groupChecks.ts';
import { capCountWords, capStateWords, isAtMargin, unlessWords } from '../../../domain/report/office/groupWords.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import type { OfficeReport } from '../../../domain/report/office/officeReport.ts';
import { useAssigned, useAuthority } from '../office/authorityContext.ts';
import { useShowMore } from '../parts/useShowMore.tsx';
import { ProvisionLink, listedNames, type Published } from '../parts/ProvisionLink.tsx';

interface Props {
  readonly at: Published;
  readonly ruleset: RuleSet;
  readonly report: OfficeReport;
}

type Basis = 'own' | 'proposed' | 'decided';

/** Which levels are counted; anyone without a proposed or decided level counts by the self-check. */
const BASES: readonly (readonly [id: Basis, name: string])[] = [
  ['own', 'Bản tự kiểm tra'],
  ['proposed', 'Mức đề nghị, chưa có thì bản tự kiểm tra'],
  ['decided', 'Mức quyết định, chưa có thì bản tự kiểm tra'],
];

/** Rules across people: met, or exceeded by how many under each reading, and who is at the margin. */
export function GroupRules({ at, ruleset, report }: Props) {
  const { rated } = schemeWords(ruleset);
  const authority = useAuthority();
  const { byRow } = useAssigned(authority);
  const [basis, setBasis] = useState<Basis>('own');
  const checks = groupChecks(ruleset, report.rows, {
    possibleOf: ({ key, outcomes }) => {
      const level = basis === 'own' ? null : (byRow.get(key)?.[basis] ?? null);
      const isKnown = level !== null && ruleset.levels.some(({ id }) => id === level);
      return isKnown ? [level] : (outcomes[report.reading] ?? []);
    },
    unitLevelOf: ({ key }) => byRow.get(key)?.unitLevel ?? null,
  });
  const enter = (row: SummaryRow, level: string) =>
    authority.state.change(authority.slug, [
      { row, entry: byRow.get(row.key), change: { unitLevel: level === '' ? null : level } },
    ]);
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
            <Heads ruleset={ruleset} check={check} enter={enter} />
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
        return (
          <li key={`${cap.reading} ${cap.role ?? ''}`} class={cap.state}>
            <h5>
              {role === undefined ? '' : `${role.name}: `}
              {reading?.name}
            </h5>
            <p class="quiet">{reading?.because}</p>
            <p>
              <b>{capStateWords(cap)}</b> {capCountWords(rule, cap)}
            </p>
            <CapPicture cap={cap} />
            {rule.unless !== undefined && cap.unless !== null && (
              <p>
                {rule.unless.text} (<ProvisionLink at={at} id={rule.unless.clause} />) Khi ấy {unlessWords(cap.unless)}.
              </p>
            )}
            {(cap.state === 'broken' || isAtMargin(cap)) && (
              <p class="quiet">
                {cap.state === 'broken' ? 'Đang ở mức bị giới hạn' : 'Ở mép, thêm một người là vượt'}:{' '}
                {listedNames(
                  cap.inside.map(({ unit }) => unit),
                  noUnit,
                )}
                .
              </p>
            )}
            {cap.open.length > 0 && (
              <p class="quiet">
                Còn có thể vào mức này:{' '}
                {listedNames(
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

/** A bar of the actual and the allowed number; the sentence above says the same. */
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

const HEAD_STATES = { met: 'Không cao hơn', broken: 'Cao hơn đơn vị', open: 'Chưa rõ' } as const;

function Heads({
  ruleset,
  check: { heads },
  enter,
}: {
  ruleset: RuleSet;
  check: HeadsCheck;
  enter: (row: SummaryRow, level: string) => void;
}) {
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

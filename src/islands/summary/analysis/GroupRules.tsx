import { useState } from 'preact/hooks';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { groupChecks } from '../../../domain/report/office/groupChecks.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import type { OfficeReport } from '../../../domain/report/office/officeReport.ts';
import { useAssigned, useAuthority } from '../office/authorityContext.ts';
import { ProvisionLink, type Published } from '../parts/ProvisionLink.tsx';
import { CapResults } from './CapResults.tsx';
import { HeadResults } from './HeadResults.tsx';

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
            <CapResults at={at} ruleset={ruleset} check={check} />
          ) : (
            <HeadResults ruleset={ruleset} check={check} enter={enter} />
          )}
        </section>
      ))}
    </>
  );
}

import type { PublishedRules } from '../../../adapters/browser/office/regulationRules.ts';
import type { OfficeReport } from '../../../domain/report/office/officeReport.ts';
import type { UnitMatches } from '../../../domain/report/unitName.ts';
import type { UnitYear } from '../../../domain/report/unitYears.ts';
import { asksDuties } from '../../../domain/rating/answers.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { Published } from '../parts/ProvisionLink.tsx';
import { useStages } from '../../ui/useStages.ts';
import { GroupRules } from './GroupRules.tsx';
import { Thresholds } from './Thresholds.tsx';
import { MapPatterns } from '../../ui/MapPatterns.tsx';
import { UnitMaps } from './UnitMaps.tsx';
import { WeakDuties } from './WeakDuties.tsx';
import { WeakItems } from './WeakItems.tsx';
import { YearComparison } from './YearComparison.tsx';

export interface FindingsProps {
  readonly at: Published;
  readonly rules: PublishedRules;
  readonly report: OfficeReport;
  /** Units of every year opened. */
  readonly units: readonly UnitYear[];
  readonly matches: UnitMatches;
}

/** The number of parts that are rendered one after another. */
const STAGES = 5;

/** What the counted self-checks show together; each part with its heading. */
export function Findings({ at, rules, report, units, matches }: FindingsProps) {
  const { ruleset } = rules;
  const { slug } = at;
  const { duty, rated } = schemeWords(ruleset);
  const stage = useStages(STAGES);
  const hasItems = stage >= 3 && report.items.length > 0;
  return (
    <div class="findings">
      <MapPatterns ruleset={ruleset} />
      <section aria-labelledby={`so-do-${slug}`}>
        <h3 id={`so-do-${slug}`}>Từng {rated} ở đâu</h3>
        <UnitMaps ruleset={ruleset} rows={report.rows} reading={report.reading} />
      </section>
      {stage >= 2 && (
        <section aria-labelledby={`nguong-${slug}`}>
          <h3 id={`nguong-${slug}`}>Thay đổi nhỏ nào đổi mức</h3>
          <Thresholds ruleset={ruleset} rows={report.rows} reading={report.reading} />
        </section>
      )}
      {stage >= 3 && (asksDuties(ruleset) || hasItems) && (
        <section class="full-width" aria-labelledby={`yeu-${slug}`}>
          <h3 id={`yeu-${slug}`}>{asksDuties(ruleset) ? `Các ${duty} yếu nhất` : 'Các mục thấp nhất'}</h3>
          {asksDuties(ruleset) && <WeakDuties at={at} rules={rules} duties={report.duties} />}
          {hasItems && <WeakItems at={at} rules={rules} items={report.items} />}
        </section>
      )}
      {stage >= 4 && (
        <section class="full-width" aria-labelledby={`nam-truoc-${slug}`}>
          <h3 id={`nam-truoc-${slug}`}>So với năm trước</h3>
          <YearComparison at={at} ruleset={ruleset} report={report} units={units} matches={matches} />
        </section>
      )}
      {stage >= 5 && (ruleset.groupRules ?? []).length > 0 && (
        <section class="full-width" aria-labelledby={`gioi-han-${slug}`}>
          <h3 id={`gioi-han-${slug}`}>Giới hạn chung</h3>
          <GroupRules at={at} ruleset={ruleset} report={report} />
        </section>
      )}
      {stage < STAGES && <p hidden data-coming />}
    </div>
  );
}

import { useMemo } from 'preact/hooks';
import { outcomesShort } from '../../../domain/report/summaryList.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import type { OfficeReport } from '../../../domain/report/office/officeReport.ts';
import { lastYearOf, STATE_WORDS, YEAR_KINDS, type YearChange } from '../../../domain/report/office/yearChanges.ts';
import type { UnitMatches } from '../../../domain/report/unitName.ts';
import type { UnitYear } from '../../../domain/report/unitYears.ts';
import { useShowMore } from '../parts/useShowMore.tsx';
import { Arrow } from '../parts/Arrow.tsx';
import { ProvisionLink, listedNames, type Published } from '../parts/ProvisionLink.tsx';
import { NumberComparison } from './NumberComparison.tsx';

interface Props {
  readonly at: Published;
  readonly ruleset: RuleSet;
  readonly report: OfficeReport;
  readonly units: readonly UnitYear[];
  readonly matches: UnitMatches;
}

const NO_CHANGES: readonly YearChange[] = [];

/** Who rose, fell, stayed, came and went since the year before, and by which conditions. */
export function YearComparison({ at, ruleset, report, units, matches }: Props) {
  const { year, reading } = report;
  const { rated, noUnit } = schemeWords(ruleset);
  const lastYear = useMemo(() => lastYearOf(ruleset, report, units, matches), [ruleset, report, units, matches]);
  const changes = lastYear?.changes ?? NO_CHANGES;
  const moved = useMemo(
    () => (['rose', 'fell', 'other'] as const).flatMap((kind) => changes.filter((change) => change.kind === kind)),
    [changes],
  );
  const [shown, more] = useShowMore(moved, 20);
  if (typeof year !== 'number') return <p>Hãy chọn một năm ở đầu trang để so với năm trước.</p>;
  if (lastYear === null)
    return (
      <p>
        Chưa có bản nào của năm trước {year}. Mở thêm tệp phiên đã lưu của năm trước, hoặc các tệp của năm ấy, bằng nút
        “Chọn tệp” ở đầu trang: trang tự xếp chúng theo năm ghi trong tệp, không lẫn vào năm {year}.
      </p>
    );
  const { earlier } = lastYear;
  const of = (kind: YearChange['kind']) => changes.filter((change) => change.kind === kind);
  return (
    <>
      <p>
        So năm {year} với năm {earlier}, cả hai tính theo quy tắc đang công bố:{' '}
        {YEAR_KINDS.filter(([kind]) => of(kind).length > 0)
          .map(([kind, words]) => `${of(kind).length} ${rated} ${words}`)
          .join('; ')}
        .
      </p>
      {moved.length > 0 && (
        <ul class="changes" aria-label={`${moved.length} ${rated} đổi mức`}>
          {shown.map((change, index) => (
            <Changed key={index} at={at} ruleset={ruleset} reading={reading} change={change} />
          ))}
        </ul>
      )}
      {more}
      {(['stayed', 'new', 'gone'] as const).map((kind) => {
        const names = of(kind).map(({ unit }) => unit);
        const words = YEAR_KINDS.find(([one]) => one === kind)?.[1] ?? '';
        return (
          names.length > 0 && (
            <p key={kind} class="quiet">
              <b>
                {names.length} {rated} {words}:
              </b>{' '}
              {listedNames(names, noUnit, 30)}.
            </p>
          )
        );
      })}
      <NumberComparison ruleset={ruleset} changes={changes} earlier={earlier} year={year} />
    </>
  );
}

function Changed({
  at,
  ruleset,
  reading,
  change: { kind, unit, before, now, because },
}: {
  readonly at: Published;
  readonly ruleset: RuleSet;
  readonly reading: number;
  readonly change: YearChange;
}) {
  const outcomeText = (row: YearChange['now']) => outcomesShort(ruleset, row?.outcomes[reading] ?? []);
  return (
    <li>
      <b>{unit || schemeWords(ruleset).noUnit}</b>
      <p>
        {outcomeText(before)} <Arrow to="onward" />
        <span class="vh"> nay là </span> <b>{outcomeText(now)}</b>
        {(kind === 'rose' || kind === 'fell') && (
          <>
            {' '}
            <Arrow to={kind === 'rose' ? 'up' : 'down'} />
            <span class="vh">{kind === 'rose' ? ' (lên)' : ' (xuống)'}</span>
          </>
        )}
      </p>
      <div>
        {because.map(({ text, before: was, now: is, state, clause }) => (
          <p key={`${text} ${clause}`}>
            {text} (<ProvisionLink at={at} id={clause} />
            ): {was === is ? is : `từ ${was} thành ${is}`}, {STATE_WORDS[state]}.
          </p>
        ))}
        {because.length === 0 && 'Mở từng bản trong bảng để xem.'}
      </div>
    </li>
  );
}

import { useMemo } from 'preact/hooks';
import { outcomesShort } from '../../../domain/report/summaryList.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import type { OfficeReport } from '../../../domain/report/office/officeReport.ts';
import { yearChanges, type YearChange } from '../../../domain/report/office/yearChanges.ts';
import type { UnitMatches } from '../../../domain/report/unitName.ts';
import type { UnitYear } from '../../../domain/report/unitYears.ts';
import { ProvisionLink, named, type Published } from '../parts/ProvisionLink.tsx';
import { NumbersAgainst } from './NumbersAgainst.tsx';

interface Props {
  readonly at: Published;
  readonly ruleset: RuleSet;
  readonly report: OfficeReport;
  readonly units: readonly UnitYear[];
  readonly matches: UnitMatches;
}

const KINDS: readonly (readonly [kind: YearChange['kind'], words: string])[] = [
  ['rose', 'lên mức'],
  ['fell', 'xuống mức'],
  ['other', 'đổi khác, không so được'],
  ['stayed', 'giữ nguyên'],
  ['new', 'mới có năm nay'],
  ['gone', 'năm nay chưa có'],
];

/** Who rose, fell, stayed, came and went since the year before, and by which conditions. */
export function YearAgainst({ at, ruleset, report, units, matches }: Props) {
  const { year, reading } = report;
  const { rated, noUnit } = schemeWords(ruleset);
  const earlier = typeof year !== 'number' ? null : lastBefore(report, year);
  const changes = useMemo(
    () =>
      earlier === null
        ? []
        : yearChanges(
            ruleset,
            report.units,
            units.filter((unit) => unit.year === earlier),
            matches,
            reading,
          ),
    [ruleset, report, units, matches, reading, earlier],
  );
  if (typeof year !== 'number') return <p>Hãy chọn một năm ở đầu trang để so với năm trước.</p>;
  if (earlier === null)
    return (
      <p>
        Chưa có bản nào của năm trước {year}. Mở thêm các tệp năm trước bằng nút “Chọn tệp” ở đầu trang: trang tự xếp
        chúng theo năm ghi trong tệp, không lẫn vào năm {year}.
      </p>
    );
  const of = (kind: YearChange['kind']) => changes.filter((change) => change.kind === kind);
  const told = [...of('rose'), ...of('fell'), ...of('other')];
  return (
    <>
      <p>
        So năm {year} với năm {earlier}, cả hai tính theo quy tắc đang công bố:{' '}
        {KINDS.filter(([kind]) => of(kind).length > 0)
          .map(([kind, words]) => `${of(kind).length} ${rated} ${words}`)
          .join('; ')}
        .
      </p>
      {told.length > 0 && (
        <ul class="changes" aria-label={`${told.length} ${rated} đổi mức`}>
          {told.map((change, index) => (
            <Changed key={index} at={at} ruleset={ruleset} reading={reading} change={change} />
          ))}
        </ul>
      )}
      {(['stayed', 'new', 'gone'] as const).map((kind) => {
        const names = of(kind).map(({ unit }) => unit);
        const words = KINDS.find(([one]) => one === kind)?.[1] ?? '';
        return (
          names.length > 0 && (
            <p key={kind} class="quiet">
              <b>
                {names.length} {rated} {words}:
              </b>{' '}
              {named(names, noUnit, 30)}.
            </p>
          )
        );
      })}
      <NumbersAgainst ruleset={ruleset} changes={changes} earlier={earlier} year={year} />
    </>
  );
}

/** The latest year before another that was opened; null if there is none. */
function lastBefore({ years }: OfficeReport, year: number): number | null {
  return years.reduce<number | null>(
    (best, { year: one }) => (one !== null && one < year && (best === null || one > best) ? one : best),
    null,
  );
}

const SIGNS = { rose: '↑', fell: '↓' } as const;

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
  const say = (row: YearChange['now']) => outcomesShort(ruleset, row?.outcomes[reading] ?? []);
  return (
    <li>
      <b>{unit || schemeWords(ruleset).noUnit}</b>
      <p>
        {say(before)} → <b>{say(now)}</b>
        {kind in SIGNS && (
          <>
            {' '}
            <span aria-hidden="true">{SIGNS[kind as keyof typeof SIGNS]}</span>
            <span class="vh">{kind === 'rose' ? ' (lên)' : ' (xuống)'}</span>
          </>
        )}
      </p>
      <div>
        {because.map(({ text, before: was, now: is, state, clause }) => (
          <p key={`${text} ${clause}`}>
            {text} (<ProvisionLink at={at} id={clause} />
            ): {was === is ? is : `${was} → ${is}`}, {STATES[state]}.
          </p>
        ))}
        {because.length === 0 && 'Mở từng bản trong bảng để xem.'}
      </div>
    </li>
  );
}

const STATES = {
  met: 'nay thỏa mãn',
  notMet: 'nay không thỏa mãn',
  open: 'nay chưa rõ',
  undefined: 'nay không xét được',
} as const;

import { findLast } from '../../../domain/baseline.ts';
import { useMemo } from 'preact/hooks';
import type { Draft } from '../../../domain/draft/draft.ts';
import { leastChanges, type LeastChange, type Way } from '../../../domain/rating/analysis/leastChange.ts';
import { factName, outcomeName } from '../../../domain/rating/wording/phrases.ts';
import type { DutyCount, ReadingResult } from '../../../domain/rating/result.ts';
import type { Facts, LevelId } from '../../../domain/rating/ruleset.ts';
import { waySentences } from '../../../domain/rating/wording/waySentences.ts';
import { Candidates } from './Candidates.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { CitedSentence } from '../ui/CitedSentence.tsx';

interface Props {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly duties: DutyCount;
  /** The result in the reading shown first. */
  readonly likely: ReadingResult;
}

/** For each better level the least change that would reach it in the first reading, or why nothing does. */
export function LeastChanges({ draft, facts, duties, likely }: Props) {
  const { ruleset } = useSelfCheck();
  const [first] = ruleset.readings;
  const changes = useMemo(
    () => (first === undefined ? [] : leastChanges(ruleset, facts, first.id)),
    [ruleset, facts, first],
  );
  // If the same facts rule out every better level, they are shown once.
  const [one, ...others] = changes;
  const closed =
    one !== undefined &&
    one.closedBy.length > 0 &&
    others.every(({ closedBy }) => JSON.stringify(closedBy) === JSON.stringify(one.closedBy))
      ? one.closedBy
      : null;
  // Without an applicable duty there is no share, so no level that requires one can be reached: stated once.
  const nothingApplies =
    duties.applicable === 0 &&
    duties.notApplicable > 0 &&
    changes.every(({ ways, closedBy, isPartial }) => ways.length === 0 && closedBy.length === 0 && isPartial !== true);
  // For an outcome that is not a level (a gap) nothing is “higher”.
  const inLevel = likely.possible.some((outcome) => ruleset.levels.some(({ id }) => id === outcome));
  // While most answers are missing all levels require much the same, so the details are collapsed.
  const folded = duties.unanswered * 2 > duties.applicable;
  const open = changes.some(({ ways }) => ways.some(unknownIn));
  return (
    <section aria-labelledby="muc-cao-hon">
      <h2 id="muc-cao-hon">{inLevel ? 'Để được xếp mức cao hơn' : 'Để được xếp vào một mức'}</h2>
      {changes.length === 0 ? (
        <p>Không còn mức nào cao hơn.</p>
      ) : nothingApplies ? (
        <p>
          {ruleset.undefined.text} (<ClauseLink id={ruleset.undefined.clause} />)
        </p>
      ) : closed !== null ? null : (
        <p class="quiet">
          Những thay đổi ít nhất, theo cách hiểu “{first?.name}”.{' '}
          {open && 'Điều chưa trả lời được tính ở mức thấp nhất cho đến khi có câu trả lời.'}
        </p>
      )}
      {closed !== null && <Closed by={closed} all />}
      {closed === null &&
        !nothingApplies &&
        changes.map((change, at) => (
          <Change
            key={change.level}
            change={change}
            beyond={findLast(changes.slice(0, at), ({ ways }) => ways.length > 0)?.level ?? null}
            draft={draft}
            folded={folded}
          />
        ))}
    </section>
  );
}

function unknownIn({ figures, yesNo, duties }: Way): boolean {
  return (
    figures.some(({ now }) => now === null) ||
    yesNo.some(({ now }) => now === null) ||
    (duties?.unanswered.length ?? 0) > 0
  );
}

interface ChangeProps {
  readonly change: LeastChange;
  /** The nearest better level that can be reached, if any. */
  readonly beyond: LevelId | null;
  readonly draft: Draft;
  readonly folded: boolean;
}

function Change({ change: { level: id, ways, isPartial, closedBy }, beyond, draft, folded }: ChangeProps) {
  const { ruleset } = useSelfCheck();
  const level = ruleset.levels.find((one) => one.id === id);
  if (level === undefined) return null;
  const title = <h3>{level.name}</h3>;
  const body = (
    <>
      <p class="cite">
        <ClauseLink id={level.clause} capital />
      </p>
      {isPartial === true && (
        <p>
          {ways.length === 0
            ? 'Có quá nhiều khả năng nên trang chưa tìm hết; chưa biết có cách nào đến mức này.'
            : `Có quá nhiều cách nên trang chưa tìm hết. ${ways.length > 1 ? `Đây là ${ways.length} cách` : 'Đây là một cách'} trong số đó; có thể còn cách cần ít hơn.`}
        </p>
      )}
      {ways.length > 1 && isPartial !== true && <p>Một trong {ways.length} cách:</p>}
      {ways.map((way, index) => (
        <WayShown key={index} way={way} draft={draft} />
      ))}
      {ways.length === 0 && closedBy.length === 0 && isPartial !== true && (
        <p>
          {beyond === null
            ? 'Theo văn bản thì không có cách nào đến mức này.'
            : `Tốt hơn hiện nay thì được xếp thẳng mức “${outcomeName(ruleset, beyond)}”, không qua mức này.`}
        </p>
      )}
      {closedBy.length > 0 && <Closed by={closedBy} all={false} />}
    </>
  );
  if (folded && ways.length > 0) {
    return (
      <details class="change fold" data-level={id}>
        <summary>
          {title}{' '}
          <span class="quiet">
            {isPartial === true
              ? 'chưa tìm hết các cách'
              : ways.length > 1
                ? `một trong ${ways.length} cách`
                : `${ways.flatMap((way) => waySentences(ruleset, way)).length} yêu cầu`}
          </span>
        </summary>
        {body}
      </details>
    );
  }
  return (
    <section class="change" data-level={id}>
      {title}
      {body}
    </section>
  );
}

/** What has already happened and cannot be changed any more. */
function Closed({ by, all }: { readonly by: LeastChange['closedBy']; readonly all: boolean }) {
  const { ruleset } = useSelfCheck();
  return (
    <div class="closed">
      <p>Không còn lên được {all ? 'mức nào cao hơn' : 'mức này'}, vì điều đã xảy ra trong năm:</p>
      <ul>
        {by.map(({ fact, clause }) => (
          <li key={fact}>
            {factName(ruleset, fact)} (<ClauseLink id={clause} />
            ).
          </li>
        ))}
      </ul>
    </div>
  );
}

function WayShown({ way, draft }: { readonly way: Way; readonly draft: Draft }) {
  const { ruleset } = useSelfCheck();
  return (
    <div class="way">
      <ul>
        {waySentences(ruleset, way).map((sentence, at) => (
          <li key={at}>
            <CitedSentence sentence={sentence} />.
          </li>
        ))}
      </ul>
      {way.duties !== null && <Candidates duties={way.duties} draft={draft} />}
    </div>
  );
}

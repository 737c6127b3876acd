import { outcomeName } from '../../../domain/rating/wording/phrases.ts';
import { caseReason } from '../../../domain/rating/wording/reasons.ts';
import { decidingCases } from '../../../domain/rating/wording/decidingConditions.ts';
import { plainWords } from '../../../domain/rating/wording/sentence.ts';
import type { LevelResult, ReadingResult } from '../../../domain/rating/result.ts';
import type { Reading } from '../../../domain/rating/ruleset.ts';
import { overriddenBy } from '../../../domain/rating/wording/standing.ts';
import { AfterPaint } from '../ui/AfterPaint.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { LevelConditions, StateMark, OUTSIDE_WORDS } from './LevelConditions.tsx';
import { CitedSentence } from '../ui/CitedSentence.tsx';

/**
 * Why this level and no better one: each relevant level with the conditions that decide it, followed by all conditions
 * of all levels.
 */
export function Reasons({ reading, likely }: { readonly reading: Reading; readonly likely: ReadingResult }) {
  const own = likely.levels.findIndex(({ level }) => level === likely.outcome);
  // The outcome's level first, then every better one; if the outcome is not a single level, all of them.
  const shown =
    own < 0
      ? likely.levels
      : [likely.levels[own], ...likely.levels.slice(0, own)].filter((level) => level !== undefined);
  return (
    <section aria-labelledby="vi-sao">
      <h2 id="vi-sao">Vì sao</h2>
      <p class="quiet">Theo cách hiểu “{reading.name}”.</p>
      <Overlap likely={likely} />
      {shown.map((level) => (
        <LevelReasons key={level.level} level={level} reading={reading} likely={likely} />
      ))}
      <details class="fold">
        <summary>Mọi điều kiện của từng mức</summary>
        <p class="quiet">
          Theo cách hiểu “{reading.name}”: {reading.reason} (<ClauseLink id={reading.clause} />)
        </p>
        <AfterPaint waiting="Đang mở…">
          {likely.levels.map((level) => (
            <LevelConditions key={level.level} level={level} reading={reading} />
          ))}
        </AfterPaint>
      </details>
    </section>
  );
}

interface LevelProps {
  readonly level: LevelResult;
  readonly reading: Reading;
  readonly likely: ReadingResult;
}

function LevelReasons({ level, reading, likely }: LevelProps) {
  const { ruleset } = useSelfCheck();
  const { name, failing } = ruleset.levels.find(({ id }) => id === level.level) ?? {
    name: level.level,
    failing: undefined,
  };
  const instead = overriddenBy(ruleset, likely, level.level).map((id) => `“${outcomeName(ruleset, id)}”`);
  const outside = failing === true && level.state === 'notMet';
  const cases = decidingCases(level.condition);
  const title = (
    <h3>
      {name}{' '}
      <small class={`state-tag ${outside ? 'outside' : instead.length > 0 ? 'notMet' : level.state}`}>
        {instead.length > 0 ? 'Không thể là kết quả' : outside ? OUTSIDE_WORDS : standing(level, likely)}
      </small>
    </h3>
  );
  const reasons = (
    <ul class="reasons">
      {cases.map((one) => {
        const sentence = caseReason(ruleset, reading, one);
        return (
          <li key={one.leaves[0]?.id} data-condition={one.leaves.map(({ id }) => id).join(' ')}>
            <StateMark state={one.state} outside={outside} before={plainWords(sentence)} />
            <span>
              <CitedSentence sentence={sentence} />.
            </span>
          </li>
        );
      })}
    </ul>
  );
  // If several conditions are all open, only their number is shown.
  if (instead.length === 0 && cases.length > 1 && cases.every(({ state }) => state === 'open')) {
    return (
      <details class="why fold">
        <summary>
          {title}{' '}
          <span class="quiet">{`${cases.length} ${level.condition.kind === 'any' ? 'trường hợp' : 'điều kiện'} chưa rõ`}</span>
        </summary>
        {reasons}
      </details>
    );
  }
  return (
    <section class="why">
      {title}
      {instead.length > 0 ? <p>Đủ điều kiện mức này thì đã là {instead.join(' hoặc ')}.</p> : reasons}
    </section>
  );
}

/** The standing of a level in the result. */
function standing({ level, state }: LevelResult, { outcome, possible }: ReadingResult): string {
  if (level === outcome) return 'Kết quả';
  if (possible.includes(level)) return 'Còn có thể';
  if (state === 'met') return 'Cũng thỏa mãn';
  return state === 'undefined' ? 'Không xét được' : 'Không đạt';
}

/**
 * If a better level is also met but the outcome takes precedence over it: names the best such level, with the reason
 * for that order.
 */
function Overlap({ likely: { outcome, overlap } }: { readonly likely: ReadingResult }) {
  const { ruleset } = useSelfCheck();
  const own = ruleset.levels.find(({ id }) => id === outcome);
  const better = ruleset.levels.find(
    ({ id }) => overlap.includes(id) && overlap.indexOf(id) < overlap.indexOf(outcome ?? ''),
  );
  if (own === undefined || better === undefined) return null;
  const { text, clause } = ruleset.precedenceBecause;
  return (
    <div class="remark-box" data-overlap>
      <p>
        Trường hợp này thỏa mãn cùng lúc “{better.name}” (<ClauseLink id={better.clause} />) và “{own.name}” (
        <ClauseLink id={own.clause} />
        ).
      </p>
      <p>
        {text} (<ClauseLink id={clause} />)
      </p>
    </div>
  );
}

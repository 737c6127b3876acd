import { decidingLeaves, reasonOf } from '../../domain/rating/reasons.ts';
import type { LevelResult, ReadingResult } from '../../domain/rating/result.ts';
import type { Reading } from '../../domain/rating/ruleset.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { useSelfCheck } from './context.ts';
import { LevelConditions, Mark } from './LevelConditions.tsx';
import { Said } from './Said.tsx';

/** Why this and nothing better: each level that matters with every condition that decides it; behind it all conditions of all levels. */
export function Reasons({ reading, likely }: { readonly reading: Reading; readonly likely: ReadingResult }) {
  const own = likely.levels.findIndex(({ level }) => level === likely.outcome);
  // The level itself first, then every better one; where no single level is the outcome, all of them.
  const shown = own < 0 ? likely.levels : [likely.levels[own], ...likely.levels.slice(0, own)].filter((level) => level !== undefined);
  return (
    <section aria-labelledby="vi-sao">
      <h2 id="vi-sao">Vì sao</h2>
      <Overlap likely={likely} />
      {shown.map((level) => (
        <LevelReasons key={level.level} level={level} likely={likely} />
      ))}
      <details class="fold">
        <summary>Mọi điều kiện của từng mức</summary>
        <p class="quiet">
          Theo cách hiểu “{reading.name}”: {reading.reason} (<ClauseLink id={reading.clause} />)
        </p>
        {likely.levels.map((level) => (
          <LevelConditions key={level.level} level={level} />
        ))}
      </details>
    </section>
  );
}

function LevelReasons({ level, likely }: { readonly level: LevelResult; readonly likely: ReadingResult }) {
  const { ruleset } = useSelfCheck();
  const name = ruleset.levels.find(({ id }) => id === level.level)?.name ?? level.level;
  return (
    <section class="why">
      <h3>
        {name} <small class={`state-tag ${level.state}`}>{standing(level, likely)}</small>
      </h3>
      <ul class="reasons">
        {decidingLeaves(level.condition).map((leaf) => (
          <li key={leaf.id} data-condition={leaf.id}>
            <Mark state={leaf.state} />
            <span>
              <Said sentence={reasonOf(ruleset, leaf)} />.
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a level comes to in the result. */
function standing({ level, state }: LevelResult, { outcome, possible }: ReadingResult): string {
  if (level === outcome) return 'Kết quả';
  if (possible.includes(level)) return 'Còn có thể';
  if (state === 'met') return 'Cũng thỏa mãn';
  return state === 'undefined' ? 'Không xét được' : 'Không đạt';
}

/** Where a better level is met as well, and the outcome goes before it: said, with the reason for that order. */
function Overlap({ likely: { outcome, overlap } }: { readonly likely: ReadingResult }) {
  const { ruleset } = useSelfCheck();
  const own = ruleset.levels.find(({ id }) => id === outcome);
  const better = ruleset.levels.filter(({ id }) => overlap.includes(id) && overlap.indexOf(id) < overlap.indexOf(outcome ?? ''));
  if (own === undefined || better.length === 0) return null;
  const { text, clause } = ruleset.precedenceBecause;
  return (
    <div class="remark-box" data-overlap>
      <p>
        Trường hợp này thỏa mãn cùng lúc{' '}
        {[...better, own].map(({ id, name, clause: at }, place) => (
          <span key={id}>
            {place > 0 && (place === better.length ? ' và ' : ', ')}“{name}” (<ClauseLink id={at} />)
          </span>
        ))}
        .
      </p>
      <p>
        {text} (<ClauseLink id={clause} />)
      </p>
    </div>
  );
}

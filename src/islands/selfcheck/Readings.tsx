import { changedByClause } from '../../domain/rating/byClause.ts';
import { bestFirst, outcomeName, possibleSentence } from '../../domain/rating/phrases.ts';
import type { Rating } from '../../domain/rating/result.ts';
import type { OutcomeId, Reading } from '../../domain/rating/ruleset.ts';
import { reasonOf } from '../../domain/rating/reasons.ts';
import { splitsOf, type SplitCondition } from '../../domain/rating/splits.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { useSelfCheck } from './context.ts';
import { Ladder } from './Ladder.tsx';
import { BY_CLAUSE } from './places.ts';
import { Said } from './Said.tsx';

/** What each way of reading the text gives for this case, side by side, and what splits them. */
export function Readings({ rating }: { readonly rating: Rating }) {
  const { ruleset } = useSelfCheck();
  const splits = splitsOf(ruleset, rating);
  return (
    <section aria-labelledby="cac-cach-hieu">
      <h2 id="cac-cach-hieu">Các cách hiểu</h2>
      <p>{rating.agree ? `Cả ${ruleset.readings.length} cách hiểu cho cùng kết quả trong trường hợp này.` : 'Trong trường hợp này các cách hiểu không cho cùng kết quả.'}</p>
      <ul class="readings">
        {ruleset.readings.map((reading) => {
          const split = splits.find((one) => one.reading === reading.id);
          const possible = rating.readings[reading.id]?.possible ?? [];
          return (
            <li key={reading.id} class={split === undefined ? '' : 'differs'}>
              <h3>{reading.name}</h3>
              <Outcomes possible={possible} />
              <Ladder possible={possible} />
              {split?.conditions.map((condition) => (
                <SplitShown key={condition.id} condition={condition} reading={reading} />
              ))}
              <details class="fold">
                <summary>Vì sao hiểu như vậy</summary>
                <p class="quiet">
                  {reading.reason} (<ClauseLink id={reading.clause} />)
                </p>
              </details>
            </li>
          );
        })}
      </ul>
      <ByClause rating={rating} />
    </section>
  );
}

/** Where a reading parts from the one shown first: what it finds there, and whose reason makes the difference. */
function SplitShown({ condition: { clause, because, by, leaf }, reading }: { readonly condition: SplitCondition; readonly reading: Reading }) {
  const { ruleset } = useSelfCheck();
  const other = ruleset.readings.find(({ id }) => id === by && id !== reading.id);
  return (
    <p class="split">
      Khác ở chỗ này: {leaf === undefined ? <>bỏ một điều kiện của <ClauseLink id={clause} /></> : <Said sentence={reasonOf(ruleset, reading, leaf)} />}.{' '}
      {other === undefined ? because : `Cách này giữ đúng câu chữ; còn cách “${other.name}” hiểu: ${because}`}
    </p>
  );
}

function Outcomes({ possible }: { readonly possible: readonly OutcomeId[] }) {
  const { ruleset } = useSelfCheck();
  return (
    <p class="outcomes">
      {possible.length > 1 && <small>Còn có thể</small>}
      {bestFirst(ruleset, possible).map((id) => (
        <strong key={id}>{outcomeName(ruleset, id)}</strong>
      ))}
    </p>
  );
}

/** The other way of counting: would it change the result? Said once of all readings that come to the same. */
function ByClause({ rating }: { readonly rating: Rating }) {
  const { ruleset } = useSelfCheck();
  const { duty } = ruleset.words;
  const changes = changedByClause(ruleset, rating);
  return (
    <div class="by-clause" id={BY_CLAUSE}>
      <h3>Nếu tính theo khoản thì kết quả có đổi không?</h3>
      <p>
        Văn bản không nói một {duty} là một khoản hay một điểm; trang này tính theo điểm. {changes.length === 0 && 'Tính mỗi khoản là một thì không cách hiểu nào đổi kết quả.'}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ possible, readings }) => (
            <li key={possible.join()}>
              Có, với {readings.length === ruleset.readings.length ? 'mọi cách hiểu' : `cách hiểu ${readings.map(({ name }) => `“${name}”`).join(', ')}`}: {lowered(possibleSentence(ruleset, possible))}.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** `Còn có thể: …` in the middle of a sentence; names keep their capital. */
function lowered(sentence: string): string {
  return sentence.startsWith('Còn ') ? `còn ${sentence.slice(4)}` : sentence;
}

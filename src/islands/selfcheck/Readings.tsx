import { groupsOf } from '../../domain/rating/readingGroups.ts';
import type { Rating } from '../../domain/rating/result.ts';
import { splitsOf } from '../../domain/rating/splits.ts';
import { ByClause } from './ByClause.tsx';
import { useSelfCheck } from './context.ts';
import { ReadingCard } from './ReadingCard.tsx';

/** What the ways of reading the text give for this case, side by side, those that give the same together; and what splits them. */
export function Readings({ rating }: { readonly rating: Rating }) {
  const { ruleset } = useSelfCheck();
  const splits = splitsOf(ruleset, rating);
  const settled = rating.readings[ruleset.readings[0]?.id ?? '']?.outcome !== null;
  return (
    <section aria-labelledby="cac-cach-hieu">
      <h2 id="cac-cach-hieu">Các cách hiểu</h2>
      <p>{rating.agree ? `Cả ${ruleset.readings.length} cách hiểu cho cùng kết quả trong trường hợp này.` : 'Trong trường hợp này các cách hiểu không cho cùng kết quả.'}</p>
      <ul class="readings">
        {groupsOf(ruleset, rating).map((group, at) => (
          <ReadingCard key={group.possible.join()} group={group} splits={splits} first={at === 0} settled={settled} />
        ))}
      </ul>
      <ByClause rating={rating} settled={settled} />
    </section>
  );
}

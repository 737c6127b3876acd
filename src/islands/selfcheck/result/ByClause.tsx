import { changedByClause } from '../../../domain/rating/analysis/byClause.ts';
import { dutyWord, possibleSentence } from '../../../domain/rating/wording/phrases.ts';
import type { Rating } from '../../../domain/rating/result.ts';
import { useSelfCheck } from '../shared/context.ts';
import { BY_CLAUSE } from '../shared/anchors.ts';

interface Props {
  readonly rating: Rating;
  readonly settled: boolean;
}

/**
 * Whether counting by clause would change the result. Readings with the same answer are grouped; collapsed to one line
 * while the result is not settled and nothing changes.
 */
export function ByClause({ rating, settled }: Props) {
  const { ruleset } = useSelfCheck();
  const counted = dutyWord(ruleset, 'share');
  const changes = changedByClause(ruleset, rating);
  const title = <h3>Nếu tính theo khoản thì kết quả có đổi không?</h3>;
  const words = (
    <p>
      Văn bản không nói một {counted} là một khoản hay một điểm; trang này tính theo điểm.{' '}
      {changes.length === 0 && `Nếu tính mỗi khoản là một ${counted}, kết quả theo mọi cách hiểu không đổi.`}
    </p>
  );
  if (!settled && changes.length === 0) {
    return (
      <details class="fold" id={BY_CLAUSE}>
        <summary>
          {title} <span class="quiet">Không đổi</span>
        </summary>
        {words}
      </details>
    );
  }
  return (
    <div id={BY_CLAUSE}>
      {title}
      {words}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ possible, readings }) => (
            <li key={possible.join()}>
              Có, với{' '}
              {readings.length === ruleset.readings.length
                ? 'mọi cách hiểu'
                : `cách hiểu ${readings.map(({ name }) => `“${name}”`).join(', ')}`}
              : {lowered(possibleSentence(ruleset, possible))}.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** `Còn có thể: …` in the middle of a sentence; names keep their capital letter. */
function lowered(sentence: string): string {
  return sentence.startsWith('Còn ') ? `còn ${sentence.slice(4)}` : sentence;
}

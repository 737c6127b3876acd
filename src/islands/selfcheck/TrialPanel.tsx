import { useMemo, useState } from 'preact/hooks';
import type { Draft } from '../../domain/draft/draft.ts';
import { factsOfDraft } from '../../domain/rating/factsOf.ts';
import { briefSentence } from '../../domain/rating/phrases.ts';
import { rate } from '../../domain/rating/rate.ts';
import type { ReadingResult } from '../../domain/rating/result.ts';
import type { RoleRule } from '../../domain/rating/ruleset.ts';
import { answersCounted, draftTried, trialOf, trialWithShare } from '../../domain/rating/trial.ts';
import { useSelfCheck } from './context.ts';
import { Ladder } from './Ladder.tsx';
import { OwnMap } from './OwnMap.tsx';
import { TrialControls } from './TrialControls.tsx';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  /** What the draft itself gives in the reading shown first. */
  readonly likely: ReadingResult;
}

/** The map with one's own point, and other values tried on it. Nothing here touches the draft. */
export function TrialPanel({ draft, role, likely }: Props) {
  const { ruleset } = useSelfCheck();
  const start = useMemo(() => trialOf(draft, role), [draft, role]);
  const own = useMemo(() => ({ facts: factsOfDraft(ruleset, draft), result: likely }), [ruleset, draft, likely]);
  const [trial, setTrial] = useState(start);
  const { applicable } = answersCounted(draft, role);
  const facts = factsOfDraft(ruleset, draftTried(draft, role, trial));
  const changed = JSON.stringify(facts) !== JSON.stringify(own.facts);
  const tried = changed ? { facts, result: rate(ruleset, facts).readings[likely.id] ?? likely } : null;
  return (
    <section class="trial" aria-labelledby="thu-gia-tri">
      <h2 id="thu-gia-tri">Bản đồ, và thử giá trị khác</h2>
      <p class="quiet">Đổi số ở dưới hoặc chạm vào bản đồ để xem kết quả đổi ra sao. Đây chỉ là thử: bản tự kiểm tra không đổi.</p>
      <div class={`trial-result ${changed ? 'changed' : ''}`}>
        <p role="status">
          <small>{changed ? 'Kết quả thử' : 'Kết quả của bản này'}</small>
          <strong>{briefSentence(ruleset, (tried ?? own).result.possible)}</strong>
        </p>
        <Ladder possible={(tried ?? own).result.possible} />
      </div>
      <OwnMap
        applicable={applicable}
        own={own}
        tried={tried}
        onPick={(fact, figure, share) => setTrial({ ...trialWithShare(trial, applicable, share), figures: { ...trial.figures, [fact]: figure } })}
      />
      <TrialControls draft={draft} role={role} trial={trial} setTrial={setTrial} />
      <p class="actions">
        <button type="button" class="btn plain" disabled={!changed} onClick={() => setTrial(start)}>
          Bỏ thử, trở về bản này
        </button>
      </p>
    </section>
  );
}

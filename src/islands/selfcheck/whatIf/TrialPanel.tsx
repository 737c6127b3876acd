import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../../domain/draft/draft.ts';
import { factsOfDraft } from '../../../domain/draft/outcome/factsOf.ts';
import { briefSentence, capital } from '../../../domain/rating/wording/phrases.ts';
import { rateOrContradict } from '../../../domain/rating/engine/contradiction.ts';
import type { ReadingResult } from '../../../domain/rating/result.ts';
import type { FactId, RoleRule, RuleSet } from '../../../domain/rating/ruleset.ts';
import { answersCounted, draftTried, trialOf, trialWithShare } from '../../../domain/draft/outcome/trial.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { OwnMap } from './OwnMap.tsx';
import { TrialControls } from './TrialControls.tsx';
import { TriedBar } from './TriedBar.tsx';
import { useOwnMaps } from './useOwnMaps.ts';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  /** The draft's own result in the reading shown first. */
  readonly likely: ReadingResult;
  /** Replaces the dock's content; null restores it. */
  readonly showInDock: (bar: VNode | null) => void;
}

/**
 * The map with the draft's own point, and what-if values on it. The draft is not changed. The preview is shown at the
 * bottom of the screen, visible from every control.
 */
export function TrialPanel({ draft, role, likely, showInDock }: Props) {
  const { ruleset } = useSelfCheck();
  const start = useMemo(() => trialOf(ruleset, draft, role), [ruleset, draft, role]);
  const own = useMemo(() => ({ facts: factsOfDraft(ruleset, draft), result: likely }), [ruleset, draft, likely]);
  const [trial, setTrial] = useState(start);
  const { applicable } = answersCounted(ruleset, draft, role);
  const facts = factsOfDraft(ruleset, draftTried(ruleset, draft, role, trial));
  const changed = JSON.stringify(facts) !== JSON.stringify(own.facts);
  const rated = changed ? rateOrContradict(ruleset, facts) : null;
  const contradiction = rated?.contradictions.map(({ text }) => text).join(' ') ?? '';
  const tried =
    rated === null || rated.rating === null ? null : { facts, result: rated.rating.readings[likely.id] ?? likely };
  const maps = useOwnMaps(applicable, own, tried);
  const chart = maps === null ? null : maps.shown.map.across === null ? 'thang' : 'sơ đồ';
  const isPickable = maps !== null && (chart === 'sơ đồ' || isEntered(ruleset, maps.shown.map.fact.id));
  const pick = (fact: FactId, figure: string, share: number) => {
    const shared = chart === 'thang' ? trial : trialWithShare(trial, applicable, share);
    setTrial(isEntered(ruleset, fact) ? { ...shared, figures: { ...trial.figures, [fact]: figure } } : shared);
  };
  const shown = (tried ?? own).result.possible;
  const outcomes = shown.join();

  const title = useRef<HTMLHeadingElement>(null);
  const control = useRef<HTMLElement | null>(null);
  const dropped = useRef(false);
  const drop = () => {
    dropped.current = true;
    setTrial(start);
  };
  useEffect(() => {
    showInDock(
      changed ? <TriedBar contradiction={contradiction} tried={shown} own={likely.possible} drop={drop} /> : null,
    );
    if (changed || !dropped.current) return;
    dropped.current = false;
    // Both buttons that discard the trial are now gone or disabled: the focus returns to the control that had it
    // before.
    control.current?.focus({ preventScroll: true });
    if (document.activeElement !== control.current) title.current?.focus({ preventScroll: control.current === null });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the outcomes stand for `shown`
  }, [changed, contradiction, outcomes, likely]);
  useEffect(() => () => showInDock(null), [showInDock]);

  return (
    <section class={`trial ${chart === null ? '' : 'charted'}`} aria-labelledby="thu-gia-tri">
      <h2 id="thu-gia-tri" ref={title} tabIndex={-1}>
        {chart === null ? 'Tính thử' : `${capital(chart)} xếp loại và tính thử`}
      </h2>
      <p class="quiet">
        {isPickable ? `Đổi số hoặc chạm vào ${chart}` : 'Đổi số'}; kết quả thử hiện ở chân màn hình. Đây chỉ là thử: bản
        tự kiểm tra không đổi.
      </p>
      <Announcer
        sentence={
          contradiction === ''
            ? `${changed ? 'Kết quả thử' : 'Kết quả của bản này'}: ${briefSentence(ruleset, shown)}`
            : `Số liệu thử trái nhau: ${contradiction}`
        }
        first={`Kết quả của bản này: ${briefSentence(ruleset, likely.possible)}`}
      />
      {maps !== null && <OwnMap maps={maps} own={own} tried={tried} onPick={isPickable ? pick : undefined} />}
      {/* Collapsed while the result is still wide open, because other things matter more; beside the map the
          controls take no space and are always open (trial.css). */}
      <details class="trial-tools fold" open={likely.outcome !== null}>
        <summary>
          <b>Thử giá trị khác</b>
        </summary>
        <TrialControls
          draft={draft}
          role={role}
          trial={trial}
          setTrial={setTrial}
          onReached={(reached) => (control.current = reached)}
        />
        <p class="actions">
          <button type="button" class="btn plain" disabled={!changed} onClick={drop}>
            Bỏ thử, trở về bản này
          </button>
        </p>
      </details>
    </section>
  );
}

/** Whether a number is entered, and so can be tried; computed ones follow from others. */
function isEntered({ facts }: RuleSet, fact: FactId): boolean {
  return facts.some(({ id, kind }) => id === fact && kind === 'number');
}

import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { factsOfDraft } from '../../../domain/draft/outcome/factsOf.ts';
import type { Rating } from '../../../domain/rating/result.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { Consequences } from './Consequences.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Deciders } from './Deciders.tsx';
import { AfterPaint } from '../ui/AfterPaint.tsx';
import { Hero } from './Hero.tsx';
import { LeastChanges } from './LeastChanges.tsx';
import { Missing } from './Missing.tsx';
import { missingArticles, missingFigures } from '../shared/missingParts.ts';
import { Reasons } from './Reasons.tsx';
import { TrialPanel } from '../whatIf/TrialPanel.tsx';
import { unfoldForPrint } from '../../ui/unfoldForPrint.ts';
import { READINGS } from '../shared/anchors.ts';
import { unitName } from '../shared/words.ts';
import { unconfirmedIn } from '../shared/progress.ts';
import { routeHref, useArrival } from '../shared/route.ts';
import { countsDuties } from '../../../domain/rating/answers.ts';
import { groupsOf } from '../../../domain/rating/analysis/readingGroups.ts';
import { splitsOf } from '../../../domain/rating/analysis/splits.ts';
import { ByClause } from './ByClause.tsx';
import { ReadingCard } from './ReadingCard.tsx';

interface Props {
  /** Id of the card or field to scroll to. */
  readonly at?: string | undefined;
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly rating: Rating;
  /** The part of the checklist that applies to the role. */
  readonly checklist: readonly ChecklistArticle[];
  /** Replaces the dock's content while something matters more than the result; null restores it. */
  readonly showInDock: (bar: VNode | null) => void;
}

/** The likely outcome, why, in which readings, what would improve it, and its consequences. */
export function Result({ at, draft, role, rating, checklist, showInDock }: Props) {
  useArrival(at);
  const { ruleset, joint, root } = useSelfCheck();
  const facts = useMemo(() => factsOfDraft(ruleset, draft), [ruleset, draft]);
  useEffect(unfoldForPrint, []);
  const [first] = ruleset.readings;
  const likely = first === undefined ? undefined : rating.readings[first.id];
  if (first === undefined || likely === undefined) return null;
  const unconfirmed = unconfirmedIn(draft, role.duties).length;
  const trial = <TrialPanel key={draft.revision} draft={draft} role={role} likely={likely} showInDock={showInDock} />;
  return (
    <>
      <p class="crumb">
        {unitName(ruleset, draft)}
        {draft.year !== null && ` · năm ${draft.year}`}
      </p>
      <Heading>Kết quả tự kiểm tra</Heading>
      <div class="result">
        <Hero draft={draft.id} role={role} rating={rating} reading={first} likely={likely} />
        <p class="actions pair">
          <a class="btn" href={routeHref({ view: 'check', draft: draft.id })}>
            Lập phiếu
          </a>
          <a class="btn plain" href={routeHref({ view: 'quick', draft: draft.id })}>
            Sửa câu trả lời
          </a>
        </p>
        {unconfirmed > 0 && <p class="quiet">{unconfirmed} nội dung nhận chung, chưa xem từng mục.</p>}
        <Deciders reading={first} likely={likely} />
        <Missing
          articles={missingArticles(draft, checklist)}
          figures={missingFigures(draft, role, ruleset)}
          settled={likely.outcome !== null}
        />
        {/* Below the first screen. */}
        <AfterPaint waiting="" immediately={at !== undefined}>
          <Reasons reading={first} likely={likely} />
          <Readings rating={rating} />
          <AfterPaint waiting="Đang tính điều gì làm đổi kết quả…">
            <LeastChanges draft={draft} facts={facts} duties={rating.duties} likely={likely} />
            {joint ? <AfterPaint waiting="Đang vẽ thang xếp loại…">{trial}</AfterPaint> : trial}
          </AfterPaint>
          <Consequences draft={draft} possible={likely.possible} />
          <p class="actions">
            <a class="btn plain" href={routeHref({ view: 'check', draft: draft.id })}>
              Kiểm tra lại, lập phiếu
            </a>
          </p>
          <p class="quiet">
            Đây là bản tự kiểm tra, không phải quyết định xếp loại. {ruleset.words.remark}{' '}
            <a href={`${root}van-ban/${ruleset.regulation}/cach-xep-loai/`}>Cách tính và giới hạn của nó</a>.
          </p>
        </AfterPaint>
      </div>
    </>
  );
}

/** The outcomes of all readings for this case, grouped by equal outcome, and what causes the differences. */
function Readings({ rating }: { readonly rating: Rating }) {
  const { ruleset } = useSelfCheck();
  const splits = splitsOf(ruleset, rating);
  const settled = rating.readings[ruleset.readings[0]?.id ?? '']?.outcome !== null;
  return (
    <section aria-labelledby={READINGS}>
      <h2 id={READINGS}>Các cách hiểu</h2>
      <p>
        {rating.agree
          ? ruleset.readings.length === 1
            ? 'Văn bản chỉ có một cách hiểu ở đây.'
            : `Cả ${ruleset.readings.length} cách hiểu cho cùng kết quả trong trường hợp này.`
          : 'Trong trường hợp này các cách hiểu không cho cùng kết quả.'}
      </p>
      <ul class="readings">
        {groupsOf(ruleset, rating).map((group, at) => (
          <ReadingCard key={group.possible.join()} group={group} splits={splits} first={at === 0} settled={settled} />
        ))}
      </ul>
      {countsDuties(ruleset) && <ByClause rating={rating} settled={settled} />}
    </section>
  );
}

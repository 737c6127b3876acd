import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ChecklistArticle } from '../../domain/draft/checklist.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import { factsOfDraft } from '../../domain/rating/factsOf.ts';
import type { Rating } from '../../domain/rating/result.ts';
import type { RoleRule } from '../../domain/rating/ruleset.ts';
import { AfterPaint } from './AfterPaint.tsx';
import { Consequences } from './Consequences.tsx';
import { useSelfCheck } from './context.ts';
import { Heading } from './Heading.tsx';
import { Hero } from './Hero.tsx';
import { LeastChanges } from './LeastChanges.tsx';
import { Missing } from './Missing.tsx';
import { missingArticles, missingFigures } from './missingParts.ts';
import { Readings } from './Readings.tsx';
import { Reasons } from './Reasons.tsx';
import { TrialPanel } from './TrialPanel.tsx';
import { unfoldForPrint } from './unfoldForPrint.ts';
import { unitName } from './words.ts';
import { useArrival } from './route.ts';

interface Props {
  /** The card or field to come to. */
  readonly at?: string | undefined;
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly rating: Rating;
  /** What applies to the role. */
  readonly checklist: readonly ChecklistArticle[];
  /** Puts something in the dock's place while it matters more than the result; null gives the place back. */
  readonly showInDock: (bar: VNode | null) => void;
}

/** What the regulation likely gives, why, in which readings, what would raise it, and what else matters then. */
export function Result({ at, draft, role, rating, checklist, showInDock }: Props) {
  useArrival(at);
  const { ruleset, root } = useSelfCheck();
  const facts = useMemo(() => factsOfDraft(ruleset, draft), [ruleset, draft]);
  useEffect(unfoldForPrint, []);
  const [first] = ruleset.readings;
  const likely = first === undefined ? undefined : rating.readings[first.id];
  if (first === undefined || likely === undefined) return null;
  return (
    <>
      <p class="crumb">
        {unitName(draft)}
        {draft.year !== null && ` · năm ${draft.year}`}
      </p>
      <Heading>Kết quả tự kiểm tra</Heading>
      <Hero draft={draft.id} role={role} rating={rating} reading={first} likely={likely} />
      <Missing articles={missingArticles(draft, checklist)} figures={missingFigures(draft, role, ruleset.facts)} settled={likely.outcome !== null} />
      <Reasons reading={first} likely={likely} />
      <Readings rating={rating} />
      <AfterPaint waiting="Đang tính điều gì làm đổi kết quả…">
        <LeastChanges draft={draft} facts={facts} duties={rating.duties} likely={likely} />
        <TrialPanel key={draft.revision} draft={draft} role={role} likely={likely} showInDock={showInDock} />
      </AfterPaint>
      <Consequences draft={draft} possible={likely.possible} />
      <p class="quiet">
        Đây là bản tự kiểm tra, không phải quyết định xếp loại. Chỉ số tự chấm không phải Chỉ số được công bố. <a href={`${root}van-ban/${ruleset.regulation}/cach-xep-loai/`}>Cách tính và giới hạn của nó</a>.
      </p>
    </>
  );
}

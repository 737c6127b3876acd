import type { ComponentChildren } from 'preact';
import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { scoredDuties } from '../../../domain/draft/scored.ts';
import { itemsFor } from '../../../domain/rating/entered.ts';
import type { Contradiction } from '../../../domain/rating/engine/contradiction.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import type { YesNoFact } from '../../../domain/rating/fact.ts';
import { factsFor } from '../../../domain/report/askedFacts.ts';
import { lazy } from '../../ui/lazy.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { routeHref, useArrival } from '../shared/route.ts';
import { countedAnswers } from '../../../domain/rating/answers.ts';
import { unitName, useWords } from '../shared/words.ts';
import { Cases } from './Cases.tsx';
import { Exceptions } from './Exceptions.tsx';
import { QuickFigures } from './QuickFigures.tsx';

interface Props {
  /** The part to scroll to. */
  readonly at?: string | undefined;
  readonly draft: Draft;
  readonly role: RoleRule;
  /** The part of the checklist that applies to the role. */
  readonly checklist: readonly ChecklistArticle[];
  readonly contradictions: readonly Contradiction[];
  readonly edit: (action: DraftAction) => void;
  /** An edit with undo, and the message to show. */
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** Loaded only for rules whose duties are given points. */
const scores = lazy(() => import('../entry/Scores.tsx').then(({ Scores }) => Scores), 'Đang mở…');

/** The quick entry: the most decisive entries on one screen. It edits the same draft as the entry duty by duty. */
export function Quick({ at, draft, role, checklist, contradictions, edit, editWithUndo }: Props) {
  useArrival(at);
  const { ruleset } = useSelfCheck();
  const { duty } = useWords();
  const facts = factsFor(ruleset.facts, role);
  const questions = facts.filter((fact): fact is YesNoFact => fact.kind === 'yesNo' && itemsFor(fact, role) === null);
  const figures = facts.filter((fact) => fact.kind !== 'level' && !questions.some(({ id }) => id === fact.id));
  const scored = scoredDuties(ruleset, role);
  const answered = role.duties.filter((id) => !scored.has(id));
  const parts: readonly (readonly [title: string, content: ComponentChildren])[] = [
    [
      draft.year === null ? 'Số liệu' : `Số liệu năm ${draft.year}`,
      figures.length > 0 && (
        <QuickFigures facts={figures} draft={draft} role={role} contradictions={contradictions} edit={edit} />
      ),
    ],
    [
      'Có trường hợp nào sau đây?',
      questions.length > 0 && (
        <Cases facts={questions} headedBy={`phan-${figures.length > 0 ? 2 : 1}`} draft={draft} edit={edit} />
      ),
    ],
    ['Điểm chấm', scored.size > 0 && <scores.View draft={draft} role={role} checklist={checklist} edit={edit} />],
    [
      `Mọi ${duty} đều ${countedAnswers(ruleset).best.name}, trừ:`,
      answered.length > 0 && (
        <Exceptions
          key="exceptions"
          draft={draft}
          role={role}
          checklist={checklist}
          edit={edit}
          editWithUndo={editWithUndo}
        />
      ),
    ],
  ];
  return (
    <div class="quick">
      <p class="crumb">
        {unitName(ruleset, draft)}
        {draft.year !== null && ` · ${draft.year}`}
      </p>
      <Heading>Tự kiểm tra nhanh</Heading>
      <p class="quiet">
        Khoảng một phút. Chưa biết thì để trống{role.duties.length > 0 && `; xem từng ${duty} sau cũng được`}.
      </p>
      {parts
        .filter(([, content]) => content !== false)
        .map(([title, content], index) => (
          <section key={title} aria-labelledby={`phan-${index + 1}`}>
            <h2 id={`phan-${index + 1}`}>
              {index + 1}. {title}
            </h2>
            {content}
          </section>
        ))}
      <p class="actions">
        <a class="btn" href={routeHref({ view: 'result', draft: draft.id })}>
          Xem kết quả
        </a>
        <a class="btn plain" href={routeHref({ view: 'check', draft: draft.id })}>
          Kiểm tra lại, lập phiếu
        </a>
        <a class="btn plain" href={routeHref({ view: 'overview', draft: draft.id })}>
          {role.duties.length > 0 ? `Xem từng ${duty}` : 'Tổng quan'}
        </a>
      </p>
    </div>
  );
}

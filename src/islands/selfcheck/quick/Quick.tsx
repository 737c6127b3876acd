import type { ComponentChildren } from 'preact';
import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { factsFor } from '../../../domain/report/askedFacts.ts';
import { Heading } from '../../ui/Heading.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { routeHref, useArrival } from '../shared/route.ts';
import { unitName } from '../shared/words.ts';
import { Cases } from './Cases.tsx';
import { Exceptions } from './Exceptions.tsx';
import { QuickFigures } from './QuickFigures.tsx';

interface Props {
  /** The part to come to. */
  readonly at?: string | undefined;
  readonly draft: Draft;
  readonly role: RoleRule;
  /** What applies to the role. */
  readonly checklist: readonly ChecklistArticle[];
  readonly edit: (action: DraftAction) => void;
  /** An edit that can be taken back, with the sentence that says what was done. */
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** The quick way in: what decides most on one screen. It writes the same draft as the way duty by duty. */
export function Quick({ at, draft, role, checklist, edit, editWithUndo }: Props) {
  useArrival(at);
  const { ruleset } = useSelfCheck();
  const facts = factsFor(ruleset.facts, role);
  const numbers = facts.filter((fact) => fact.kind === 'number' || fact.kind === 'lowestOf');
  const questions = facts.filter((fact) => fact.kind === 'yesNo');
  const parts: readonly (readonly [title: string, content: ComponentChildren])[] = [
    [
      draft.year === null ? 'Số liệu' : `Số liệu năm ${draft.year}`,
      numbers.length > 0 && <QuickFigures facts={numbers} draft={draft} role={role} edit={edit} />,
    ],
    ['Có trường hợp nào sau đây?', questions.length > 0 && <Cases facts={questions} draft={draft} edit={edit} />],
    [
      'Mọi nội dung đều bảo đảm, trừ:',
      <Exceptions
        key="exceptions"
        draft={draft}
        role={role}
        checklist={checklist}
        edit={edit}
        editWithUndo={editWithUndo}
      />,
    ],
  ];
  return (
    <div class="quick">
      <p class="crumb">
        {unitName(draft)}
        {draft.year !== null && ` · ${draft.year}`}
      </p>
      <Heading>Tự kiểm tra nhanh</Heading>
      <p class="quiet">Khoảng một phút. Chưa biết thì để trống; xem từng nội dung sau cũng được.</p>
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
          Xem từng nội dung
        </a>
      </p>
    </div>
  );
}

import type { DutyEntry } from '../../src/domain/draft/draft.ts';
import { checklistForRole } from '../../src/domain/draft/checklist.ts';
import { factsFor } from '../../src/domain/report/askedFacts.ts';
import { SelfCheckProvider, type SelfCheckProps } from '../../src/islands/selfcheck/shared/context.ts';
import { ArticleDuties } from '../../src/islands/selfcheck/answers/ArticleDuties.tsx';
import { DecimalField } from '../../src/islands/selfcheck/ui/DecimalField.tsx';
import { DutyCard } from '../../src/islands/selfcheck/answers/DutyCard.tsx';
import { Figures } from '../../src/islands/selfcheck/answers/Figures.tsx';
import { Overview } from '../../src/islands/selfcheck/answers/Overview.tsx';
import { galleryDrafts } from './drafts.ts';
import { nothing, Part } from './Part.tsx';

const ENTRIES: readonly (readonly [name: string, entry: DutyEntry])[] = [
  ['Chưa trả lời', {}],
  ['Bảo đảm', { answer: 'assured' }],
  [
    'Chưa bảo đảm, có mặt chưa đạt, ghi chú, minh chứng',
    {
      answer: 'deficient',
      shortfalls: ['late', 'quality'],
      note: 'Chậm hai văn bản.',
      evidence: [{ id: 'a', text: 'Báo cáo số 12/BC-KT' }],
    },
  ],
  ['Chưa hoàn thành', { answer: 'notDone' }],
  ['Không áp dụng, có lý do', { answer: 'notApplicable', reason: 'Đơn vị không có nhiệm vụ này.' }],
  ['Câu trả lời năm trước', { carried: 'assured' }],
  ['Nhận chung', { answer: 'assured', unconfirmed: true }],
];

/** Input components: duty cards, figures, task list. */
export function Answers(props: SelfCheckProps) {
  const { role, empty, begun, together, rated } = galleryDrafts(props.ruleset, props.textVersion);
  const checklist = checklistForRole(props.checklist, role.duties);
  // Each state uses another duty: the radios of one duty form a single group on the page.
  const duties = checklist.slice(1).flatMap(({ clauses }) => clauses.flatMap((clause) => clause.duties));
  const [number] = factsFor(props.ruleset.facts, role).filter((fact) => fact.kind === 'number');
  const [article] = checklist;
  return (
    <SelfCheckProvider value={{ ...props, root: '/' }}>
      {ENTRIES.map(([name, entry], index) => {
        const duty = duties[index];
        return duty === undefined ? null : (
          <Part key={name} name={`Thẻ trả lời: ${name}`}>
            <DutyCard duty={duty} entry={entry} edit={nothing} editWithUndo={nothing} />
          </Part>
        );
      })}
      {number !== undefined &&
        [null, '87.5', '101'].map((value) => (
          <Part key={value} name={`Ô số: ${value ?? 'để trống'}`}>
            <DecimalField
              id={`mau-${value}`}
              label={number.name}
              help={number.help}
              fact={number}
              value={value}
              onValue={nothing}
            />
          </Part>
        ))}
      {article !== undefined && (
        <Part name="Một điều đang làm dở">
          <ArticleDuties
            draft={begun}
            role={role}
            article={article}
            next={checklist[1]}
            edit={nothing}
            editWithUndo={nothing}
          />
        </Part>
      )}
      <Part name="Số liệu">
        <Figures draft={begun} role={role} contradictions={[]} edit={nothing} />
      </Part>
      {[empty, begun, together, rated.excellent].map((draft) => (
        <Part key={draft.id} name="Danh sách các điều">
          <Overview draft={draft} role={role} checklist={checklist} editWithUndo={nothing} />
        </Part>
      ))}
    </SelfCheckProvider>
  );
}

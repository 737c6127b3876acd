import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { DutyEntry, Evidence } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { LIMITS } from '../../../domain/draft/guards.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { countedAnswers } from '../../../domain/rating/answers.ts';
import { useSelfCheck } from '../shared/context.ts';
import { LimitNotice } from '../ui/LimitNotice.tsx';
import { freshId } from '../shared/freshId.ts';
import { Icon } from '../../ui/Icon.tsx';
import { typedText } from '../ui/typedText.ts';

interface Props {
  readonly id: ProvisionId;
  readonly entry: DutyEntry;
  readonly edit: (action: DraftAction) => void;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** Note and evidence of one duty, and how it will be corrected if its answer is not the best; collapsed. */
export function DutyDetails({ id, entry, edit, editWithUndo }: Props) {
  const evidence = entry.evidence ?? [];
  const { others } = countedAnswers(useSelfCheck().ruleset);
  const isShort = others.some((one) => one.id === entry.answer);
  const hasRemedy = isShort || entry.remedy !== undefined;
  const note = isShort ? 'Nguyên nhân' : 'Ghi chú';
  const inside = [
    entry.note ? `có ${note.toLowerCase()}` : '',
    evidence.length > 0 ? `${evidence.length} minh chứng` : '',
    entry.remedy ? 'có biện pháp khắc phục' : '',
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <details class={inside === '' ? 'details empty' : 'details'}>
      <summary>
        {note}, minh chứng{hasRemedy && ', biện pháp khắc phục'}
        {inside !== '' && `: ${inside}`}
      </summary>
      <label class="field">
        {note}
        <textarea
          rows={3}
          value={entry.note ?? ''}
          maxLength={LIMITS.note}
          onInput={(event) => edit({ type: 'setNote', id, note: typedText(event.currentTarget) })}
        />
      </label>
      <LimitNotice text={entry.note ?? ''} limit={LIMITS.note} />
      {hasRemedy && (
        <>
          <label class="field">
            Biện pháp khắc phục, thời hạn
            <input
              type="text"
              value={entry.remedy ?? ''}
              maxLength={LIMITS.remedy}
              onInput={(event) => edit({ type: 'setRemedy', id, remedy: typedText(event.currentTarget) })}
            />
          </label>
          <LimitNotice text={entry.remedy ?? ''} limit={LIMITS.remedy} />
        </>
      )}
      <EvidenceList id={id} evidence={evidence} edit={edit} editWithUndo={editWithUndo} />
      {entry.answer !== undefined && (
        <button
          type="button"
          class="btn plain small"
          onClick={(event) => {
            const summary = event.currentTarget.closest('details')?.querySelector('summary');
            editWithUndo({ type: 'setAnswer', id, answer: null }, 'Đã bỏ câu trả lời.');
            requestAnimationFrame(() => summary?.focus());
          }}
        >
          Bỏ câu trả lời
        </button>
      )}
    </details>
  );
}

function EvidenceList({
  id,
  evidence,
  edit,
  editWithUndo,
}: Pick<Props, 'id' | 'edit' | 'editWithUndo'> & { readonly evidence: readonly Evidence[] }) {
  const list = useRef<HTMLDivElement>(null);
  const add = () => {
    edit({ type: 'addEvidence', id, evidenceId: freshId(), text: '' });
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('.evidence:last-of-type input')?.focus());
  };
  const remove = (item: Evidence, index: number) => {
    const action = { type: 'removeEvidence', id, evidenceId: item.id } as const;
    if (item.text.trim() === '') edit(action);
    else editWithUndo(action, `Đã xóa minh chứng ${index + 1}.`);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(':scope > button')?.focus());
  };
  return (
    <div ref={list} class="evidences">
      <p class="label">Minh chứng (số văn bản, tên tài liệu hoặc liên kết)</p>
      {evidence.map((item, index) => (
        <Fragment key={item.id}>
          <div class="evidence">
            <input
              type="text"
              aria-label={`Minh chứng ${index + 1}`}
              value={item.text}
              maxLength={LIMITS.evidenceText}
              onInput={(event) =>
                edit({ type: 'editEvidence', id, evidenceId: item.id, text: typedText(event.currentTarget) })
              }
            />
            <button
              type="button"
              class="icon"
              aria-label={`Xóa minh chứng ${index + 1}`}
              onClick={() => remove(item, index)}
            >
              <Icon name="close" />
            </button>
          </div>
          <LimitNotice text={item.text} limit={LIMITS.evidenceText} />
        </Fragment>
      ))}
      {evidence.length < LIMITS.evidence ? (
        <button type="button" class="btn plain small" onClick={add}>
          Thêm minh chứng
        </button>
      ) : (
        <p class="quiet">Đã đủ {LIMITS.evidence} minh chứng.</p>
      )}
    </div>
  );
}

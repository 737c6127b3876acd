import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { checklistForRole, type ChecklistArticle } from '../../../domain/draft/checklist.ts';
import { scoredDuties } from '../../../domain/draft/scored.ts';
import type { Draft, DutyEntry } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { editDraft } from '../../../domain/draft/edit/edit.ts';
import { findDuties } from '../../../domain/draft/findDuties.ts';
import { factsOfDraft } from '../../../domain/draft/outcome/factsOf.ts';
import { rateOrContradict } from '../../../domain/rating/engine/contradiction.ts';
import { answersOf, countedAnswers, shortName } from '../../../domain/rating/answers.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { focusTitle, Heading } from '../../ui/Heading.tsx';
import { useRestored } from '../../ui/useRestored.ts';
import { useSelfCheck } from '../shared/context.ts';
import { REST } from '../shared/anchors.ts';
import { useWords } from '../shared/words.ts';
import { changedSentence } from '../entry/changedSentence.ts';
import { dutyIds } from '../shared/progress.ts';
import { go } from '../shared/route.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { useMarkPage } from '../../ui/useMarkPage.ts';
import { PickerBar } from './PickerBar.tsx';
import { PickerRow } from './PickerRow.tsx';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  /** The part of the checklist that applies to the role. */
  readonly checklist: readonly ChecklistArticle[];
  readonly edit: (action: DraftAction) => void;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
  /** Replaces the dock's content; null restores it. */
  readonly showInDock: (bar: VNode | null) => void;
}

const NOTHING: DutyEntry = {};

/**
 * The duties as a list to choose from: a tap marks one as not having the best answer. Leaving through the bar answers
 * all others together.
 */
export function Picker({ draft, role: whole, checklist: all, edit, editWithUndo, showInDock }: Props) {
  const { ruleset } = useSelfCheck();
  useMarkPage('picker', true);
  // Duties that are given points are not chosen here.
  const [role, checklist] = useMemo(() => {
    const scored = scoredDuties(ruleset, whole);
    const duties = whole.duties.filter((id) => !scored.has(id));
    return [{ ...whole, duties }, checklistForRole(all, duties)] as const;
  }, [ruleset, whole, all]);
  const [typed, setTyped] = useRestored('picker.words', '', (stored) => (typeof stored === 'string' ? stored : null));
  const { duty: word } = useWords();
  const { best, others } = countedAnswers(ruleset);
  const isShort = (entry: DutyEntry | undefined) => others.some(({ id }) => id === entry?.answer);
  const found = useMemo(() => findDuties(checklist, typed), [checklist, typed]);
  const count = found.flatMap(dutyIds).length;
  const total = role.duties.length;
  const chosen = role.duties.filter((id) => isShort(draft.entries[id]));
  const open = role.duties.some((id) => draft.entries[id]?.answer === undefined);

  const assumed = useMemo(
    () =>
      rateOrContradict(
        ruleset,
        factsOfDraft(ruleset, editDraft(draft, { type: 'assumeRest', ids: role.duties, answer: best.id }, '')),
      ),
    [ruleset, draft, role, best.id],
  );
  const possible = assumed.rating?.readings[ruleset.readings[0]?.id ?? '']?.possible ?? [];
  const finish = () => {
    if (chosen.length > 0 && open) edit({ type: 'assumeRest', ids: role.duties, answer: best.id });
    go({ view: 'quick', draft: draft.id, at: chosen.length > 0 ? REST : undefined });
  };
  const done = useRef(finish);
  done.current = finish;
  useEffect(() => {
    showInDock(<PickerBar possible={possible} chosen={chosen.length} finish={() => done.current()} />);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the bar shows only these
  }, [possible.join(), chosen.length]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the view is left
  useEffect(() => () => showInDock(null), []);

  /** The entries of the duties before they were ticked here, restored when they are unticked. */
  const [before] = useState(() => new Map<ProvisionId, DutyEntry>());
  const tick = (id: ProvisionId, ticked: boolean) => {
    if (ticked) {
      before.set(id, draft.entries[id] ?? NOTHING);
      return edit({ type: 'setAnswer', id, answer: others[0]?.id ?? null });
    }
    const { answer, unconfirmed } = before.get(id) ?? NOTHING;
    const together = role.duties.some((one) => draft.entries[one]?.unconfirmed === true);
    const back: DraftAction =
      unconfirmed === true || (answer === undefined && together)
        ? { type: 'countAsRest', id, answer: best.id }
        : { type: 'setAnswer', id, answer: answer === best.id ? answer : null };
    const { shortfalls, reason, answer: now } = draft.entries[id] ?? NOTHING;
    if (shortfalls === undefined && reason === undefined) edit(back);
    else editWithUndo(back, changedSentence(answersOf(ruleset).find((one) => one.id === now)));
  };
  const sentence = typed.trim() === '' ? `${total} ${word}.` : `${count}/${total} ${word} có “${typed.trim()}”.`;
  return (
    <div class="picker">
      <Heading>{capital(`${word} ${shortName(ruleset)}`)}</Heading>
      <div class="find">
        <label class="field">
          <span class="vh">Tìm theo chữ hoặc số điều, khoản</span>
          <input
            type="text"
            inputMode="search"
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            placeholder="Tìm: “một cửa”, “6.2”…"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        {typed !== '' && (
          <button
            type="button"
            class="btn plain small"
            onClick={(event) => {
              event.currentTarget.parentElement?.querySelector('input')?.focus();
              setTyped('');
            }}
          >
            Xóa<span class="vh"> chữ đã gõ</span>
          </button>
        )}
      </div>
      <p class="quiet">
        Đánh dấu từng {word} {shortName(ruleset)}. {sentence}
        {chosen.length > 0 && ` Đã chọn ${chosen.length}.`}
      </p>
      <Announcer sentence={sentence} />
      {found.map((article) => (
        <section key={article.id} aria-labelledby={`chon-${article.id}`}>
          <h2 id={`chon-${article.id}`}>
            Điều {article.label}. {article.heading}
          </h2>
          {article.clauses.flatMap(({ duties }) =>
            duties.map((duty) => (
              <PickerRow
                key={duty.id}
                duty={duty}
                entry={draft.entries[duty.id] ?? NOTHING}
                typed={typed}
                tick={tick}
                edit={edit}
                editWithUndo={editWithUndo}
              />
            )),
          )}
        </section>
      ))}
      {count < total && (
        <p>
          <button
            type="button"
            class="btn plain"
            onClick={() => {
              setTyped('');
              // The button disappears with the words.
              focusTitle();
            }}
          >
            Hiện cả {total} {word}
          </button>
        </p>
      )}
    </div>
  );
}

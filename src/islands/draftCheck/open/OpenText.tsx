import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TextSession } from '../../../adapters/browser/draftCheck/textSession.ts';
import { thisBrowser } from '../../../adapters/browser/drafts/storage/browser.ts';
import { savedSentence } from '../../../domain/draft/savedSentence.ts';
import { withoutChange } from '../../../domain/draftCheck/kept/textChange.ts';
import { nextOpen, numberedFindings, type NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import type { SourceRange } from '../../../domain/draftCheck/text/sourceRange.ts';
import { useMarkPage } from '../../ui/useMarkPage.ts';
import { CheckState } from './CheckState.tsx';
import { DraftFiles } from './DraftFiles.tsx';
import { DraftHead } from './DraftHead.tsx';
import { FindingDock, useFindingKeys } from './FindingDock.tsx';
import { FindingFilter, NO_FILTER } from './FindingFilter.tsx';
import { FindingList } from './FindingList.tsx';
import { OldFontNotice } from './OldFontNotice.tsx';
import { showLine, showListed, showMark } from './reveal.ts';
import { PaneChoice, type Pane } from './PaneChoice.tsx';
import { Scales } from './Scales.tsx';
import { SectionStrip } from './SectionStrip.tsx';
import { DraftField, type EditHandle } from './DraftField.tsx';
import { MarkedText } from './MarkedText.tsx';
import { Undo, useActs } from './Undo.tsx';
import { useCheck } from './useCheck.ts';
import { useRefusedDrop } from './useRefusedDrop.ts';

interface Props {
  readonly session: TextSession;
  /** What was left out or changed when its file was read; '' if nothing. */
  readonly notice: string;
  /** Back to the list of drafts. */
  readonly leave: () => void;
}

/** One draft: its words on one side, what was found in it on the other. */
export function OpenText({ session, notice, leave }: Props) {
  const [, redraw] = useState(0);
  // Before anything can change it.
  useLayoutEffect(() => session.subscribe(() => redraw((count) => count + 1)), [session]);
  useMarkPage('draft', true);
  const { text, name, dismissed } = session.kept();
  const check = useCheck(text);
  const [choice, setChoice] = useState(NO_FILTER);
  const [current, setCurrent] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('list');
  const [message, setMessage] = useState('');
  const acts = useActs();
  const editor = useRef<EditHandle>(null);
  const { checked } = check;
  const findings = useMemo(
    () => (checked === null ? [] : numberedFindings(checked.findings, new Set(dismissed), choice)),
    [checked, dismissed, choice],
  );
  const isNew = check.of !== text;
  const keeping = session.state();

  /** Makes a finding the current one, and shows it in the open text. */
  const select = (finding: NumberedFinding, focus: 'list' | 'text' | 'none') => {
    setCurrent(finding.key);
    const citation = `${finding.citation === '' ? '' : `${finding.citation}, `}dòng ${finding.line}`;
    // A finding that takes the focus is announced anyway.
    if (focus !== 'list') setMessage(`Chỗ ${finding.number} trong ${findings.length}, ${citation}: ${finding.why}`);
    if (focus === 'text' && pane === 'list') setPane('read');
    if (pane === 'edit') editor.current?.select(finding, focus === 'text');
    else showMark(finding.number, focus === 'text');
    if (focus !== 'text') showListed(finding.number, focus === 'list');
  };
  const move = (step: 1 | -1) => {
    const next = nextOpen(findings, current, step);
    if (next === null) return acts.say('Không còn chỗ nào cần xem.');
    const isInText = Boolean(document.activeElement?.closest('.draft-text'));
    select(next, isInText ? 'text' : 'list');
  };
  useFindingKeys(move);
  useRefusedDrop(acts.say);
  /** A stable function, so that the text is not rendered again because of it. */
  const latest = useRef(select);
  latest.current = select;
  const openFromText = useMemo(
    () => (finding: NumberedFinding) => {
      setPane('list');
      latest.current(finding, 'list');
    },
    [],
  );

  /** Goes to other words that a finding refers to. */
  const jump = (source: SourceRange) => {
    if (pane === 'edit') return editor.current?.select({ source, words: '' }, true);
    setPane('read');
    showLine(source.start);
  };

  const dismiss = (finding: NumberedFinding) => {
    const { key, number } = finding;
    if (finding.isDismissed) {
      session.edit({ dismissed: dismissed.filter((one) => one !== key) });
      return setMessage(`Đã lấy lại chỗ ${number}.`);
    }
    session.edit({ dismissed: [...dismissed, key] });
    acts.add({
      message: `Đã bỏ qua chỗ ${number}.`,
      undo() {
        session.edit({ dismissed: session.kept().dismissed.filter((one) => one !== key) });
        return true;
      },
    });
  };
  /** Replaces the words of a finding by its proposal. */
  const replace = (finding: NumberedFinding) => {
    const { source, proposal } = finding;
    if (source === null || proposal === null) return;
    if (isNew) return acts.say('Dự thảo vừa sửa, đang soát lại: hãy bấm lại sau giây lát.');
    const before = session.kept().text;
    const whole = before.normalize('NFC');
    const after =
      finding.rule === 'unicode-lan' ? whole : whole.slice(0, source.start) + proposal + whole.slice(source.end);
    const next = nextOpen(findings, finding.key, 1);
    if (pane === 'edit') editor.current?.replace(after);
    else session.edit({ text: after });
    // The finding disappears with its button. In the field, the focus is on the corrected words.
    if (next === null || next.key === finding.key) setCurrent(null);
    else if (pane === 'edit') setCurrent(next.key);
    else select(next, 'list');
    acts.add({
      message: `Đã sửa chỗ ${finding.number}.`,
      // Later edits elsewhere stay.
      undo() {
        const undone = withoutChange(session.kept().text, before, after);
        if (undone !== null) session.edit({ text: undone });
        return undone !== null;
      },
    });
  };
  const counted = useMemo(() => findings.filter(({ isDismissed }) => !isDismissed), [findings]);
  return (
    <div class="draft-open" data-pane={pane}>
      <DraftHead
        name={name}
        rename={(next) => session.edit({ name: next })}
        leave={leave}
        saved={savedSentence(
          keeping.state === 'saved' ? { state: 'saved', at: session.kept().editedAt } : keeping,
          thisBrowser.now(),
        )}
        notice={
          session.isSplit() ? 'Một thẻ khác cũng vừa sửa dự thảo này: bản ở đây được giữ thành bản riêng.' : notice
        }
      />
      <CheckState check={check} counted={counted} dismissed={findings.length - counted.length} />
      {checked !== null && checked.oldFont !== null && !isNew && (
        <OldFontNotice font={checked.oldFont} text={text} convert={(next) => session.edit({ text: next })} />
      )}
      <DraftFiles session={session} findings={findings} />
      <p class="vh" role="status">
        {message}
      </p>
      {checked !== null && (
        <SectionStrip
          sections={checked.sections}
          findings={counted}
          open={(finding) => select(finding, 'list')}
          current={current}
        />
      )}
      <PaneChoice pane={pane} choose={setPane} count={counted.length} />
      <div class="split">
        <div class="draft-text">
          {pane === 'edit' ? (
            <DraftField
              handle={editor}
              text={text}
              of={check.of}
              edit={(next) => session.edit({ text: next })}
              started={findings.find(({ key }) => key === current) ?? null}
            />
          ) : (
            <MarkedText
              text={text}
              sections={isNew ? null : (checked?.sections ?? null)}
              findings={isNew ? [] : findings}
              current={current}
              open={openFromText}
            />
          )}
        </div>
        <section class="findings" aria-label="Các chỗ cần xem">
          <Undo acts={acts} />
          <FindingFilter choice={choice} choose={setChoice} all={checked?.findings ?? []} />
          {checked !== null && (
            <FindingList
              text={text}
              findings={findings}
              scales={checked?.scales ?? []}
              current={current}
              order={choice.order}
              select={select}
              close={() => setCurrent(null)}
              dismiss={dismiss}
              replace={replace}
              jump={jump}
              edit={(finding) => {
                if (pane === 'edit') editor.current?.select(finding, true);
                setPane('edit');
                setCurrent(finding.key);
              }}
            />
          )}
        </section>
      </div>
      <Scales scales={checked?.scales ?? []} />
      <FindingDock findings={findings} current={current} move={move} />
    </div>
  );
}

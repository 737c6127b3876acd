import type { DraftSession } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { overNetwork } from '../../../adapters/browser/faults/networkFailure.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { failureMessage } from '../../faults/failureMessage.ts';
import type { SelfCheckProps } from '../shared/context.ts';
import { go } from '../shared/route.ts';
import { unitName } from '../shared/words.ts';

/** All actions on drafts; each destructive one shows a message with undo. */
export interface DraftActs {
  /** Each edit returns the draft as it is afterwards. */
  readonly edit: (id: string) => (action: DraftAction) => Draft;
  /** An edit with its own undo: the message to show, and the id of the control that was used if the edit removes it. */
  readonly editWithUndo: (draft: Draft) => (action: DraftAction, done: string, origin?: string) => Draft;
  /** Adds a new draft and opens it. */
  readonly begin: (draft: Draft) => void;
  /** `leadsTo`: address of the next view, if it changes. */
  readonly remove: (draft: Draft, leadsTo?: string) => void;
  /** Adds the copy of a draft. */
  readonly duplicate: (draft: Draft, copy: Draft) => void;
  /** Downloads drafts in one file. */
  readonly download: (drafts: readonly Draft[]) => void;
}

/**
 * Fetches the code that creates files. Called at the first edit, so that it is available if storage or network fail
 * later.
 */
export const fetchDownload = () => overNetwork(() => import('../files/downloadDrafts.ts'));

/**
 * The actions of one session.
 * @param redraw renders the changes of an edit made here
 * @param say shows the owner a message, with undo if given
 */
export function draftActs(
  session: DraftSession,
  props: SelfCheckProps,
  redraw: () => void,
  announce: (sentence: string, undo?: () => void, until?: string, origin?: string) => void,
): DraftActs {
  const { ruleset } = props;
  const now = () => new Date().toISOString();
  return {
    edit: (id) => (action) => {
      const after = session.edit(id, action);
      redraw();
      return after;
    },
    editWithUndo: (before) => (action, done, origin) => {
      const after = session.edit(before.id, action);
      redraw();
      const revert = () => {
        session.edit(after.id, { type: 'undo', before: { ...before, id: after.id }, after });
        redraw();
      };
      announce(done, revert, undefined, origin);
      return after;
    },
    begin: (draft) => go({ view: 'quick', draft: session.create(draft).id }),
    remove(draft, leadsTo) {
      const undo = session.remove(draft.id);
      const revert = () => {
        if (undo() === null) announce('Đã quá lúc lấy lại được bản này.');
      };
      announce(`Đã xóa “${unitName(ruleset, draft)}”.`, revert, leadsTo);
    },
    duplicate(draft, copy) {
      session.create(copy);
      announce(`Đã tạo bản sao của “${unitName(ruleset, draft)}”.`);
    },
    download(drafts) {
      fetchDownload().then(
        ({ downloadDrafts }) => {
          const name = downloadDrafts(props, drafts, now());
          session.exported(drafts.map(({ id }) => id));
          announce(`Đã tải tệp ${name}.`);
        },
        (error: unknown) =>
          announce(
            failureMessage(
              error,
              'Không lập được tệp. Hãy kiểm tra kết nối mạng rồi thử lại; các câu trả lời vẫn còn nguyên.',
            ),
          ),
      );
    },
  };
}

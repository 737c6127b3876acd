/** A simulated user who edits drafts in tabs of a device and records which edits were shown as saved. */
import type { DraftEvent, DraftItem, DraftSession } from '../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { openDrafts } from '../../../../src/adapters/browser/drafts/openDrafts.ts';
import type { Device, Tab } from './device.ts';

export interface OwnedTab {
  readonly tab: Tab;
  readonly session: DraftSession;
  readonly events: DraftEvent[];
  /** Makes an edit that no other edit overwrites, in the given or the first listed draft. */
  readonly edit: (draft?: string) => void;
}

/** The simulated user of one device. */
export class Owner {
  /** All edits by mark, with whether “saved” was shown after them. */
  readonly edits = new Map<string, 'entered' | 'saved'>();
  readonly device: Device;

  constructor(device: Device) {
    this.device = device;
  }

  async open(prepare: (tab: Tab) => void = () => undefined): Promise<OwnedTab> {
    const tab = this.device.tab();
    prepare(tab);
    let ready = false;
    const opening = openDrafts({ scope: '/', regulation: '212-qd-ubnd-2021', browser: tab.browser }).finally(
      () => (ready = true),
    );
    for (let wait = 0; wait < 40 && !ready; wait += 1) await this.device.pass(100);
    if (!ready) throw new Error('the drafts did not open within four seconds');
    const session = await opening;
    const events: DraftEvent[] = [];
    let unsaved: string[] = [];
    session.subscribe((event) => {
      events.push(event);
      // The list does the same.
      session.deletedShown(session.deleted().map(({ id }) => id));
      if (event.kind !== 'state' || event.state.state !== 'saved') return;
      for (const mark of unsaved) this.edits.set(mark, 'saved');
      unsaved = [];
    });
    const edit = (draft?: string) => {
      const id = draft ?? session.list()[0]?.draft.id;
      if (id === undefined) return;
      const mark = `dieu-${this.edits.size + 1}`;
      this.edits.set(mark, 'entered');
      unsaved.push(mark);
      session.edit(id, { type: 'setNote', id: mark, note: mark });
    };
    return { tab, session, events, edit };
  }

  /** The edits shown as saved that no listed draft contains. */
  lost(items: readonly DraftItem[]): readonly string[] {
    const saved = [...this.edits].filter(([, state]) => state === 'saved').map(([mark]) => mark);
    return saved.filter((mark) => !items.some(({ draft }) => draft.entries[mark]?.note === mark));
  }
}

/** Opens drafts in the tabs of a simulated device, for the tests of `openDrafts`. */
import type { DraftEvent, DraftSession } from '../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { openDrafts } from '../../../../src/adapters/browser/drafts/openDrafts.ts';
import { Device, settle, type Tab } from './device.ts';

/** Two duties. */
export const A = 'dieu-4.khoan-1.diem-a';
export const B = 'dieu-5.khoan-1';

/** The device of the running test. */
export let device: Device;

/** Replaces the device; call before each test. */
export function newDevice(): void {
  device = new Device();
}

/** A tab with its drafts, and the events that it has received. */
interface Opened {
  readonly tab: Tab;
  readonly session: DraftSession;
  readonly events: DraftEvent[];
  /** Kinds of the events, without state changes and list. */
  readonly kinds: () => readonly string[];
}

/** Opens the drafts of the first regulation in a new tab, after `prepare` has changed the tab. */
export async function openTab({
  scope = '/',
  prepare,
}: { scope?: string; prepare?: (tab: Tab) => void } = {}): Promise<Opened> {
  const tab = device.tab();
  prepare?.(tab);
  const opening = openDrafts({ scope, regulation: '212-qd-ubnd-2021', browser: tab.browser, undoFor: 10_000 });
  let session: DraftSession | null = null;
  void opening.then((opened) => (session = opened));
  for (let wait = 0; wait < 20 && session === null; wait += 1) await device.pass(100);
  const opened = await opening;
  const events: DraftEvent[] = [];
  opened.subscribe((event) => events.push(event));
  await settle();
  return {
    tab,
    session: opened,
    events,
    kinds: () => events.map(({ kind }) => kind).filter((kind) => kind !== 'state' && kind !== 'list'),
  };
}

/** Enters a note for a duty of a draft. */
export const note = (session: DraftSession, id: string, text: string, duty = A) =>
  session.edit(id, { type: 'setNote', id: duty, note: text });
/** The note of a duty in the list; undefined if there is none. */
export const noteOf = (session: DraftSession, id: string, duty = A) =>
  session.list().find(({ draft }) => draft.id === id)?.draft.entries[duty]?.note;
/** The ids of the listed drafts, sorted. */
export const ids = (session: DraftSession) =>
  session
    .list()
    .map(({ draft }) => draft.id)
    .sort();

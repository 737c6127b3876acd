/** Importing files: nothing is lost or overwritten unasked. SOAK_DRAFTS sets the number of drafts in the round trip. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyImport, type ImportChoice } from '../../../../src/adapters/browser/drafts/applyImport.ts';
import type { DraftSession } from '../../../../src/adapters/browser/drafts/held/draftSession.ts';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { exportDrafts, readImport } from '../../../../src/domain/draft/exchange/exchange.ts';
import { planImport } from '../../../../src/domain/draft/exchange/planImport.ts';
import { sameContent } from '../../../../src/domain/draft/sameContent.ts';
import { stateResult } from '../../../../src/domain/draft/outcome/statedResult.ts';
import { anyDraft, emptyDraft, NOW } from '../../../domain/draft/arbitraries.ts';
import { official } from '../../../domain/rating/official.ts';
import { Device } from './device.ts';
import { Owner } from './owner.ts';

const DRAFTS = Number(process.env['SOAK_DRAFTS'] ?? 150);
const A = 'dieu-4.khoan-1.diem-a';

const source = {
  regulation: { slug: '212-qd-ubnd-2021', title: 'Quy định', number: '212/QĐ-UBND', date: '2021-01-25' },
  answers: { assured: 'bảo đảm' },
  quote: () => '',
  result: (draft: Draft) => stateResult(official, 't1', draft),
};
const draftsOf = (session: DraftSession) => session.list().map(({ draft }) => draft);
const byId = (drafts: readonly Draft[]) => [...drafts].sort((a, b) => (a.id < b.id ? -1 : 1));

let device: Device;
let session: DraftSession;
let count = 0;
const fresh = () => `moi-${(count += 1)}`;

beforeEach(async () => {
  device = new Device();
  ({ session } = await new Owner(device).open());
});

/** Imports a file with these drafts and the given choices. */
function take(incoming: readonly Draft[], ...choices: readonly (ImportChoice | undefined)[]) {
  const { drafts } = readImport(exportDrafts(incoming, source, NOW));
  const chosen = new Map(choices.flatMap((choice, place) => (choice === undefined ? [] : [[place, choice] as const])));
  return applyImport(session, planImport(draftsOf(session), drafts), chosen, fresh, NOW);
}

test('generated drafts survive export, a wiped device and import unchanged', async () => {
  const all = fc.sample(anyDraft, DRAFTS);
  const sample = [...new Map(all.map((draft) => [draft.id, draft])).values()];
  for (let from = 0; from < sample.length; from += 50) {
    const drafts = sample.slice(from, from + 50);
    const first = new Device();
    const before = await new Owner(first).open();
    drafts.forEach((draft) => before.session.create(draft));
    await first.pass(500);
    const file = exportDrafts(draftsOf(before.session), source, NOW);
    before.tab.kill(true);
    const wiped = new Device();
    const after = await new Owner(wiped).open();
    const { drafts: read, problems } = readImport(file);
    expect(problems).toEqual([]);
    applyImport(after.session, planImport([], read), new Map(), fresh, NOW);
    await wiped.pass(500);
    after.tab.kill(true);
    expect(byId(draftsOf((await new Owner(wiped).open()).session))).toEqual(byId(drafts));
  }
});

describe('an imported draft that differs from the stored one', () => {
  const mine = { ...emptyDraft('d1'), entries: { [A]: { note: 'trên máy' } } };
  const theirs = { ...emptyDraft('d1'), entries: { [A]: { note: 'trong tệp' } }, revision: 5 };
  beforeEach(() => void session.create(mine));

  test.each<readonly [string, ImportChoice | undefined, readonly string[]]>([
    ['is left alone unless chosen', undefined, ['trên máy']],
    ['is left alone when skipped', 'skip', ['trên máy']],
    ['is replaced when chosen', 'replace', ['trong tệp']],
    ['stays beside the other when both are kept', 'both', ['trong tệp', 'trên máy']],
  ])('%s', (_, choice, notes) => {
    const { undo } = take([theirs], choice);
    const seen = () =>
      draftsOf(session)
        .map(({ entries }) => entries[A]?.note ?? '')
        .sort();
    expect(seen()).toEqual(notes);
    undo();
    expect(seen()).toEqual(['trên máy']);
  });

  test('undo keeps what was entered after the import', () => {
    const { undo } = take([theirs], 'replace');
    session.edit('d1', { type: 'setNote', id: 'dieu-5.khoan-1', note: 'gõ sau' });
    undo();
    expect(draftsOf(session)[0]?.entries).toEqual({ [A]: { note: 'trên máy' }, 'dieu-5.khoan-1': { note: 'gõ sau' } });
  });
});

test('a deleted draft comes back from a file, and undoing its deletion does no harm', async () => {
  session.create(emptyDraft('d1'));
  await device.pass(500);
  const undo = session.remove('d1');
  take([{ ...emptyDraft('d1'), unit: 'Từ tệp' }]);
  expect(draftsOf(session).map(({ unit }) => unit)).toEqual(['Từ tệp']);
  undo();
  await device.pass(60_000);
  expect(draftsOf(session).map(({ unit }) => unit)).toEqual(['Từ tệp']);
});

test('the second copy of a draft in one file is a conflict, and both can be kept', () => {
  const [one, two] = [emptyDraft('d1'), { ...emptyDraft('d1'), unit: 'Khác' }];
  take([one, two], undefined, 'both');
  expect(draftsOf(session)).toHaveLength(2);
  expect(draftsOf(session).some((draft) => sameContent(draft, one))).toBe(true);
});

test('returns the drafts that were added or replaced, in their current state', () => {
  session.create(emptyDraft('d1'));
  const added = take([{ ...emptyDraft('d2'), unit: 'Mới' }]);
  expect(added.taken).toMatchObject([{ id: 'd2', unit: 'Mới' }]);
  const replaced = take([{ ...emptyDraft('d1'), unit: 'Từ tệp', revision: 3 }], 'replace');
  expect(replaced.taken).toMatchObject([{ id: 'd1', unit: 'Từ tệp', revision: 1 }]);
});

test('a draft that is here with the same content is not added again, whatever was chosen', () => {
  session.create(emptyDraft('d1'));
  expect(take([emptyDraft('d1')], 'both').taken).toEqual([]);
  expect(draftsOf(session)).toHaveLength(1);
});

test('a draft added by another tab in the meantime is kept beside; other errors are not hidden', () => {
  const steps = planImport([], [emptyDraft('d1')]);
  const failing = (error: Error) => ({
    ...session,
    create(draft: Draft) {
      if (draft.id === 'd1') throw error;
      return session.create(draft);
    },
  });
  const { taken } = applyImport(failing(new RangeError('in use')), steps, new Map(), () => 'ban-sao', NOW);
  expect(taken).toMatchObject([{ id: 'ban-sao', unit: 'Phòng Tư pháp (từ tệp)' }]);
  expect(() => applyImport(failing(new TypeError('x')), steps, new Map(), fresh, NOW)).toThrow(TypeError);
});

test('keeping both after the one here was deleted gives the one in the file a new id', () => {
  session.create(emptyDraft('d1'));
  const steps = planImport(draftsOf(session), [{ ...emptyDraft('d1'), unit: 'Từ tệp' }]);
  const undo = session.remove('d1');
  const { taken } = applyImport(session, steps, new Map([[0, 'both']]), () => 'ban-sao', NOW);
  expect(taken.map(({ id }) => id)).toEqual(['ban-sao']);
  expect(undo()?.unit).toBe('Phòng Tư pháp');
});

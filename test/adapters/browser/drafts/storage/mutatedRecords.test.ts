/**
 * Records changed in any field by a bad disk, a person or a program: none is hidden, removed or silently altered.
 * SOAK_RECORDS sets their number.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { entries, setMany } from 'idb-keyval';
import { expect, test } from 'vitest';
import type { DraftSession } from '../../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { openDrafts } from '../../../../../src/adapters/browser/drafts/openDrafts.ts';
import { readRecord } from '../../../../../src/adapters/browser/drafts/storage/record.ts';
import { anyDraft, DUTIES } from '../../../../domain/draft/arbitraries.ts';
import { mutated } from '../../../../domain/draft/read/mutations.ts';
import { databaseName, Device, settle } from '../device.ts';

const RECORDS = Number(process.env['SOAK_RECORDS'] ?? 500);
const YEAR = 365 * 24 * 60 * 60_000;
const AT = '2026-11-01T07:00:00.000Z';

/** Values that are easily mistaken for a time, a number or a name. */
const extreme = fc.constantFrom<unknown>(
  '',
  ' ',
  'hôm qua',
  '0001-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-13-45T99:99:99Z',
  '2026-11-03',
  0,
  -0,
  -1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  null,
  false,
  true,
  [],
  {},
  '__proto__',
  'constructor',
  'moi',
  'a/b',
  'x'.repeat(10_000),
  { by: 'a', seq: 1 },
);

const token = fc.record({ by: fc.constantFrom('a', 'b', '0f3k'), seq: fc.nat({ max: 500 }) });
const beside = fc.record(
  {
    absorbed: fc.array(token, { maxLength: 4 }),
    splitFrom: fc.constant('d0'),
    order: fc.nat({ max: 900 }),
    deletedAt: fc.constantFrom(AT, '2030-01-01T00:00:00.000Z'),
  },
  { requiredKeys: [] },
);
const record = fc.tuple(anyDraft, token, beside).map(([draft, by, more]) => ({ draft, ...by, savedAt: AT, ...more }));
const field = fc.constantFrom('deletedAt', 'savedAt', 'splitFrom', 'by', 'seq', 'absorbed', 'order', 'draft', 'more');
const draftField = fc.constantFrom(
  'id',
  'version',
  'regulation',
  'role',
  'updatedAt',
  'createdAt',
  'revision',
  'year',
  'entries',
  'figures',
  'lastSeen',
  'unit',
  'acting',
);

/** A record with one field of its own, one of its draft, or any nested value changed. Its key keeps the original id. */
const damaged = record.chain((whole) => {
  const own = fc.tuple(field, extreme).map(([key, value]): unknown => ({ ...whole, [key]: value }));
  const inner = fc
    .tuple(draftField, extreme)
    .map(([key, value]): unknown => ({ ...whole, draft: { ...whole.draft, [key]: value } }));
  return fc.oneof(own, inner, mutated(fc.constant(whole))).map((raw) => ({ id: whole.draft.id, raw }));
});

async function visit(device: Device): Promise<DraftSession> {
  const opening = openDrafts({ scope: '/', regulation: '212-qd-ubnd-2021', browser: device.tab().browser });
  await device.pass(2_000);
  const session = await opening;
  // Quarantining takes one transaction per record.
  for (let wait = 0; wait < 200 && !session.isSettled(); wait += 1) await device.pass(100);
  await settle();
  return session;
}

/** Ids that the user sees in the list or in notices. */
function reportedIds(session: DraftSession): ReadonlySet<string> {
  return new Set([
    ...session.list().map(({ draft }) => draft.id),
    ...session.deleted().map(({ id }) => id),
    ...session.others().map(({ id }) => id),
    ...session.notices().map(({ id }) => id),
  ]);
}

/** Normalises a value: empty lists and objects count as missing, and shortfalls are a set. */
function plain(value: unknown): unknown {
  if (Array.isArray(value))
    return [...new Set(Array.from(value, plain))].sort((a, b) => String(a).localeCompare(String(b)));
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  const fields = Object.entries(value).map(([key, one]) => [key, plain(one)] as const);
  return Object.fromEntries(
    fields.filter(
      ([, one]) => one !== undefined && !(typeof one === 'object' && one !== null && Object.keys(one).length === 0),
    ),
  );
}

test('damaged records are listed, or reported and kept; records read without notice are complete', async () => {
  const records = fc.sample(damaged, RECORDS);
  const device = new Device();
  const before = new Map(records.map(({ id, raw }) => [id, raw]));
  await (await visit(device)).close();
  await setMany(
    [...before].map(([id, raw]) => [`draft/${id}`, raw]),
    device.raw(),
  );

  // A year passes without the list being shown.
  const session = await visit(device);
  expect(session.state().state).toBe('saved');
  await device.pass(YEAR);
  const there = reportedIds(session);
  expect(
    [...before.keys()].filter((id) => !there.has(id)),
    'hidden',
  ).toEqual([]);
  expect(await missing(device, before), 'not kept').toEqual([]);

  const speaksOf = new Set(session.notices().map(({ id }) => id));
  const unreported = [...before].filter(
    ([id, raw]) => !speaksOf.has(id) && !isDeepStrictEqual(plain(recordOf(raw, id)), plain(raw)),
  );
  expect(unreported, 'read otherwise than it is, without a word').toEqual([]);
  expect(speaksOf.size).toBeGreaterThan(RECORDS / 3);
  expect(session.list().length + session.deleted().length).toBeGreaterThan(RECORDS / 4);

  // Records that were partly readable are kept when they are rewritten.
  for (const { draft } of session.list()) session.edit(draft.id, { type: 'setNote', id: DUTIES[0], note: 'sau đó' });
  await device.pass(60_000);
  expect(session.state().state).toBe('saved');
  const spoken = new Map([...before].filter(([id]) => speaksOf.has(id)));
  expect(await missing(device, spoken), 'lost when it was written anew').toEqual([]);
});

function recordOf(raw: unknown, id: string): unknown {
  const reading = readRecord(raw, id);
  return reading.kind === 'record' ? reading.record : null;
}

/** Ids whose original data are neither stored nor quarantined. */
async function missing(device: Device, before: ReadonlyMap<string, unknown>): Promise<readonly string[]> {
  await settle();
  const stored = await entries<string, unknown>(device.raw());
  const under = (id: string) =>
    stored.filter(([key]) => key === `draft/${id}` || key.startsWith(`quarantine/${id}/`)).map(([, raw]) => raw);
  return [...before]
    .filter(([id, raw]) => !under(id).some((kept) => isDeepStrictEqual(kept, structuredClone(raw))))
    .map(([id]) => id);
}

test('damaged journal entries are listed or reported, and kept until then', async () => {
  const device = new Device();
  const live = `${databaseName()}:journal/`;
  const journal = fc.record({ base: fc.option(token), saved: fc.boolean() });
  const entry = fc
    .tuple(record, journal)
    .map(([{ savedAt: _s, deletedAt: _d, ...marks }, more]) => ({ ...marks, ...more }));
  const harmed = entry.chain((whole) => {
    const own = fc
      .tuple(fc.constantFrom('base', 'saved', 'by', 'seq', 'absorbed', 'splitFrom', 'order', 'draft', 'x'), extreme)
      .map(([key, value]): unknown => ({ ...whole, [key]: value }));
    return fc
      .oneof(own, mutated(fc.constant(whole)))
      .map((raw) => ({ key: `${live}${whole.draft.id}/z`, id: whole.draft.id, text: JSON.stringify(raw) ?? 'null' }));
  });
  const harmedEntries = fc.sample(harmed, RECORDS);
  for (const { key, text } of harmedEntries) device.local.set(key, text);
  const before = new Map(device.local);

  const session = await visit(device);
  await device.pass(60_000);
  const there = reportedIds(session);
  const ids = new Set(harmedEntries.map(({ id }) => id));
  expect(
    [...ids].filter((id) => !there.has(id)),
    'hidden',
  ).toEqual([]);
  const speaksOf = new Set(session.notices().map(({ id }) => id));
  const kept = new Set([...device.local.values()]);
  const gone = harmedEntries.filter(({ key, id }) => speaksOf.has(id) && !kept.has(before.get(key) ?? ''));
  expect(
    gone.map(({ id }) => id),
    'reported, but not kept',
  ).toEqual([]);
  expect(speaksOf.size).toBeGreaterThan(RECORDS / 3);
});

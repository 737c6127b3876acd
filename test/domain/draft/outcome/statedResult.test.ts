import { expect, test } from 'vitest';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import {
  outcomeChanges,
  outcomesOf,
  readStated,
  stateResult,
} from '../../../../src/domain/draft/outcome/statedResult.ts';
import { dutiesOf, official } from '../../rating/official.ts';
import { emptyDraft } from '../arbitraries.ts';

const perfect: Draft = {
  ...emptyDraft(),
  entries: Object.fromEntries(dutiesOf('truong-phong').map((id) => [id, { answer: 'assured' }])),
  figures: {
    parIndex: '95',
    taskCompletion: '100',
    'flags.ideology': false,
    'flags.corruption': false,
    'flags.discipline': false,
  },
};

test('stateResult lists every reading with its name in the order of the rules, and reads back', () => {
  const result = stateResult(official, 't9', perfect);
  expect(result).toMatchObject({ textVersion: 't9', rulesVersion: official.version });
  expect(result?.readings.map(({ id, name }) => ({ id, name }))).toEqual(
    official.readings.map(({ id, name }) => ({ id, name })),
  );
  expect(result?.readings[0]).toMatchObject({ possible: ['xuat-sac'], outcome: 'xuat-sac' });
  expect(stateResult(official, 't9', emptyDraft())?.readings[0]).toMatchObject({ outcome: null });
  expect(readStated(JSON.parse(JSON.stringify(result)))).toEqual(outcomesOf(official, perfect));
});

test('stateResult returns null for an unknown role or regulation', () => {
  expect(stateResult(official, 't9', { ...perfect, role: 'khac' })).toBeNull();
  expect(stateResult(official, 't9', { ...perfect, regulation: 'khac' })).toBeNull();
});

test('the order of stated outcomes is ignored', () => {
  const stated = readStated({ readings: [{ id: 'ladder', possible: ['tot', 'gap'] }] });
  expect(outcomeChanges(stated ?? {}, { ladder: ['gap', 'tot'] })).toEqual([]);
});

test('outcomeChanges lists the differing readings present in both', () => {
  expect(
    outcomeChanges(
      { ladder: ['tot'], verbatim: ['gap'], gone: ['gap'] },
      { ladder: ['hoan-thanh'], verbatim: ['gap'], added: ['tot'] },
    ),
  ).toEqual([{ reading: 'ladder', from: ['tot'], to: ['hoan-thanh'] }]);
});

/** Units, not people, rated by a scheme with its own answers: the office's map, and the sentences about caps. */
import { expect, test } from 'vitest';
import '../../../../src/domain/rating/engine/joint/computed.ts';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { groupChecks } from '../../../../src/domain/report/office/groupChecks.ts';
import { capCountWords, capStateWords } from '../../../../src/domain/report/office/groupWords.ts';
import { unitMaps } from '../../../../src/domain/report/office/unitMaps.ts';
import { summaryRow } from '../../../../src/domain/report/summaryRow.ts';

const ruleset = loadRuleset(new URL('../../../fixtures/offices/chi-bo', import.meta.url));
const [role] = ruleset.roles;

function rowOf(unit: string, answer: string) {
  const at = '2026-12-20T08:00:00.000Z';
  const draft: Draft = {
    version: 3,
    id: unit,
    regulation: ruleset.regulation,
    textVersion: 'a',
    rulesVersion: ruleset.version,
    role: role!.id,
    acting: false,
    unit,
    year: 2026,
    entries: Object.fromEntries(role!.duties.map((duty) => [duty, { answer }])),
    figures: { soThang: '60' },
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
  return summaryRow({ ruleset, textVersion: 'a' }, { key: unit, file: '' }, draft, null, '2026-12-31')!;
}

const rows = [rowOf('Một', 'xuat-sac'), rowOf('Hai', 'tot')];

test('the map shows the outcome by number if everything else is as good as possible', () => {
  const [shown] = unitMaps(ruleset, rows, 0);
  expect(shown!.map.regions.map(({ outcome }) => outcome).sort()).toEqual(['hoan-thanh-xuat-sac', 'khong-xep']);
  expect(shown!.points.map(({ isElsewhere }) => isElsewhere)).toEqual([false, true]);
});

test('a cap counts units', () => {
  const [check] = groupChecks(ruleset, rows, {
    possibleOf: ({ outcomes }) => outcomes[0] ?? [],
    unitLevelOf: () => null,
  });
  if (check === undefined || !('caps' in check)) throw new Error('no cap');
  const [cap] = check.caps;
  expect(`${capStateWords(cap!, 'đơn vị')} ${capCountWords(check.rule, cap!, 'đơn vị')}`).toBe(
    'Vượt 1 đơn vị. 20% của 1 đơn vị cho phép tối đa 0 đơn vị; đang có 1 đơn vị.',
  );
});

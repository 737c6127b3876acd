import { expect, test } from 'vitest';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { editDraft } from '../../../../src/domain/draft/edit/edit.ts';
import { planImport } from '../../../../src/domain/draft/exchange/planImport.ts';
import { emptyDraft } from '../arbitraries.ts';

const LATER = '2026-11-04T01:00:00.000Z';
const LATEST = '2026-11-05T01:00:00.000Z';

const edited = (draft: Draft, unit: string, at: string) => editDraft(draft, { type: 'setAbout', about: { unit } }, at);

const start = emptyDraft('d1');
const one = edited(start, 'Một', LATER);
const two = edited(one, 'Hai', LATEST);

test.each<readonly [string, readonly Draft[], Draft, string]>([
  ['nothing of its id is here', [emptyDraft('other')], start, 'new'],
  ['the very same is here', [one], one, 'identical'],
  ['the same content is here, counted otherwise', [one], { ...one, revision: 9, updatedAt: LATEST }, 'identical'],
  ['the file continues what is here', [one], two, 'newer'],
  ['the file is older', [two], one, 'conflict'],
  ['both were edited as often', [one], edited(start, 'Khác', LATEST), 'conflict'],
  ['the file has more edits, made by a clock that was behind', [one], { ...two, updatedAt: start.updatedAt }, 'newer'],
  [
    'the file has fewer edits, made by a clock that was ahead',
    [two],
    { ...one, updatedAt: '2030-01-01T00:00:00.000Z' },
    'conflict',
  ],
  ['the file’s has another origin', [one], { ...two, createdAt: LATER }, 'conflict'],
  ['the file’s is of another regulation', [one], { ...two, regulation: 'khac' }, 'conflict'],
])('classifies an import: %s', (_, existing, incoming, kind) => {
  const steps = planImport(existing, [incoming]);
  expect(steps).toMatchObject([{ kind, incoming }]);
});

test('the second copy of a draft in a file is compared with the first', () => {
  expect(planImport([], [one, one, two]).map(({ kind }) => kind)).toEqual(['new', 'identical', 'newer']);
});

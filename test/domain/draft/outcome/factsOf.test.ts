import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAFT_VERSION, type Draft, type FigureValue } from '../../../../src/domain/draft/draft.ts';
import { factsOfDraft } from '../../../../src/domain/draft/outcome/factsOf.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { dutiesOf, official } from '../../rating/official.ts';

function draftOf(given: Partial<Draft> = {}): Draft {
  return {
    version: DRAFT_VERSION,
    id: 'one',
    regulation: official.regulation,
    textVersion: 't',
    rulesVersion: official.version,
    role: 'truong-phong-noi-vu',
    acting: false,
    unit: '',
    year: 2021,
    entries: {},
    figures: {},
    revision: 0,
    createdAt: '2021-01-01T00:00:00.000Z',
    updatedAt: '2021-01-01T00:00:00.000Z',
    ...given,
  };
}

function figures(given: Readonly<Record<string, unknown>>) {
  const {
    role: _role,
    answers: _answers,
    ...facts
  } = factsOfDraft(official, draftOf({ figures: given as Readonly<Record<string, FigureValue>> }));
  return facts;
}

const duty = dutiesOf('truong-phong-noi-vu')[0] ?? '';

describe('factsOfDraft', () => {
  test('returns only the role for an empty draft', () => {
    expect(factsOfDraft(official, draftOf())).toEqual({ role: 'truong-phong-noi-vu', answers: {} });
  });

  test('returns all known facts', () => {
    const draft = draftOf({
      entries: { [duty]: { answer: 'deficient', shortfalls: ['late'], note: 'muộn' } },
      figures: {
        parIndex: '87.5',
        taskCompletion: '100',
        fieldIndexes: { 'doi-ngu': '70', 'to-chuc-bo-may': '69.99' },
        'flags.ideology': false,
        'flags.discipline': true,
        previousRating: 'tot',
      },
    });
    expect(factsOfDraft(official, draft)).toEqual({
      role: 'truong-phong-noi-vu',
      answers: { [duty]: 'deficient' },
      parIndex: 87.5,
      taskCompletion: 100,
      fieldIndexes: { 'doi-ngu': 70, 'to-chuc-bo-may': 69.99 },
      flags: { ideology: false, discipline: true },
      previousRating: 'tot',
    });
  });

  test('ignores notes without an answer and answers carried over from last year', () => {
    expect(
      factsOfDraft(official, draftOf({ entries: { [duty]: { note: 'xem lại', carried: 'assured' } } })).answers,
    ).toEqual({});
  });

  test('treats an invalid answer as unknown', () => {
    const entries = { [duty]: { answer: 'done' } } as unknown as Draft['entries'];
    expect(factsOfDraft(official, draftOf({ entries })).answers).toEqual({});
  });

  test.each<[string, Record<string, unknown>]>([
    ['a number out of range', { parIndex: '101' }],
    ['a number not canonical', { parIndex: '87,5' }],
    ['no number', { parIndex: 'x' }],
    ['empty', { parIndex: '' }],
    ['a yes/no for a number', { parIndex: true }],
    ['an object for a number', { parIndex: { a: '1' } }],
    ['text for a yes/no', { 'flags.discipline': 'true' }],
    ['an object for a yes/no', { 'flags.discipline': {} }],
    ['no level', { previousRating: 'gap' }],
    ['a yes/no for a level', { previousRating: true }],
    ['an undeclared fact', { weather: '20' }],
  ])('treats %s as unknown', (_name, given) => {
    expect(figures(given)).toEqual({});
  });

  test.each<[string, unknown]>([
    ['text', '70'],
    ['yes/no', true],
    ['null', null],
  ])('treats %s for a list of figures as unknown', (_name, value) => {
    expect(figures({ fieldIndexes: value })).toEqual({});
  });

  test('leaves out the unreadable ones of several figures', () => {
    expect(figures({ fieldIndexes: { 'doi-ngu': '70', 'to-chuc-bo-may': '700' } })).toEqual({
      fieldIndexes: { 'doi-ngu': 70 },
    });
  });

  test('returns facts that can be rated for any figures', () => {
    const anything = fc.oneof(
      fc.boolean(),
      fc.string(),
      fc.constantFrom('0', '50', '100', '59.99', 'tot', null),
      fc.dictionary(
        fc.constantFrom('doi-ngu', 'x'),
        fc.oneof(fc.string(), fc.constantFrom('70', '101'), fc.constant(null)),
      ),
    );
    const ids = fc.constantFrom(...official.facts.map(({ id }) => id), 'role', 'answers', 'flags');
    fc.assert(
      fc.property(
        fc.constantFrom(...official.roles.map(({ id }) => id)),
        fc.dictionary(ids, anything),
        (role, given) => {
          expect(() =>
            rate(official, factsOfDraft(official, draftOf({ role, figures: given as Draft['figures'] }))),
          ).not.toThrow();
        },
      ),
      { numRuns: 500 },
    );
  });
});

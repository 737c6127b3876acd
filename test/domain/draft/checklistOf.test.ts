import { describe, expect, test } from 'vitest';
import { checklistForRole } from '../../../src/domain/draft/checklist.ts';
import { checklistOf } from '../../../src/domain/draft/checklistOf.ts';
import { articlesOf, indexById } from '../../../src/domain/regulation/tree/walk.ts';
import { reportContext, regulation } from '../report/reportContext.ts';

const { ruleset } = reportContext;
const whole = checklistOf(regulation.text, ruleset);
const duties = whole.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.duties));

test('the checklist has every duty of every role once, in text order and with its text', () => {
  const order = [...indexById(regulation.text).keys()];
  const ids = duties.map(({ id }) => id);
  expect(new Set(ids)).toEqual(new Set(ruleset.roles.flatMap((role) => role.duties)));
  expect(ids).toEqual([...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  for (const role of ruleset.roles)
    expect(
      checklistForRole(whole, role.duties).flatMap(({ clauses }) =>
        clauses.flatMap((clause) => clause.duties.map(({ id }) => id)),
      ),
    ).toEqual(role.duties);
});

test('a duty with a table has the position of the table', () => {
  const [duty = ''] = ruleset.roles[0]?.duties ?? [];
  const text = structuredClone(regulation.text);
  const unit = indexById(text).get(duty);
  if (unit === undefined || !('paragraphs' in unit)) throw new Error('the first duty is no unit of the text');
  Object.assign(unit, { paragraphs: ['Thời gian:', 'Ngày\tGiờ\nThứ bảy\t8', 'Không kể ngày lễ.'] });
  const changed = checklistOf(text, ruleset)
    .flatMap(({ clauses }) => clauses.flatMap((clause) => clause.duties))
    .find(({ id }) => id === duty);
  expect(changed?.firstTable).toBe(1);
  expect(duties.filter((one) => 'firstTable' in one)).toEqual([]);
});

test('every article has the number and heading of the text', () => {
  const articles = new Map(articlesOf(regulation.text.regulation).map(({ node }) => [node.id, node]));
  for (const { id, label, heading } of whole) {
    expect([label, heading]).toEqual([articles.get(id)?.label, articles.get(id)?.heading]);
    expect(heading).not.toBe('');
  }
});

test('an article without a heading has only its number', () => {
  const text = structuredClone(regulation.text);
  const [first] = whole;
  const article = articlesOf(text.regulation).find(({ node }) => node.id === first?.id);
  if (first === undefined || article === undefined) throw new Error('the checklist has no article');
  Object.assign(article.node, { heading: null });
  const [changed, ...others] = checklistOf(text, ruleset);
  expect(changed).toEqual({ ...first, heading: null });
  expect(others).toEqual(whole.slice(1));
});

describe('of a text with other duties', () => {
  const unit = (id: string, more: object = {}): object => ({
    id,
    mark: `${id.split('-').at(-1)})`,
    heading: null,
    paragraphs: [`Lời của ${id}`],
    children: [],
    ...more,
  });
  /** The checklist of the first article changed so, where these are the duties. */
  const of = (article: object, own: readonly string[]) => {
    const text = structuredClone(regulation.text);
    const [first] = articlesOf(text.regulation);
    if (first === undefined) throw new Error('the text has no article');
    Object.assign(first.node, { id: 'dieu-1', label: 'Điều 1', heading: 'Tên', ...article });
    return checklistOf(text, { ...ruleset, roles: [{ ...ruleset.roles[0]!, duties: own }] }).find(
      ({ id }) => id === 'dieu-1',
    );
  };

  test('an article may be a duty itself', () => {
    expect(of({ paragraphs: ['Lời'], children: [] }, ['dieu-1'])?.clauses).toEqual([
      { id: 'dieu-1', heading: null, duties: [{ id: 'dieu-1', heading: 'Tên', paragraphs: ['Lời'] }] },
    ]);
  });

  test('the words below a duty are its words, each with its mark', () => {
    const children = [
      unit('dieu-1.khoan-1', {
        children: [
          unit('diem-a', { heading: 'Tiêu đề' }),
          unit('diem-b', { paragraphs: ['Một', 'Hai'], children: [unit('tiet-c')] }),
        ],
      }),
    ];
    expect(of({ paragraphs: [], children }, ['dieu-1.khoan-1'])?.clauses).toEqual([
      {
        id: 'dieu-1.khoan-1',
        heading: null,
        duties: [
          {
            id: 'dieu-1.khoan-1',
            heading: null,
            paragraphs: [
              'Lời của dieu-1.khoan-1',
              'a) Tiêu đề',
              'Lời của diem-a',
              'b) Một',
              'Hai',
              'c) Lời của tiet-c',
            ],
          },
        ],
      },
    ]);
  });

  test('a clause whose only duty is one of its points keeps its own words', () => {
    const children = [unit('dieu-1.khoan-1', { children: [unit('dieu-1.khoan-1.diem-a')] })];
    expect(of({ paragraphs: [], children }, ['dieu-1.khoan-1.diem-a'])?.clauses).toMatchObject([
      { heading: 'Lời của dieu-1.khoan-1', duties: [{ id: 'dieu-1.khoan-1.diem-a' }] },
    ]);
  });

  test('a table may be the first paragraph', () => {
    const children = [unit('dieu-1.khoan-1', { paragraphs: ['Ngày\tGiờ\nThứ bảy\t8'] })];
    expect(of({ paragraphs: [], children }, ['dieu-1.khoan-1'])?.clauses[0]?.duties[0]?.firstTable).toBe(0);
  });
});

test('a role that has none of some articles gets neither them nor empty clauses', () => {
  const [one] = duties;
  const own = checklistForRole(whole, one === undefined ? [] : [one.id]);
  expect(own.map(({ clauses }) => clauses.map((clause) => clause.duties.map(({ id }) => id)))).toEqual([[[one?.id]]]);
  expect(checklistForRole(whole, [])).toEqual([]);
});

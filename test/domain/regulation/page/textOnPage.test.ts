import { describe, expect, it } from 'vitest';
import { loadRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { anchorInWhole, pageAnchorOf } from '../../../../src/domain/regulation/tree/ids.ts';
import { partsOf } from '../../../../src/domain/regulation/tree/parts.ts';
import { textOnPage } from '../../../../src/domain/regulation/page/textOnPage.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { FOLDER } from '../contentFile.ts';

const regulation = loadRegulation(FOLDER);
const units = indexById(regulation.text);
const wordsOf = (at: string, part: number | 'heading' | 'text'): string =>
  partsOf(units.get(at) ?? fail(at)).find((one) => one.part === part)?.words ?? fail(at);
function fail(at: string): never {
  throw new Error(`no ${at}`);
}
const linksOn = (page: Parameters<typeof textOnPage>[1], at: string, part: number | 'heading' | 'text') =>
  textOnPage(regulation, page)
    .runs(at, part, wordsOf(at, part))
    .filter(({ href }) => href !== undefined)
    .map(({ href, segments }) => `${segments.map(({ text }) => text).join('')} → ${href}`);

describe('the target of a reference', () => {
  it('is a fragment on the same article’s page, else another page', () => {
    expect(linksOn('dieu-2', 'dieu-2.khoan-2', 0)).toEqual(['khoản 1 Điều này → #khoan-1']);
    expect(linksOn('dieu-12', 'dieu-12.khoan-1', 0)).toEqual([
      'Chương II Quy định này → /van-ban/212-qd-ubnd-2021/#chuong-2',
    ]);
    expect(linksOn('dieu-11', 'dieu-11', 0)).toEqual([
      'Điều 4 → /van-ban/212-qd-ubnd-2021/dieu-4/',
      ...['5', '6', '7', '8', '9', '10'].map((number) => `${number} → /van-ban/212-qd-ubnd-2021/dieu-${number}/`),
    ]);
    expect(linksOn('dieu-5', 'dieu-5.khoan-1', 0)).toEqual([
      'Luật ban hành văn bản quy phạm pháp luật → /van-ban/212-qd-ubnd-2021/#luat-ban-hanh-van-ban-quy-pham-phap-luat',
    ]);
  });

  it('is the decision’s own article for “Như Điều 2”', () => {
    expect(linksOn('quyet-dinh', 'quyet-dinh.noi-nhan.7', 'text')).toEqual(['Điều 2 → #dieu-2']);
    expect(linksOn(null, 'quyet-dinh.noi-nhan.7', 'text')).toEqual(['Điều 2 → #quyet-dinh-dieu-2']);
  });

  it('is always on the same page in the whole text', () => {
    expect(linksOn(null, 'dieu-12.khoan-4.diem-e', 0)).toEqual(['Điều 11 Quy định này → #dieu-11']);
    expect(linksOn(null, 'dieu-15', 0)).toEqual(['Chương II Quy định này → #chuong-2']);
  });

  it('is on a partial page if present there, else its own page', () => {
    const some = new Set(['dieu-2', 'dieu-2.khoan-2', 'dieu-12.khoan-1']);
    expect(linksOn(some, 'dieu-2.khoan-2', 0)).toEqual([
      'khoản 1 Điều này → /van-ban/212-qd-ubnd-2021/dieu-2/#khoan-1',
    ]);
    expect(linksOn(new Set(['dieu-2.khoan-1']), 'dieu-2.khoan-2', 0)).toEqual(['khoản 1 Điều này → #dieu-2-khoan-1']);
  });

  it('is the top of the page for a reference to the article itself', () => {
    expect(textOnPage(regulation, 'dieu-12').href('dieu-12')).toBe('#noi-dung');
    expect(textOnPage(regulation, 'dieu-12').href('dieu-12.khoan-4')).toBe('#khoan-4');
    expect(textOnPage(regulation, 'dieu-12').href('tieu-de')).toBe('/van-ban/212-qd-ubnd-2021/toan-van/#tieu-de');
  });
});

describe('the text', () => {
  it.each([
    ['an article’s page', 'dieu-12'],
    ['the whole text', null],
    ['a part of it', new Set<string>()],
  ] as const)('is unchanged on %s', (_, page) => {
    const shown = textOnPage(regulation, page);
    for (const unit of units.values()) {
      for (const { part, words } of partsOf(unit)) {
        expect(
          shown
            .runs(unit.id, part, words)
            .flatMap(({ segments }) => segments.map(({ text }) => text))
            .join(''),
        ).toBe(words);
      }
    }
  });

  it('has the number of each note of its article, and no other', () => {
    const shown = textOnPage(regulation, null);
    const groups = [...units.values()].filter(({ kind }) => kind === 'article');
    for (const { id } of groups) {
      const within = [...units.keys()].filter((one) => one === id || one.startsWith(`${id}.`));
      const marked = within.flatMap((at) =>
        partsOf(units.get(at) ?? fail(at)).flatMap(({ part, words }) =>
          shown.runs(at, part, words).flatMap(({ segments }) => segments.flatMap(({ numbers }) => numbers)),
        ),
      );
      expect(
        [...new Set(marked)].sort((a, b) => a - b),
        id,
      ).toEqual(shown.notes(within).map(({ number }) => number));
    }
  });

  it('is also marked for notes inside a link', () => {
    const runs = textOnPage(regulation, 'dieu-15').runs('dieu-15.khoan-2', 0, wordsOf('dieu-15.khoan-2', 0));
    const link = runs.find(({ href }) => href !== undefined);
    expect(link?.href).toBe('/van-ban/212-qd-ubnd-2021/dieu-11/');
    expect(link?.segments.flatMap(({ notes }) => notes ?? [])).toContain('dieu-11-hay-dieu-12');
  });
});

it('anchors match the page', () => {
  for (const id of units.keys()) {
    expect(textOnPage(regulation, null).anchor(id)).toBe(anchorInWhole(id));
    expect(textOnPage(regulation, 'dieu-12').anchor(id)).toBe(pageAnchorOf(id).anchor);
  }
});

it('numbers link to the list of notes, with anchors unique on the page and misprints last', () => {
  const own = textOnPage(regulation, 'dieu-12').numbered('dieu-12.khoan-2', [1, 2]);
  expect(own.map(({ anchor }) => anchor)).toEqual(['gc-1', 'gc-2']);
  const whole = textOnPage(regulation, null);
  expect(whole.numbered('dieu-12.khoan-2', [1])[0]?.anchor).toBe('gc-dieu-12-1');
  const within = [...units.keys()].filter((id) => id === 'dieu-12' || id.startsWith('dieu-12.'));
  const listed = whole.notes(within);
  expect(listed.map(({ anchor }) => anchor)).toEqual(listed.map((_, index) => `gc-dieu-12-${index + 1}`));
  const misprints = listed.map(({ isMisprint }) => isMisprint);
  expect(misprints).toEqual(misprints.toSorted((a, b) => Number(a) - Number(b)));
  expect(misprints).toContain(true);
  const everywhere = [...units.keys()].filter((id) => /^dieu-[^.]+$/.test(id));
  const anchors = everywhere.flatMap((article) =>
    whole
      .notes([...units.keys()].filter((id) => id === article || id.startsWith(`${article}.`)))
      .map(({ anchor }) => anchor),
  );
  expect(new Set(anchors).size).toBe(anchors.length);
});

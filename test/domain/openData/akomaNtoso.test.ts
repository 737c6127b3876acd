import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { akomaNtoso } from '../../../src/domain/openData/akn/akomaNtoso.ts';
import { eIdOf } from '../../../src/domain/openData/akn/eIds.ts';
import { parsed, withoutLines } from '../regulation/official.ts';
import { anyText } from '../regulation/parse/generatedText.ts';
import { AKN_XSD, aknValidator } from './aknSchema.ts';
import { AKN, readAkn, withXml } from './readAkn.ts';
import { GARDEN, MARKET, OFFICIAL, POINTS, regulationOf } from './regulations.ts';
import { runs } from '../../full.ts';

const all = [
  ['the official text', OFFICIAL],
  ['parts, sections, 5a, tables', MARKET],
  ['points-based rules', POINTS],
  ['an amended text', GARDEN],
] as const;
const count = (xml: string, path: string): number => withXml(xml, (root) => root.find(path, AKN).length);
const values = (xml: string, path: string): string[] =>
  withXml(xml, (root) => root.find(path, AKN).map((node) => node.content));

test.each([
  ['dieu-12.khoan-4.diem-dd', 'art_12__para_4__point_đ'],
  ['dieu-12.khoan-4.diem-d', 'art_12__para_4__point_d'],
  ['dieu-5a', 'art_5a'],
  ['dieu-5dd.khoan-1a.diem-dd2', 'art_5đ__para_1a__point_đ2'],
  ['chuong-2', 'chp_2'],
  ['phan-1.chuong-2.muc-3', 'part_1__chp_2__sec_3'],
  ['quyet-dinh.dieu-1', 'main__art_1'],
  ['quyet-dinh.dieu-1.khoan-2', 'main__art_1__para_2'],
])('eIdOf(%s) = %s', (id, eId) => expect(eIdOf(id)).toBe(eId));

describe('reads back the same tree', () => {
  test.each(all)('of %s', (_, regulation) => {
    expect(withoutLines(readAkn(akomaNtoso(regulation)))).toEqual(withoutLines(regulation.text));
  });

  test('of any generated text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutLines(readAkn(akomaNtoso(regulationOf(text))))).toEqual(withoutLines(text));
      }),
      { ...runs(100, 30), endOnFailure: true },
    );
  });

  test('of text with XML markup characters', () => {
    const text = parsed('Điều 1. A & B\nSố < 5 hoặc > 6 ]]> &amp; <b>"đậm"</b> \'.\nTên\tSố\nA & B\t< 5');
    expect(withoutLines(readAkn(akomaNtoso(regulationOf(text))))).toEqual(withoutLines(text));
  });
});

describe('validity against the OASIS schema', () => {
  test.skipIf(AKN_XSD === null)(
    'holds for these texts and any generated one (skipped unless AKN_XSD is the path of akomantoso30.xsd)',
    { timeout: 120_000 },
    () => {
      const wrong = aknValidator(AKN_XSD ?? '');
      for (const [name, regulation] of all) expect(wrong(akomaNtoso(regulation)), name).toBeNull();
      // Proves that the validator rejects invalid files.
      expect(wrong(akomaNtoso(MARKET).replace('<num>', '<number>').replace('</num>', '</number>'))).toContain('number');
      expect(wrong(akomaNtoso(OFFICIAL).replace('eId="art_2"', 'eId="art_1"'))).toMatch(/unique|duplicate/i);
      fc.assert(
        fc.property(anyText, (text) => {
          expect(wrong(akomaNtoso(regulationOf(text)))).toBeNull();
        }),
        { ...runs(60, 20), endOnFailure: true },
      );
    },
  );
});

describe('an amended text', () => {
  const xml = akomaNtoso(GARDEN);

  test('is the expression of its last day, with the events of its life', () => {
    expect(values(xml, '//a:FRBRExpression/a:FRBRdate/@date')).toEqual(['2024-02-01']);
    expect(values(xml, '//a:lifecycle/a:eventRef/@date')).toEqual(['2020-03-01', '2022-06-01', '2024-02-01']);
    expect(values(xml, '//a:eventRef[@originatingExpression="true"]/@date')).toEqual(['2024-02-01']);
  });

  test('names each modification: by what, of what, from when', () => {
    expect(values(xml, '//a:passiveModifications/a:textualMod/@type')).toEqual([
      'insertion',
      'insertion',
      'substitution',
      'insertion',
      'substitution',
      'repeal',
    ]);
    const repeal = '//a:textualMod[@type="repeal"]';
    expect(values(xml, `${repeal}/a:source/@href`)).toEqual(['/akn/vn/act/quyet-dinh/2024-01-15/02-2024-qd-vc#art_1']);
    expect(values(xml, `${repeal}/a:destination/@href`)).toEqual(['#art_3__para_2']);
    expect(values(xml, `${repeal}/a:force/@period`)).toEqual(['#period_2024-02-01']);
    expect(values(xml, '//a:temporalGroup[@eId="period_2024-02-01"]/a:timeInterval/@start')).toEqual(['#event_3']);
  });

  test('keeps a repealed unit as removed, a suspended one with its words', () => {
    expect(values(xml, '//a:paragraph[@status="removed"]/@eId')).toEqual(['art_3__para_2']);
    const suspended = GARDEN.history?.versions[1];
    const then = akomaNtoso({
      ...GARDEN,
      text: suspended?.text ?? GARDEN.text,
      history: GARDEN.history === null || suspended === undefined ? null : { ...GARDEN.history, current: suspended },
    });
    expect(values(then, '//a:paragraph[@status="temporarilyRemoved"]/@eId')).toEqual(['art_4__para_3']);
    expect(count(then, '//a:efficacyMod[@type="inapplication"]')).toBe(1);
  });
});

describe('the official text', () => {
  const xml = akomaNtoso(OFFICIAL);

  test('is the decision with the Quy định as its attachment', () => {
    expect(
      count(xml, '/a:akomaNtoso/a:act[@name="quyet-dinh"]/a:attachments/a:attachment/a:act[@name="quy-dinh"]'),
    ).toBe(1);
    expect(values(xml, '//a:attachment//a:article/@eId')).toEqual(
      Array.from({ length: 17 }, (_, index) => `art_${index + 1}`),
    );
    expect(values(xml, '/a:akomaNtoso/a:act/a:body/a:article/@eId')).toEqual([
      'main__art_1',
      'main__art_2',
      'main__art_3',
    ]);
    expect(values(xml, '//*[@eId="art_12__para_4__point_đ"]/a:num')).toEqual(['đ)']);
    expect(count(xml, '//a:citation')).toBe(6);
  });

  test('has unique eIds, and no dangling reference or note', () => {
    const ids = values(xml, '//@eId');
    expect(new Set(ids).size).toBe(ids.length);
    const inner = [
      ...values(xml, '//@href'),
      ...values(xml, '//@from'),
      ...values(xml, '//@upTo'),
      ...values(xml, '//@refersTo'),
      ...values(xml, '//@source'),
    ].filter((to) => to.startsWith('#'));
    expect(inner.length).toBeGreaterThan(50);
    for (const to of inner) expect(ids).toContain(to.slice(1));
  });

  test('marks every reference with its words', () => {
    const kept = OFFICIAL.references.filter(({ target }) => target.kind !== 'missing');
    expect(values(xml, '//a:ref | //a:rref').toSorted()).toEqual(kept.map(({ words }) => words).toSorted());
    expect(values(xml, '//*[@eId="art_15__para_2"]//a:ref/@href')).toEqual(['#art_11']);
    expect(values(xml, '//a:citation[.//text()[contains(., "61/2018")]]//a:ref/@href')).toEqual([
      '/akn/vn/act/nghi-dinh/2018-04-23/61-2018-nd-cp',
    ]);
  });

  test('contains each note once, attributed to the editor, with a reference from each of its locations', () => {
    expect(values(xml, '//a:notes/@source')).toEqual(['#editor']);
    expect(values(xml, '//a:note/@eId')).toEqual(OFFICIAL.notes.map(({ id }) => `note_${id}`));
    expect(values(xml, '//a:TLCOrganization[@eId="editor"]/@showAs')[0]).toContain('không phải cơ quan ban hành');
    const places = OFFICIAL.notes.flatMap((note) => note.locations);
    expect(count(xml, '//a:noteRef')).toBe(places.length);
    expect(values(xml, '//*[@eId="art_12__para_2"]/a:content//a:noteRef/@href')).toContain(
      '#note_khoang-rong-o-khoan-2',
    );
  });

  test('has its identity at each FRBR level and no statement of legal force', () => {
    expect(values(xml, '/a:akomaNtoso/a:act/a:meta//a:FRBRWork/a:FRBRthis/@value')).toEqual([
      '/akn/vn/act/quyet-dinh/ubnd-huyen-hon-quan/2021-01-25/212-qd-ubnd/!main',
    ]);
    expect(values(xml, '//a:attachment//a:FRBRExpression/a:FRBRthis/@value')).toEqual([
      '/akn/vn/act/quyet-dinh/ubnd-huyen-hon-quan/2021-01-25/212-qd-ubnd/vie@2021-01-25/!att_1',
    ]);
    expect(values(xml, '//a:FRBRlanguage/@language')).toEqual(['vie', 'vie']);
    expect(count(xml, '//a:temporalData | //a:lifecycle')).toBe(0);
  });

  test('is identical byte for byte for the same content', () => expect(akomaNtoso(OFFICIAL)).toBe(xml));
});

test('a table becomes a table, a range of articles an rref', () => {
  const xml = akomaNtoso(MARKET);
  expect(count(xml, '//*[@eId="art_3"]//a:table/a:tr')).toBe(4);
  expect(count(xml, '//*[@eId="art_3"]//a:th')).toBe(4);
  const range = akomaNtoso(
    regulationOf(
      parsed('Điều 1. A\nMột câu.\nĐiều 2. B\nHai câu.\nĐiều 3. C\nTheo quy định từ Điều 1 đến Điều 2 Luật này.'),
    ),
  );
  expect(withXml(range, (root) => root.find('//a:rref', AKN).map((node) => node.content))).toHaveLength(1);
  expect(values(range, '//a:rref/@upTo')).toEqual(['#art_2']);
});

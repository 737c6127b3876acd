import { describe, expect, it } from 'vitest';
import { checkRelated } from '../../../../src/domain/regulation/references/checkRelated.ts';
import {
  matchRelated,
  relatedListSchema,
  relatedName,
  type RelatedDocument,
} from '../../../../src/domain/regulation/references/related.ts';
import { goodYaml, yamlOf } from '../contentFile.ts';
import { parsed } from '../official.ts';

const text = parsed(`QUY ĐỊNH

Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;

Căn cứ Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ.

Điều 1. Tên

1. Theo Luật sửa đổi một số điều của Luật Đất đai và theo tiêu chuẩn TCVN 1 – 2.
`);

const entry = (fields = '', id = 'luat') =>
  `- id: ${id}\n  kind: Luật\n  title: Luật Đất đai\n  relations: [căn cứ]\n  spellings: [Luật Đất đai]${fields}`;
const check = (source: string) => {
  const { data, yaml } = goodYaml(relatedListSchema, source);
  return checkRelated(text, data, yaml);
};

const document = (id: string, spellings: readonly string[], more: Partial<RelatedDocument> = {}): RelatedDocument => ({
  id,
  kind: 'Luật',
  title: 'Luật',
  relations: ['căn cứ'],
  spellings: [...spellings],
  ...more,
});

describe('matchRelated', () => {
  const land = document('dat-dai', ['Luật Đất đai'], { number: '45/2013/QH13', date: '2013-11-29' });
  const amending = document('sua-doi', ['Luật Đất đai sửa đổi']);
  const decree = document('nghi-dinh', ['Nghị định số 43/2014/NĐ-CP', 'Nghị định 43/2014/NĐ-CP'], {
    number: '43/2014/NĐ-CP',
    date: '2014-05-15',
  });
  const standard = document('tcvn', ['TCVN 1 - 2']);
  const list = [land, amending, decree, standard];

  it.each<[string, string | null]>([
    ['Luật Đất đai', 'dat-dai'],
    ['Luật Đất đai ngày 29 tháng 11 năm 2013', 'dat-dai'],
    ['Luật Đất đai ngày 29/11/2013', 'dat-dai'],
    ['Luật Đất đai, ngày 29/11/2013', 'dat-dai'],
    ['Luật Đất đai số 45/2013/QH13', 'dat-dai'],
    ['Luật Đất đai số 45/2013/QH13 ngày 29 tháng 11 năm 2014', 'dat-dai'],
    ['luật đất đai', 'dat-dai'],
    ['Luật Đất đai'.normalize('NFD'), 'dat-dai'],
    ['Luật\u00A0Đất  đai', 'dat-dai'],
    ['Luật Đất đai;', 'dat-dai'],
    ['Luật Đất đai sửa đổi ngày 1/1/2020', 'sua-doi'],
    ['Luật Đất đai ngày 18 tháng 01 năm 2024', null],
    ['Luật Đất đai số 31/2024/QH15', null],
    ['Luật Đất đai sửa', 'dat-dai'],
    ['Luật Đất đainữa', null],
    ['Luật', null],
    ['Theo Luật Đất đai', null],
    ['Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014', 'nghi-dinh'],
    ['Nghị định 43/2014/NĐ-CP', 'nghi-dinh'],
    ['Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2041', 'nghi-dinh'],
    ['Nghị định số 43/2014/NĐ-CPA', null],
    ['Nghị định số 43/2014/NĐ-CP-1', null],
    ['Nghị định số 143/2014/NĐ-CP', null],
    ['TCVN 1 – 2', 'tcvn'],
    ['TCVN 1 - 25', null],
    ['', null],
  ])('maps “%s” to %s', (words, id) => {
    expect(matchRelated(words, list)).toBe(id);
    expect(matchRelated(words, list.toReversed())).toBe(id);
  });

  it('treats special characters of patterns in a spelling literally', () => {
    expect(matchRelated('Luật (a+)+ [x', [document('la', ['Luật (a+)+ [x'])])).toBe('la');
    expect(matchRelated('Luật aaaa', [document('la', ['Luật (a+)+'])])).toBeNull();
  });
});

describe('relatedName', () => {
  it.each([
    [{ kind: 'Luật', title: 'Luật Đất đai', number: '45/2013/QH13' }, 'Luật Đất đai số 45/2013/QH13'],
    [{ kind: 'Nghị định', title: 'Quy định chi tiết', number: '43/2014/NĐ-CP' }, 'Nghị định số 43/2014/NĐ-CP'],
    [{ kind: 'Tờ trình', number: '89/TTr-PNV' }, 'Tờ trình số 89/TTr-PNV'],
    [{ kind: 'Quy chế', title: 'Quy chế một cửa' }, 'Quy chế một cửa'],
  ])('names %o “%s”', (named, name) => {
    expect(relatedName(named)).toBe(name);
  });
});

describe('checkRelated', () => {
  it('accepts documents that the text names', () => {
    expect(check(entry())).toEqual([]);
    expect(check(entry().replace('[Luật Đất đai]', '["tiêu chuẩn TCVN 1 - 2"]'))).toEqual([]);
  });

  it.each<[string, string, number, RegExp]>([
    [
      'an id twice',
      `${entry()}\n${entry('').replace('spellings: [Luật Đất đai]', 'spellings: [Luật sửa đổi]')}`,
      6,
      /"luat" lần thứ hai/,
    ],
    ['an id that is an anchor of the text', entry('', 'dieu-1-khoan-1'), 1, /"dieu-1-khoan-1"/],
    ['a relation twice', entry().replace('[căn cứ]', '[căn cứ, căn cứ]'), 4, /"căn cứ" lần thứ hai/],
    [
      'a spelling that the text does not have',
      entry().replace('[Luật Đất đai]', '[Luật Nhà ở]'),
      5,
      /không có “Luật Nhà ở” trong văn bản/,
    ],
    ['a spelling of two documents', `${entry()}\n${entry('', 'hai')}`, 10, /đã dùng cho "luat"/],
    ['a spelling twice', entry().replace('[Luật Đất đai]', '[Luật Đất đai, luật đất đai]'), 5, /đã dùng/],
    [
      'a spelling with another number',
      entry('\n  number: 43/2015/NĐ-CP').replace('[Luật Đất đai]', '[Nghị định số 43/2014/NĐ-CP]'),
      5,
      /43\/2014/,
    ],
    [
      'a spelling with a number that the entry lacks',
      entry().replace('[Luật Đất đai]', '[Nghị định số 43/2014/NĐ-CP]'),
      5,
      /43\/2014/,
    ],
    ['neither number nor title', entry().replace('  title: Luật Đất đai\n', ''), 1, /không có "number" và "title"/],
  ])('rejects %s', (_, source, line, found) => {
    const problems = check(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found).toMatch(found);
    expect(problems[0]).toMatchObject({ file: 'thu.yaml', line });
  });

  it('reports all problems at once', () => {
    expect(
      check(
        `${entry().replace('[Luật Đất đai]', '[Luật A, Luật B]')}\n${entry('', 'hai').replace('[Luật Đất đai]', '[Luật C]')}`,
      ),
    ).toHaveLength(3);
  });
});

describe('the schema rejects', () => {
  it.each([
    ['a day that does not exist', entry('\n  date: 2021-02-30')],
    ['a day written otherwise', entry('\n  date: 25/01/2021')],
    ['an unknown relation', entry().replace('căn cứ', 'cha')],
    ['no relation', entry().replace('[căn cứ]', '[]')],
    ['no spelling', entry().replace('[Luật Đất đai]', '[]')],
    ['an empty spelling', entry().replace('[Luật Đất đai]', '[" "]')],
    ['an unknown key', entry('\n  link: http://x')],
    ['an id with spaces', entry('', '"a b"')],
    ['a number that is no text', entry('\n  number: 89')],
    ['an empty file', ''],
  ])('%s', (_, source) => {
    const { data, problems } = yamlOf(relatedListSchema, source);
    expect(data).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });
});

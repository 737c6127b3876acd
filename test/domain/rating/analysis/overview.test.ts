import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { overviewOf, printedConditions } from '../../../../src/domain/rating/analysis/overview.ts';
import { conditionPhrase } from '../../../../src/domain/rating/wording/phrases.ts';
import { official } from '../official.ts';

const fixture = loadRuleset(fileURLToPath(new URL('../../../fixtures/regulations/quy-che-thi-dua', import.meta.url)));

describe('the overview of Điều 12', () => {
  const kinds = overviewOf(official);

  test('has two kinds of heads, each with every reading', () => {
    expect(kinds.map(({ names }) => names)).toEqual([
      [
        'Chủ tịch Ủy ban nhân dân các xã, thị trấn',
        'Trưởng phòng, ban chuyên môn thuộc huyện',
        'Thủ trưởng đơn vị sự nghiệp thuộc huyện',
      ],
      ['Người đứng đầu quy định tại Điều 11'],
    ]);
    for (const { readings } of kinds)
      expect(readings.map(({ reading }) => reading.id)).toEqual(['ladder', 'corrected', 'verbatim', 'lenient']);
  });

  test('has khoản 2 as printed as the only unreachable level', () => {
    for (const { readings } of kinds) {
      expect(
        readings.flatMap(({ reading, survey }) =>
          survey!.unreachable.map(({ level, why }) => [reading.id, level, why]),
        ),
      ).toEqual([['verbatim', 'tot', 'neverMet']]);
    }
  });

  test('has conflicts of khoản 4 with every reachable level, but none between nested levels', () => {
    for (const { readings } of kinds) {
      for (const { reading, conflicts } of readings) {
        const others = reading.id === 'verbatim' ? ['xuat-sac', 'hoan-thanh'] : ['xuat-sac', 'tot', 'hoan-thanh'];
        expect(conflicts.map(({ levels }) => levels)).toEqual(others.map((level) => [level, 'khong-hoan-thanh']));
      }
    }
    expect(kinds[0]?.readings[0]?.survey?.overlaps.map(({ levels }) => levels.join(' '))).toContain('xuat-sac tot');
  });

  test('has maps for late and, if different, for undone duties, but none with a single outcome', () => {
    const [ladder] = kinds[0]!.readings;
    expect(ladder?.maps.map(({ notAssured }) => notAssured)).toEqual(['deficient', 'notDone']);
    expect(ladder?.uniform.map(({ regions }) => regions.map(({ outcome }) => outcome))).toEqual([['khong-hoan-thanh']]);
  });
});

describe('conditions as printed', () => {
  const sentencesFor = (level: string) => {
    const found = official.levels.find(({ id }) => id === level)!;
    return printedConditions(official, found).flatMap((together) =>
      together.map(({ condition, readAs }) => [
        condition.id,
        together.length > 1,
        readAs.map(({ condition: other, readings }) => [
          other === null ? null : conditionPhrase(official, other).replaceAll('\u00a0', ' '),
          readings.map(({ id }) => id).join(' '),
        ]),
      ]),
    );
  };

  test('khoản 2 has the reversed range and both corrections', () => {
    expect(sentencesFor('tot')[1]).toEqual([
      'k2-chi-so',
      false,
      [
        ['Chỉ số cải cách hành chính từ 80% trở lên', 'ladder lenient'],
        ['Chỉ số cải cách hành chính từ 80% đến dưới 90%', 'corrected'],
      ],
    ]);
  });

  test('khoản 3 has the condition that the lenient reading omits', () => {
    expect(sentencesFor('hoan-thanh')[0]).toEqual(['k3-hoan-thanh', false, [[null, 'lenient']]]);
  });

  test('khoản 4 groups the two halves of điểm b', () => {
    expect(
      sentencesFor('khong-hoan-thanh')
        .filter(([, together]) => together)
        .map(([id]) => id),
    ).toEqual(['k4-b-tieu-chi', 'k4-b-chi-so']);
  });
});

test('another regulation has one kind of heads and a map per side of the complaint limit', () => {
  const [kind, ...others] = overviewOf(fixture);
  expect(others).toEqual([]);
  const [first] = kind!.readings;
  expect(
    first?.maps.map(({ when }) =>
      when.map((region) => region.map((part) => conditionPhrase(fixture, part).replaceAll('\u00a0', ' '))),
    ),
  ).toContainEqual([['Số đơn phản ánh không quá 5 đơn']]);
  expect(
    printedConditions(fixture, fixture.levels[1]!).map((together) => together.map(({ readAs }) => readAs.length)),
  ).toEqual([[0], [1]]);
});

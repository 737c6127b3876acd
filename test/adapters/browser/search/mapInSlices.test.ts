import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { mapInSlices } from '../../../../src/adapters/browser/search/mapInSlices.ts';
import { leaveTurns, onTurn, useClock } from '../turns.ts';

afterEach(leaveTurns);

it('maps like map', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), async (items) => {
      expect(await mapInSlices(items, (item, index) => [item, index])).toEqual(
        items.map((item, index) => [item, index]),
      );
    }),
  );
});

it('yields to other tasks while it runs', async () => {
  const happened: string[] = [];
  let now = 0;
  useClock(() => now);
  onTurn(() => happened.push('a turn'));
  await mapInSlices([3, 3, 3, 20, 1], (milliseconds) => {
    happened.push(`${milliseconds} ms`);
    now += milliseconds;
  });
  expect(happened).toEqual(['3 ms', '3 ms', '3 ms', 'a turn', '20 ms', 'a turn', '1 ms']);
});

it('rejects with the error of an item', async () => {
  await expect(
    mapInSlices([1, 2], (item) => {
      if (item === 2) throw new TypeError('no');
    }),
  ).rejects.toThrow('no');
});

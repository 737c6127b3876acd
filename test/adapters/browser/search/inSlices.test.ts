import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inSlices } from '../../../../src/adapters/browser/search/inSlices.ts';

it('maps like map', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), async (items) => {
      expect(await inSlices(items, (item, index) => [item, index])).toEqual(items.map((item, index) => [item, index]));
    }),
  );
});

it('yields to other tasks while it runs', async () => {
  const happened: string[] = [];
  setTimeout(() => happened.push('a tap'), 0);
  const longer = () => {
    const until = performance.now() + 20;
    while (performance.now() < until);
  };
  await inSlices([1, 2, 3, 4, 5], longer);
  happened.push('done');
  expect(happened).toEqual(['a tap', 'done']);
});

it('rejects with the error of an item', async () => {
  await expect(
    inSlices([1, 2], (item) => {
      if (item === 2) throw new TypeError('no');
    }),
  ).rejects.toThrow('no');
});

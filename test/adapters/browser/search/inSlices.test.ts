import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inSlices } from '../../../../src/adapters/browser/search/inSlices.ts';

it('maps as map does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), async (items) => {
      expect(await inSlices(items, (item, index) => [item, index])).toEqual(items.map((item, index) => [item, index]));
    }),
  );
});

it('gives others their turn while it is at work', async () => {
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

it('rejects with what an item throws', async () => {
  await expect(
    inSlices([1, 2], (item) => {
      if (item === 2) throw new TypeError('no');
    }),
  ).rejects.toThrow('no');
});

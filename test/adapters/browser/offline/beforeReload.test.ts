import { expect, it } from 'vitest';
import { beforeReload, readyToReload } from '../../../../src/adapters/browser/offline/beforeReload.ts';

it('a page with nothing to save can be reloaded', async () => {
  expect(await readyToReload()).toBe(true);
});

it('everything is saved first; any failure prevents the reload', async () => {
  const called: string[] = [];
  const stops = [beforeReload(async () => called.push('a') > 0), beforeReload(async () => called.push('b') > 0)];
  expect(await readyToReload()).toBe(true);
  expect(called).toEqual(['a', 'b']);
  const stopFalse = beforeReload(async () => false);
  expect(await readyToReload()).toBe(false);
  stopFalse();
  const stopThrow = beforeReload(() => Promise.reject(new Error('no')));
  expect(await readyToReload()).toBe(false);
  stopThrow();
  expect(await readyToReload()).toBe(true);
  stops.forEach((stop) => stop());
});

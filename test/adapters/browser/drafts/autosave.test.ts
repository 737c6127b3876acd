import { expect, test, vi } from 'vitest';
import { autosave } from '../../../../src/adapters/browser/drafts/autosave.ts';
import { StorageFailure } from '../../../../src/adapters/browser/drafts/storage/storageFailure.ts';
import { Device } from './device.ts';

/** An autosave that fails while `failing()` is true; `attempts` collects the times in seconds since the start. */
function saver(failing: () => boolean, error: Error = new StorageFailure('quota')) {
  const device = new Device();
  const start = Date.parse(device.now());
  const attempts: number[] = [];
  const auto = autosave({
    browser: { after: (milliseconds, callback) => device.after(milliseconds, callback), now: () => device.now() },
    save: async () => {
      attempts.push((Date.parse(device.now()) - start) / 1_000);
      if (failing()) throw error;
      return true;
    },
    isUnsaved: () => false,
    report: () => undefined,
  });
  return { device, attempts, auto };
}

test('retries after a failure at growing intervals, then at the last one', async () => {
  const { device, attempts, auto } = saver(() => true);
  void auto.flush();
  await device.pass(120_000);
  expect(attempts).toEqual([0, 1, 4, 14, 44, 74, 104]);
});

test('resets the intervals after a success', async () => {
  let fails = 3;
  const { device, attempts, auto } = saver(() => (fails -= 1) >= 0);
  void auto.flush();
  await device.pass(20_000);
  expect(attempts).toEqual([0, 1, 4, 14]);
  fails = 2;
  void auto.flush();
  await device.pass(10_000);
  expect(attempts.slice(4)).toEqual([20, 21, 24]);
});

/** An autosave of drafts that take the given milliseconds each; `states` collects the reported states. */
function slowSaver(times: readonly number[]) {
  const device = new Device();
  const states: string[] = [];
  let left = times.length;
  const auto = autosave({
    browser: { after: (milliseconds, callback) => device.after(milliseconds, callback), now: () => device.now() },
    save: async (stored) => {
      for (const time of times) {
        await new Promise<void>((resolve) => void device.after(time, resolve));
        left -= 1;
        stored();
      }
      return true;
    },
    isUnsaved: () => left > 0,
    report: (state) => states.push(state.state === 'failed' ? state.because : state.state),
  });
  return { device, states, auto };
}

test('reports no failure for many drafts stored in a row, however long it takes', async () => {
  const { device, states, auto } = slowSaver(Array.from({ length: 300 }, () => 40));
  auto.touch();
  await device.pass(20_000);
  expect(states).toEqual(['saving', 'saved']);
});

test('reports a slow store until everything is stored', async () => {
  const { device, states, auto } = slowSaver([40, 40, 2_000, 40]);
  auto.touch();
  await device.pass(1_500);
  expect(states).toEqual(['saving', 'slow']);
  await device.pass(5_000);
  expect(states).toEqual(['saving', 'slow', 'saved']);
});

test('reports an error of the page as such, logs it once and retries', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fault = new TypeError('x is not a function');
  let fails = 2;
  const { device, attempts, auto } = saver(() => (fails -= 1) >= 0, fault);
  void auto.flush();
  await device.pass(500);
  expect(auto.state()).toEqual({ state: 'failed', because: 'page' });
  await device.pass(10_000);
  expect(attempts).toEqual([0, 1, 4]);
  expect(auto.state()).toMatchObject({ state: 'saved' });
  expect(log.mock.calls).toEqual([[fault]]);
  log.mockRestore();
});

test('makes no further attempt once it is stopped', async () => {
  const failing = saver(() => true);
  await failing.auto.flush();
  failing.auto.stop();
  await failing.device.pass(120_000);
  expect(failing.attempts).toEqual([0]);
  const during = saver(() => true);
  const saving = during.auto.flush();
  during.auto.stop();
  await saving;
  await during.device.pass(120_000);
  expect(during.attempts).toEqual([0]);
  const { device, attempts, auto } = saver(() => false);
  auto.touch();
  auto.stop();
  auto.touch();
  await device.pass(1_000);
  expect(attempts).toEqual([]);
});

test('waits a moment after a change, unless it is urgent', async () => {
  const { device, attempts, auto } = saver(() => false);
  auto.touch();
  await device.pass(249);
  expect(attempts).toEqual([]);
  await device.pass(1);
  expect(attempts).toEqual([0.25]);
  auto.touch(true);
  expect(attempts).toEqual([0.25, 0.25]);
});

test('a failure that is shown is not replaced by a slow store', async () => {
  const device = new Device();
  const states: string[] = [];
  let fails = true;
  const auto = autosave({
    browser: { after: (milliseconds, callback) => device.after(milliseconds, callback), now: () => device.now() },
    save: () => (fails ? Promise.reject(new StorageFailure('quota')) : new Promise(() => undefined)),
    isUnsaved: () => true,
    report: (state) => states.push(state.state === 'failed' ? state.because : state.state),
  });
  await auto.flush();
  fails = false;
  await device.pass(10_000);
  expect(states).toEqual(['quota']);
});

import { describe, expect, test } from 'vitest';
import {
  draftChecker,
  type CheckWorker,
  type WorkerAnswer,
} from '../../../../src/adapters/browser/draftCheck/draftChecker.ts';
import type { CheckedDraft } from '../../../../src/domain/draftCheck/checked.ts';

const RESULT = { findings: [] } as unknown as CheckedDraft;

class FakeWorker implements CheckWorker {
  onmessage: CheckWorker['onmessage'] = null;
  onerror: CheckWorker['onerror'] = null;
  readonly asked: string[] = [];
  isEnded = false;
  postMessage(words: string) {
    this.asked.push(words);
  }
  terminate() {
    this.isEnded = true;
  }
  answer(data: WorkerAnswer) {
    this.onmessage?.({ data } as MessageEvent<WorkerAnswer>);
  }
}

function workers() {
  const started: FakeWorker[] = [];
  const start = () => {
    started.push(new FakeWorker());
    return started[started.length - 1] as FakeWorker;
  };
  return { started, start };
}

describe('a draft is checked', () => {
  test('in one worker, time after time, with progress', async () => {
    const { started, start } = workers();
    const checker = draftChecker(start);
    const shares: number[] = [];
    for (const words of ['một', 'hai']) {
      const done = checker.check(words, (share) => shares.push(share));
      started[0]?.answer({ kind: 'progress', share: 0.5 });
      started[0]?.answer({ kind: 'checked', checked: RESULT });
      expect(await done).toBe(RESULT);
    }
    expect(started).toHaveLength(1);
    expect(started[0]?.asked).toEqual(['một', 'hai']);
    expect(shares).toEqual([0.5, 0.5]);
  });

  test('again, and a check still running is cancelled', async () => {
    const { started, start } = workers();
    const checker = draftChecker(start);
    const first = checker.check('một', () => {});
    const second = checker.check('hai', () => {});
    expect(await first).toBeNull();
    expect(started[0]?.isEnded).toBe(true);
    started[1]?.answer({ kind: 'checked', checked: RESULT });
    expect(await second).toBe(RESULT);
  });

  test('until it is stopped', async () => {
    const { started, start } = workers();
    const checker = draftChecker(start);
    const done = checker.check('một', () => {});
    checker.stop();
    expect(await done).toBeNull();
    expect(started[0]?.isEnded).toBe(true);
  });

  test('an error of a rule is a page error', async () => {
    const { started, start } = workers();
    const done = draftChecker(start).check('một', () => {});
    started[0]?.answer({ kind: 'fault', message: 'hỏng' });
    await expect(done).rejects.toThrow('hỏng');
  });

  test.each([
    [
      'throws',
      () => {
        throw new DOMException('no', 'SecurityError');
      },
    ],
    [
      'cannot be fetched',
      () => {
        const worker = new FakeWorker();
        queueMicrotask(() => worker.onerror?.({} as ErrorEvent));
        return worker;
      },
    ],
  ])('on the page itself where the worker %s', async (_, start: () => CheckWorker) => {
    const checker = draftChecker(start);
    const shares: number[] = [];
    const done = await checker.check('Điều 1. Sách\nĐọc các các sách.', (share) => shares.push(share));
    expect(done?.findings.map(({ rule }) => rule)).toContain('lap-tu');
    expect(shares.length).toBeGreaterThan(10);
    const stopped = checker.check('Điều 1. Sách', () => {});
    await Promise.resolve();
    await Promise.resolve();
    checker.stop();
    expect(await stopped).toBeNull();
  });
});

import { Worker } from 'node:worker_threads';
import type { Finished } from './finishingWorker.ts';

/** A site with fewer pages is finished sooner than a thread starts. */
const FEW = 300;
/** Pages handed over at once. */
const BATCH = 50;

/** Finishes the pages of a build in a second thread while further ones are rendered. */
export interface PageFinisher {
  /** Hands over a page that has been written to the folder and will not change any more: `van-ban/x/index.html`. */
  readonly written: (file: string) => void;
  /** Waits until all are finished. Rejects if the thread failed at one. Call once. */
  readonly end: () => Promise<Finished>;
}

/** @param few pages up to this number are left to the caller */
export function pageFinisher(folder: string, few: number = FEW): PageFinisher {
  let waiting: string[] = [];
  let worker: Worker | null = null;
  let failed: unknown = null;
  const handOver = () => {
    if (worker === null) {
      worker = new Worker(new URL('./finishingWorker.ts', import.meta.url), {
        workerData: folder,
        execArgv: [],
        // It holds one page at a time.
        resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 },
      });
      worker.on('error', (error) => {
        failed = error;
      });
      worker.unref();
    }
    worker.postMessage(waiting);
    waiting = [];
  };
  return {
    written: (file) => {
      waiting.push(file);
      if (worker === null ? waiting.length > few : waiting.length >= BATCH) handOver();
    },
    end: async () => {
      if (worker === null) return { files: [], found: [], asked: [] };
      const thread: Worker = worker;
      if (waiting.length > 0) handOver();
      return new Promise((resolve, reject) => {
        const fail = () => {
          reject(failed instanceof Error ? failed : new Error('the thread that finishes pages stopped'));
        };
        if (failed !== null) {
          fail();
          return;
        }
        thread.ref();
        thread.once('message', resolve);
        thread.once('error', reject);
        thread.once('exit', fail);
        thread.postMessage(null);
      });
    },
  };
}

/** A worker thread that finishes pages while the build renders further ones (pageFinisher.ts). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { finishFile, scriptsOf } from './finishFile.ts';

/** What the worker did: the files it finished, their faults, and the root addresses that it could not check yet. */
export interface Finished {
  readonly files: readonly string[];
  readonly found: readonly string[];
  readonly asked: readonly string[];
}

const folder = workerData as string;
const codeOf = scriptsOf(folder);
const files: string[] = [];
const found: string[] = [];
const asked = new Set<string>();

/** Takes the files of written pages; null ends the work. */
parentPort?.on('message', (pages: readonly string[] | null) => {
  if (pages === null) {
    const finished: Finished = { files, found, asked: [...asked] };
    parentPort?.postMessage(finished);
    parentPort?.close();
    return;
  }
  for (const file of pages) {
    if (!existsSync(join(folder, file))) continue;
    // Which files the build will have is only known at its end.
    found.push(
      ...finishFile(folder, file, codeOf, (address) => {
        asked.add(address);
        return false;
      }),
    );
    files.push(file);
  }
});

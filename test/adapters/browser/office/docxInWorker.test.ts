import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxInWorker, type PapersWorker } from '../../../../src/adapters/browser/office/docxInWorker.ts';
import type { DocxAnswer } from '../../../../src/adapters/browser/office/docxWorker.ts';
import type { Paper } from '../../../../src/domain/report/papers/paper.ts';

const PAPER: Paper = {
  id: 'bao-cao',
  name: 'Báo cáo',
  letterhead: null,
  kind: 'BÁO CÁO',
  subject: 'Kết quả',
  remark: '',
  blocks: [{ kind: 'paragraph', line: [{ text: 'Một câu.' }] }],
};

/** A worker that reacts to a message; records what it was sent and whether it was ended. */
function fakeWorker(react: (worker: PapersWorker) => void) {
  const seen = { sent: '', isEnded: false };
  const worker: PapersWorker = {
    onmessage: null,
    onerror: null,
    postMessage(text) {
      seen.sent = text;
      queueMicrotask(() => react(worker));
    },
    terminate() {
      seen.isEnded = true;
    },
  };
  return { seen, start: () => worker };
}

const answer = (worker: PapersWorker, data: DocxAnswer) => worker.onmessage?.({ data } as MessageEvent<DocxAnswer>);

async function wordsOf(file: Blob): Promise<string> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

test('the worker gets the papers as JSON, and its file is returned', async () => {
  const file = new Blob(['tệp']);
  const { seen, start } = fakeWorker((worker) => answer(worker, { kind: 'made', file }));
  expect(await docxInWorker([PAPER], 'Phòng', start)).toBe(file);
  expect(JSON.parse(seen.sent)).toEqual({ papers: [PAPER], creator: 'Phòng' });
  expect(seen.isEnded).toBe(true);
});

test('the page makes the file itself if no worker starts or its code cannot be fetched', async () => {
  const failing = fakeWorker((worker) => worker.onerror?.({} as ErrorEvent));
  const starts = [
    failing.start,
    () => {
      throw new Error('a policy forbids workers');
    },
  ];
  for (const start of starts) expect(await wordsOf(await docxInWorker([PAPER], 'Phòng', start))).toContain('Một câu.');
  expect(failing.seen.isEnded).toBe(true);
});

test('a fault in the worker is reported, not hidden by a second attempt', async () => {
  const { start } = fakeWorker((worker) => answer(worker, { kind: 'fault', message: 'broken' }));
  await expect(docxInWorker([PAPER], 'Phòng', start)).rejects.toThrow('broken');
});

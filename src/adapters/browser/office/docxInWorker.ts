/** DOCX files of many rows, made in a worker; on the page itself where no worker starts. */
import type { Paper } from '../../../domain/report/papers/paper.ts';
import { overNetwork } from '../faults/networkFailure.ts';
import type { DocxAnswer } from './docxWorker.ts';

/** The part of a worker that is used. */
export interface PapersWorker {
  onmessage: ((event: MessageEvent<DocxAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  /** Papers and their creator as JSON: copying so many small objects would itself be a long task. */
  readonly postMessage: (text: string) => void;
  readonly terminate: () => void;
}

function startWorker(): PapersWorker {
  return new Worker(new URL('./docxWorker.ts', import.meta.url));
}

/**
 * As `docxFile`, beside the page.
 * @param start starts a worker; throws where the browser does not let it
 * @throws NetworkFailure if the code cannot be fetched, another error for a fault of the page
 */
export async function docxInWorker(
  papers: readonly Paper[],
  creator: string,
  start: () => PapersWorker = startWorker,
): Promise<Blob> {
  const made = await inWorker(JSON.stringify({ papers, creator }), start);
  if (made !== null) return made;
  const { docxFile } = await overNetwork(() => import('../docx/docxFile.ts'));
  return docxFile(papers, creator);
}

/** Null where no worker starts: its file could not be fetched, or a policy forbids it. */
function inWorker(text: string, start: () => PapersWorker): Promise<Blob | null> {
  return new Promise((resolve, reject) => {
    let worker: PapersWorker;
    try {
      worker = start();
    } catch {
      resolve(null);
      return;
    }
    worker.onmessage = ({ data }) => {
      worker.terminate();
      if (data.kind === 'made') resolve(data.file);
      else reject(new Error(data.message));
    };
    worker.onerror = () => {
      worker.terminate();
      resolve(null);
    };
    worker.postMessage(text);
  });
}

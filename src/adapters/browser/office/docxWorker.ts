/**
 * Makes DOCX files beside the page: the library makes a file of a thousand rows in one long task. A classic script: old
 * browsers start no modules.
 */
import type { Paper } from '../../../domain/report/papers/paper.ts';
import { docxFile } from '../docx/docxFile.ts';

export type DocxAnswer =
  { readonly kind: 'made'; readonly file: Blob } | { readonly kind: 'fault'; readonly message: string };

/** The part of a worker's global scope that is used. */
interface Scope {
  onmessage: ((event: MessageEvent<string>) => void) | null;
  readonly postMessage: (message: DocxAnswer) => void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  const { papers, creator } = JSON.parse(data) as { papers: readonly Paper[]; creator: string };
  docxFile(papers, creator).then(
    (file) => scope.postMessage({ kind: 'made', file }),
    (error: unknown) => {
      const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
      scope.postMessage({ kind: 'fault', message });
    },
  );
};

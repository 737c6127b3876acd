import { reportPageError } from '../../../adapters/browser/faults/pageErrors.ts';
import { saveFile } from '../../../adapters/browser/files/saveFile.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { fileName } from '../../../domain/report/fileName.ts';
import type { SelfCheckProps } from '../shared/context.ts';
import { exportedText, plainText } from './exportSource.ts';

/**
 * Downloads drafts as one file that can be opened again. If a page error prevents including the outcomes or quoted
 * clauses, only the drafts are included. `now`: ISO 8601, UTC. Returns the file's name.
 */
export function downloadDrafts(props: SelfCheckProps, drafts: readonly Draft[], now: string): string {
  const [only] = drafts;
  const about = only !== undefined && drafts.length === 1 ? [only.unit, only.year] : ['tat-ca', now.slice(0, 10)];
  const file = new File([textOf(props, drafts, now)], fileName(['ban-tu-kiem-tra', ...about], 'json'), {
    type: 'application/json',
  });
  saveFile(file);
  return file.name;
}

function textOf(props: SelfCheckProps, drafts: readonly Draft[], now: string): string {
  try {
    return exportedText(props, drafts, now);
  } catch (error) {
    reportPageError(error);
    return plainText(props, drafts, now);
  }
}

import { saveFile } from '../../../adapters/browser/files/saveFile.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { fileName } from '../../../domain/report/fileName.ts';
import type { SelfCheckProps } from '../shared/context.ts';
import { exportedText } from './exportSource.ts';

/** Puts drafts into one file that can be opened again, in the browser's downloads. `now`: ISO 8601, UTC. Gives the file's name. */
export function downloadDrafts(props: SelfCheckProps, drafts: readonly Draft[], now: string): string {
  const [only] = drafts;
  const about = only !== undefined && drafts.length === 1 ? [only.unit, only.year] : ['tat-ca', now.slice(0, 10)];
  const file = new File([exportedText(props, drafts, now)], fileName(['ban-tu-kiem-tra', ...about], 'json'), {
    type: 'application/json',
  });
  saveFile(file);
  return file.name;
}

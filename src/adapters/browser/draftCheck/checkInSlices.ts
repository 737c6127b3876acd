/** Checks a draft on the page itself, one rule at a time, where no worker can be started. */
import { checkedSteps, type CheckedDraft } from '../../../domain/draftCheck/checked.ts';
import { yieldToPage } from '../page/yieldToPage.ts';

/** @returns null if it was stopped */
export async function checkInSlices(
  words: string,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<CheckedDraft | null> {
  const steps = checkedSteps(words);
  for (;;) {
    await yieldToPage();
    if (signal.aborted) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
    progress(step.value);
  }
}

/** Checks drafts beside the page, so that typing is never held up. A classic script: old browsers start no modules. */
import { checkedSteps } from '../../../domain/draftCheck/checked.ts';
import type { WorkerAnswer } from './draftChecker.ts';

/** What is used of a worker's global scope. */
interface Scope {
  onmessage: ((event: MessageEvent<string>) => void) | null;
  readonly postMessage: (message: WorkerAnswer) => void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  try {
    const steps = checkedSteps(data);
    let step = steps.next();
    while (step.done !== true) {
      scope.postMessage({ kind: 'progress', share: step.value });
      step = steps.next();
    }
    scope.postMessage({ kind: 'checked', checked: step.value });
  } catch (error) {
    const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    scope.postMessage({ kind: 'fault', message });
  }
};

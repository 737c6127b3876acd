/**
 * Checks drafts off the main thread, so that typing is never blocked. A classic script, because the oldest supported
 * browsers cannot run module workers.
 */
import { checkedSteps } from '../../../domain/draftCheck/checked.ts';
import type { WorkerAnswer } from './draftChecker.ts';

/** The part of a worker's global scope that is used. */
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
